package vn.tiengnoi.dashboards.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.dashboards.selection.Lineage;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.dashboards.text.ScriptData;
import vn.tiengnoi.reports.wording.Coverage;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.text.PeriodNames;

/**
 * The focus indicator year by year.
 *
 * @param message what the years show, in words
 * @param context who, what, unit, years
 * @param data the chart's data as JSON
 * @param hasTargets whether the chart's ticks need a legend
 * @param hasPartYears whether the chart's dashed columns do
 */
public record TrendView(
    String message,
    String context,
    String data,
    boolean hasTargets,
    boolean hasPartYears,
    List<Row> rows) {

  /**
   * One year.
   *
   * @param note why the year is not like the others; empty where it is
   * @param target the year's target; empty where there is none
   */
  public record Row(String year, FigureCell figure, String target, String note) {}

  /** What the chart's script draws. */
  record Drawn(
      String unit, boolean percentage, String targetWords, List<Bar> bars, List<Break> breaks) {}

  record Bar(
      String year,
      @Nullable BigDecimal value,
      String label,
      String title,
      @Nullable BigDecimal target,
      String targetLabel,
      String partYear,
      boolean selected,
      String address) {}

  /** A change of boundaries; the short label is for narrow screens. */
  record Break(String year, String label, @JsonProperty("short") String brief) {}

  static TrendView of(Overview overview, Selection selection, Pack pack, Labels labels) {
    return new Trend(overview, selection, pack, labels).view();
  }

  private static final class Trend {
    private final Overview overview;
    private final List<IndicatorValue> values;
    private final Selection selection;
    private final Pack pack;
    private final Labels labels;
    private final Indicator indicator;
    private final LocalDate today;
    private final Scale scale;

    Trend(Overview overview, Selection selection, Pack pack, Labels labels) {
      this.overview = overview;
      this.values = overview.trend();
      this.selection = selection;
      this.pack = pack;
      this.labels = labels;
      this.indicator = overview.focus();
      this.today = overview.asOf().atZone(Wording.ZONE).toLocalDate();
      this.scale =
          Scale.of(
              Stream.concat(
                      values.stream().map(IndicatorValue::value),
                      values.stream().flatMap(value -> goal(value).stream()))
                  .filter(Objects::nonNull)
                  .toList(),
              indicator,
              labels);
    }

    TrendView view() {
      List<Bar> bars = values.stream().map(this::bar).toList();
      List<Break> breaks = breaks();
      Drawn drawn =
          new Drawn(
              scale.unit(),
              labels.isPercentage(indicator),
              labels.say("mục tiêu", "target"),
              bars,
              breaks);
      return new TrendView(
          labels.wording().trendMessage(overview),
          context(),
          ScriptData.of(drawn),
          bars.stream().anyMatch(bar -> bar.target() != null),
          bars.stream().anyMatch(bar -> bar.value() != null && !bar.partYear().isEmpty()),
          values.stream().map(this::row).toList());
    }

    private Bar bar(IndicatorValue value) {
      BigDecimal number = value.value();
      Optional<BigDecimal> goal = goal(value);
      String label = number == null ? labels.digits(value, indicator) : scale.label(number, labels);
      return new Bar(
          year(value),
          scale.drawn(number),
          label,
          labels.figure(value, indicator),
          scale.drawn(goal.orElse(null)),
          goal.map(number2 -> labels.amount(number2, indicator)).orElse(""),
          partYear(value),
          value.period().equals(selection.period()),
          selection.explain(value).toString());
    }

    private Row row(IndicatorValue value) {
      return new Row(
          year(value),
          FigureCell.of(value, indicator, selection, labels),
          goal(value).map(goal -> labels.number(goal, indicator.decimals())).orElse(""),
          String.join("; ", notes(value)));
    }

    private List<String> notes(IndicatorValue value) {
      List<String> notes = new ArrayList<>();
      String partYear = partYear(value);
      if (!partYear.isEmpty()) {
        notes.add(partYear);
      }
      breaks().stream()
          .filter(step -> step.year().equals(year(value)))
          .forEach(step -> notes.add(step.label()));
      return notes;
    }

    /** Which part of its year a figure covers; empty for the whole. */
    private String partYear(IndicatorValue value) {
      return value.value() == null ? "" : Coverage.of(value, today).words(labels.language());
    }

    /** Only as reported does a series break: restated, it is read on one map throughout. */
    private List<Break> breaks() {
      if (!selection.boundaries().asReported()) {
        return List.of();
      }
      return values.stream()
          .flatMap(
              value ->
                  Lineage.changesWithin(pack.units(), value.period()).stream()
                      .map(day -> new Break(year(value), breakLabel(day), PeriodNames.date(day))))
          .toList();
    }

    private String breakLabel(LocalDate day) {
      return labels.say("địa giới đổi ", "boundaries changed ") + PeriodNames.date(day);
    }

    private Optional<BigDecimal> goal(IndicatorValue value) {
      return pack.targets().stream()
          .filter(
              target ->
                  target.indicator().equals(value.indicator())
                      && target.unit().equals(value.unit().id())
                      && target.period().equals(value.period()))
          .map(Target::goal)
          .findFirst();
    }

    private String context() {
      String code = labels.language().code();
      String years =
          values.isEmpty() ? "" : year(values.get(0)) + "–" + year(values.get(values.size() - 1));
      return String.join(
          " · ",
          labels.unit(selection.unit()),
          indicator.name(code),
          labels.say("đơn vị tính: ", "in ") + indicator.unit(code),
          years,
          labels.wording().boundaries(selection.boundaries()));
    }

    private static String year(IndicatorValue value) {
      return Integer.toString(value.period().from().getYear());
    }
  }
}
