package vn.tiengnoi.reports.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiengnoi.reports.chart.Absent;
import vn.tiengnoi.reports.chart.Bar;
import vn.tiengnoi.reports.chart.RankingChart;
import vn.tiengnoi.reports.chart.RankingWords;
import vn.tiengnoi.reports.chart.Scale;
import vn.tiengnoi.reports.overview.OverviewPage.Panel;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;

/**
 * The provinces by the focus indicator, or the units below a province; where it has none with a
 * figure or a duty, the provinces with this one lit.
 */
final class RankingPanel {
  /** Who owes nothing needs no attention: their names are cut short. */
  private static final int FEW_LINES = 2;

  private static final int MANY_LINES = 20;

  private final Overview overview;
  private final Wording wording;
  private final Language language;
  private final List<IndicatorValue> rows;

  /** Names that two of the rows have: in 2025 there were two Đồng Tháp, one after the other. */
  private final Set<String> namesakes = new HashSet<>();

  RankingPanel(Overview overview, Wording wording) {
    this.overview = overview;
    this.wording = wording;
    this.language = wording.language();
    this.rows = overview.units().isEmpty() ? overview.ranking() : overview.units();
    Set<String> names = new HashSet<>();
    for (IndicatorValue row : rows) {
      if (!names.add(row.unit().name())) {
        namesakes.add(row.unit().name());
      }
    }
  }

  Panel panel() {
    List<IndicatorValue> known = new ArrayList<>();
    Map<ValueStatus, List<String>> absent = new EnumMap<>(ValueStatus.class);
    for (IndicatorValue row : rows) {
      if (row.value() != null) {
        known.add(row);
      } else {
        absent.computeIfAbsent(row.status(), status -> new ArrayList<>()).add(name(row));
      }
    }
    known.sort(Comparator.comparing(RankingPanel::amount).reversed());
    Scale scale = scale(known);
    RankingChart chart =
        new RankingChart(
            known.stream().map(row -> bar(row, scale)).toList(), absent(absent), words());
    String title = wording.rankingMessage(overview);
    return new Panel(title, note(scale), chart.asImage(), title);
  }

  private RankingWords words() {
    return new RankingWords(
        language.say("báo cáo đã nhận/phải nộp", "reports received/due"),
        language.say("còn thiếu báo cáo", "reports missing"),
        language.say("… và %d đơn vị khác", "… and %d others"));
  }

  private Scale scale(List<IndicatorValue> known) {
    BigDecimal largest = known.isEmpty() ? BigDecimal.ZERO : amount(known.get(0));
    String unit = overview.focus().unit(language.code());
    return Scale.of(largest, unit, overview.focus().decimals(), language);
  }

  private String note(Scale scale) {
    return "%s, %s, %s"
        .formatted(
            overview.focus().shortName(language.code()),
            wording.period(overview.period()),
            scale.unit());
  }

  private Bar bar(IndicatorValue row, Scale scale) {
    boolean lit =
        !overview.units().isEmpty()
            || rows.stream().noneMatch(each -> each.unit().equals(overview.unit()))
            || row.unit().equals(overview.unit());
    return new Bar(
        name(row),
        amount(row),
        scale.label(amount(row), row.status()),
        row.due() == 0 ? "" : wording.counts(row.reported(), row.due()),
        row.complete(),
        lit);
  }

  /** Those who owe nothing come last: there is nothing to ask them. */
  private List<Absent> absent(Map<ValueStatus, List<String>> groups) {
    return groups.entrySet().stream()
        .sorted(Comparator.comparing(group -> group.getKey() == ValueStatus.NOT_DUE))
        .map(this::absent)
        .toList();
  }

  private Absent absent(Map.Entry<ValueStatus, List<String>> group) {
    ValueStatus status = group.getKey();
    return new Absent(
        status.sign(),
        wording.status(status),
        group.getValue(),
        status == ValueStatus.NOT_DUE ? FEW_LINES : MANY_LINES);
  }

  private String name(IndicatorValue row) {
    return wording.unitName(row.unit(), namesakes.contains(row.unit().name()));
  }

  private static BigDecimal amount(IndicatorValue row) {
    BigDecimal amount = row.value();
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
