package vn.tiengnoi.etl.check;

import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/** Which report it is: a submission is the whole of one form, reporter, unit and period. */
public record ReportKey(Form form, Reporter reporter, Unit unit, Period period) {

  /** The same in the spelling of the database. */
  public WrittenKey written() {
    return new WrittenKey(form.code(), reporter.id(), unit.id(), period.code());
  }
}
