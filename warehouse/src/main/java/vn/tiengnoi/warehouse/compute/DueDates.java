package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

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
      for (Period period : periods(duty, form.calendar(), today)) {
        due.add(
            new Due(
                duty.form(),
                duty.reporter(),
                duty.unit(),
                period,
                period.to().plusDays(form.deadlineDays())));
      }
    }
    return List.copyOf(due);
  }

  private static List<Period> periods(
      Obligation duty, ReportingCalendar calendar, LocalDate today) {
    LocalDate end = duty.to();
    List<Period> periods = new ArrayList<>();
    String prefix = calendar == ReportingCalendar.STATISTICAL ? "" : calendar.prefix() + ":";
    for (int year = duty.from().getYear(); year <= today.getYear(); year++) {
      for (Period period : Period.parse(prefix + year).parts(duty.cadence())) {
        boolean within =
            !period.from().isBefore(duty.from()) && (end == null || !period.to().isAfter(end));
        if (within && !period.from().isAfter(today)) {
          periods.add(period);
        }
      }
    }
    return periods;
  }
}
