package vn.tiengnoi.dashboards.explain;

import java.util.List;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.CrossCheck;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/**
 * What a report of another level or length says of the same thing.
 *
 * @param stated all digits of what it says
 * @param counted all digits of what the authoritative reports give
 * @param difference stated minus counted, with its sign
 */
public record CheckRow(
    String element,
    String form,
    String reporter,
    String length,
    String stated,
    String counted,
    String difference,
    boolean agrees) {

  static List<CheckRow> of(
      List<ExplainedPart> parts, IndicatorValue figure, Pack pack, Labels labels) {
    return CrossCheck.of(parts, figure, pack).stream().map(c -> of(c, pack, labels)).toList();
  }

  private static CheckRow of(CrossCheck check, Pack pack, Labels labels) {
    var element = pack.getElement(check.element());
    String sign = check.difference().signum() > 0 ? "+" : "";
    return new CheckRow(
        labels.say(element.nameVi(), element.nameEn()),
        pack.getForm(check.form()).name(labels.language().code()),
        pack.findReporter(check.reporter()).map(Reporter::name).orElse(check.reporter()),
        labels.length(check.kind()),
        labels.number(check.stated()),
        labels.number(check.counted()),
        check.difference().signum() == 0 ? "0" : sign + labels.number(check.difference()),
        check.difference().signum() == 0);
  }
}
