package vn.tiengnoi.dashboards.overview;

import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/**
 * A figure in a table.
 *
 * @param digits all digits, or the sign that stands for none
 * @param note what the sign means; empty for a plain figure
 * @param address how the figure was made
 * @param completeness reports received of those due
 * @param dueAddress those reports
 */
public record FigureCell(
    String digits, String note, String address, String completeness, String dueAddress) {

  static FigureCell of(
      IndicatorValue value, Indicator indicator, Selection selection, Labels labels) {
    boolean plain = value.value() != null && !labels.digits(value, indicator).contains("(e)");
    return new FigureCell(
        labels.digits(value, indicator),
        plain ? "" : labels.status(value.status()),
        selection.explain(value).toString(),
        value.due() == 0 ? "–" : value.reported() + "/" + value.due(),
        selection.due(value).toString());
  }
}
