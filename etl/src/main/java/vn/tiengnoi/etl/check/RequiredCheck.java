package vn.tiengnoi.etl.check;

import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/** What the form requires and the report does not say; a blank is an answer worth a note only. */
final class RequiredCheck implements FigureCheck {
  @Override
  public void check(FigureTable table, ReportKey key) {
    for (FormElement asked : key.form().elementsOf(key.period())) {
      if (asked.required()) {
        table
            .find(asked.element(), Disaggregation.TOTAL)
            .ifPresentOrElse(
                figure -> {
                  if (figure.status() != vn.tiengnoi.warehouse.catalogue.ValueStatus.HELD
                      && figure.cell().isBlank()) {
                    table.add(
                        FaultCode.REQUIRED_MISSING.at(figure.cell().at(), null, asked.element()));
                  }
                },
                () -> table.add(FaultCode.REQUIRED_MISSING.ofWhole(asked.element())));
      }
    }
  }
}
