package vn.tiengnoi.warehouse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.CheckRule.Required;
import vn.tiengnoi.warehouse.check.Finding.Named;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/** What the form requires and the report does not say: no row, or a blank cell. */
record RequiredRule(String element, Named named) implements ReportRule {

  static List<ReportRule> of(Readying readying) {
    List<ReportRule> rules = new ArrayList<>();
    for (Readying.Of<Required> one : readying.checks(Required.class)) {
      for (FormElement asked : readying.asked()) {
        if (asked.required()) {
          readying
              .named(one.check(), asked.element(), "")
              .ifPresent(named -> rules.add(new RequiredRule(asked.element(), named)));
        }
      }
    }
    return rules;
  }

  @Override
  public void find(ReportFigures<?> report, Consumer<Finding> found) {
    CheckFigure figure = report.find(element, Disaggregation.TOTAL);
    if (figure == null) {
      found.accept(Finding.ofLack(named, report, element));
    } else if (figure.status() == ValueStatus.NOT_REPORTED && figure.isBlankCell()) {
      found.accept(Finding.of(named, report, figure, List.of(figure)));
    }
  }
}
