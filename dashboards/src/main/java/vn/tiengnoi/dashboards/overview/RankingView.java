package vn.tiengnoi.dashboards.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.dashboards.text.ScriptData;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * The focus indicator of every unit below the selected one, highest first.
 *
 * @param message who leads, and how many have a figure
 * @param without how many have none, by reason; empty where all have one
 * @param bars how many bars there are to draw
 * @param data the chart's data as JSON
 */
public record RankingView(String message, String without, int bars, String data, List<Row> rows) {

  /**
   * One unit.
   *
   * @param rank its place among those with a figure, equal figures sharing one; empty for the rest
   * @param address the unit's own page; empty where it has none
   */
  public record Row(String rank, String name, String address, FigureCell figure) {}

  record Drawn(String unit, boolean percentage, List<Bar> bars) {}

  record Bar(String name, BigDecimal value, String label, String title, String address) {}

  static RankingView of(Overview overview, Selection selection, Labels labels) {
    boolean country = overview.unit().level() == UnitLevel.COUNTRY;
    List<IndicatorValue> values = country ? overview.ranking() : overview.units();
    String message =
        values.isEmpty()
            ? labels.say(
                "Không có đơn vị cấp dưới nào phải báo cáo trong kỳ này",
                "No unit below owes a report for this period")
            : labels.wording().rankingMessage(overview);
    return new Ranking(values, message, overview.focus(), selection, labels).view();
  }

  private record Ranking(
      List<IndicatorValue> values,
      String message,
      Indicator indicator,
      Selection selection,
      Labels labels) {

    RankingView view() {
      List<IndicatorValue> known = known();
      Scale scale = Scale.of(known.stream().map(Ranking::number).toList(), indicator, labels);
      List<Bar> bars = known.stream().map(value -> bar(value, scale)).toList();
      return new RankingView(
          message,
          without(),
          bars.size(),
          ScriptData.of(new Drawn(scale.unit(), labels.isPercentage(indicator), bars)),
          rows());
    }

    private List<IndicatorValue> known() {
      return values.stream()
          .filter(value -> value.value() != null)
          .sorted((one, other) -> number(other).compareTo(number(one)))
          .toList();
    }

    private static BigDecimal number(IndicatorValue value) {
      return Objects.requireNonNull(value.value());
    }

    private Bar bar(IndicatorValue value, Scale scale) {
      return new Bar(
          name(value),
          Objects.requireNonNull(scale.drawn(value.value())),
          scale.label(number(value), labels),
          labels.figure(value, indicator),
          selection.explain(value).toString());
    }

    private List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      List<IndicatorValue> known = known();
      for (IndicatorValue value : known) {
        rows.add(row(Long.toString(rank(value, known)), value));
      }
      values.stream()
          .filter(value -> value.value() == null)
          .forEach(value -> rows.add(row("", value)));
      return rows;
    }

    private static long rank(IndicatorValue value, List<IndicatorValue> known) {
      return 1 + known.stream().filter(other -> number(other).compareTo(number(value)) > 0).count();
    }

    private Row row(String rank, IndicatorValue value) {
      boolean hasPage = value.unit().level() == UnitLevel.PROVINCE;
      String address = hasPage ? selection.with(value.unit()).address().toString() : "";
      return new Row(
          rank, name(value), address, FigureCell.of(value, indicator, selection, labels));
    }

    private String name(IndicatorValue value) {
      return selection.boundaries().asReported()
          ? labels.unit(value.unit(), value.period())
          : labels.unit(value.unit());
    }

    private String without() {
      Map<ValueStatus, Integer> counts = new EnumMap<>(ValueStatus.class);
      values.stream()
          .filter(value -> value.value() == null)
          .forEach(value -> counts.merge(value.status(), 1, Integer::sum));
      return counts.entrySet().stream()
          .map(count -> count.getValue() + " " + labels.status(count.getKey()))
          .collect(Collectors.joining("; "));
    }
  }
}
