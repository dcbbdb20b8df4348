package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;

/** The single reports that follow from the standing duties of a pack. */
final class DueDates {
  private DueDates() {}

  /**
   * One report owed.
   *
   * @param deadline last day on which it is on time
   */
  record Due(String form, String reporter, String unit, Period period, LocalDate deadline) {}

  /** Every report owed for a period that has begun by {@code today}, oldest first for each duty. */
  static List<Due> until(Pack pack, LocalDate today) {
    List<Due> due = new ArrayList<>();
    for (Obligation duty : pack.obligations()) {
      Form form = pack.getForm(duty.form());
      for (Period period : periods(duty, form, today)) {
        due.add(new Due(duty.form(), duty.reporter(), duty.unit(), period, form.deadline(period)));
      }
    }
    return List.copyOf(due);
  }

  /** A period that has begun is owed, though not yet due. */
  private static List<Period> periods(Obligation duty, Form form, LocalDate today) {
    LocalDate horizon = today.plusYears(1);
    LocalDate end = duty.to() == null || duty.to().isAfter(horizon) ? horizon : duty.to();
    return form.periods(duty.cadence(), duty.from(), end).stream()
        .filter(period -> !period.from().isAfter(today))
        .toList();
  }
}
