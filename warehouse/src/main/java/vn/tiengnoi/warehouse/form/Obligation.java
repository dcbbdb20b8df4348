package vn.tiengnoi.warehouse.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * A standing duty to report: this reporter owes this form for this unit for every period of this
 * length that lies wholly between the two dates.
 */
public record Obligation(
    String form,
    String reporter,
    String unit,
    PeriodKind cadence,
    LocalDate from,
    @Nullable LocalDate to) {

  /** Whether a report of this period, of the form's calendar, is owed. */
  public boolean covers(Period period) {
    return cadence == period.kind()
        && !period.from().isBefore(from)
        && (to == null || !period.to().isAfter(to));
  }
}
