package vn.tiengnoi.reports.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.reports.chart.Break;
import vn.tiengnoi.reports.chart.Column;
import vn.tiengnoi.reports.chart.Column.Look;
import vn.tiengnoi.reports.chart.Scale;
import vn.tiengnoi.reports.chart.TrendChart;
import vn.tiengnoi.reports.chart.TrendWords;
import vn.tiengnoi.reports.overview.OverviewPage.Panel;
import vn.tiengnoi.reports.wording.Coverage;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.text.PeriodNames;

/** The focus indicator by year, its targets and the changes of boundaries. */
final class TrendPanel {
  private final Overview overview;
  private final Pack pack;
  private final Wording wording;
  private final Language language;
  private final Map<Period, Target> targets = new TreeMap<>();

  TrendPanel(Overview overview, Pack pack, Wording wording) {
    this.overview = overview;
    this.pack = pack;
    this.wording = wording;
    this.language = wording.language();
    for (Target target : pack.targets()) {
      if (target.indicator().equals(overview.focus().code())
          && target.unit().equals(overview.unit().id())) {
        targets.put(target.period(), target);
      }
    }
  }

  Panel panel() {
    Scale scale =
        Scale.of(
            largest(),
            overview.focus().unit(language.code()),
            overview.focus().decimals(),
            language);
    List<Column> columns = overview.trend().stream().map(value -> column(value, scale)).toList();
    TrendChart chart = new TrendChart(columns, breaks(), words());
    String title = wording.trendMessage(overview);
    String note =
        overview.focus().shortName(language.code())
            + language.say(" theo năm, ", " by year, ")
            + scale.unit();
    return new Panel(title, note, chart.asImage(), title);
  }

  private TrendWords words() {
    return new TrendWords(
        language.say("Báo cáo", "Reports"),
        language.say("mục tiêu", "target"),
        language.say("chưa trọn năm", "part of a year"),
        language.say("Chưa có năm nào có số liệu", "No year has data yet"));
  }

  private BigDecimal largest() {
    BigDecimal largest = BigDecimal.ZERO;
    for (IndicatorValue value : overview.trend()) {
      BigDecimal amount = value.value();
      largest = amount == null ? largest : largest.max(amount);
    }
    return largest;
  }

  private Column column(IndicatorValue value, Scale scale) {
    BigDecimal amount = value.value();
    String label = amount == null ? value.status().sign() : scale.label(amount, value.status());
    LocalDate today = overview.asOf().atZone(Wording.ZONE).toLocalDate();
    Coverage covered = Coverage.of(value, today);
    boolean part = !covered.whole() && amount != null;
    return new Column(
        Integer.toString(value.period().to().getYear()),
        amount,
        label,
        target(value.period()),
        value.due() == 0 ? "" : wording.counts(value.reported(), value.due()),
        value.due() == 0 ? "" : share(value),
        look(value, part),
        part ? covered.sign() : "");
  }

  /** Rounded down, so that only what is complete reads as 100%. */
  private static String share(IndicatorValue value) {
    return value.reported() * 100L / value.due() + "%";
  }

  private Look look(IndicatorValue value, boolean part) {
    boolean asked = value.period().equals(overview.period());
    if (part) {
      return asked ? Look.ASKED_PART : Look.PART;
    }
    return asked ? Look.ASKED : Look.OTHER;
  }

  private @Nullable BigDecimal target(Period period) {
    return Optional.ofNullable(targets.get(period)).map(Target::goal).orElse(null);
  }

  /** A date of the pack's whose eve is one too: the last day of one map, the first of the next. */
  private List<Break> breaks() {
    List<Break> breaks = new ArrayList<>();
    for (LocalDate date : pack.boundaries()) {
      if (pack.boundaries().contains(date.minusDays(1))) {
        position(date).ifPresent(at -> breaks.add(new Break(at, words(date))));
      }
    }
    return breaks;
  }

  private String words(LocalDate date) {
    return language.say("đổi địa giới ", "boundaries changed ") + PeriodNames.date(date);
  }

  private Optional<Double> position(LocalDate date) {
    List<IndicatorValue> trend = overview.trend();
    for (int at = 0; at < trend.size(); at++) {
      Period period = trend.get(at).period();
      if (period.contains(date)) {
        double share = (double) (date.toEpochDay() - period.from().toEpochDay()) / period.days();
        return Optional.of(at + share);
      }
    }
    return Optional.empty();
  }
}
