package vn.tiengnoi.warehouse.form;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

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

  /**
   * The periods owed that have begun by a day, oldest first. In the deadline calendar there is one
   * a year, from its first day to the form's cut-off.
   *
   * @param owed the form of this duty
   */
  public List<Period> periodsUntil(Form owed, LocalDate day) {
    List<Period> periods = new ArrayList<>();
    for (int year = from.getYear(); year <= day.getYear(); year++) {
      for (Period period : periodsOf(owed, year)) {
        if (covers(period) && !period.from().isAfter(day)) {
          periods.add(period);
        }
      }
    }
    return List.copyOf(periods);
  }

  private List<Period> periodsOf(Form owed, int year) {
    MonthDay cutOff = owed.cutOff();
    String prefix = owed.calendar().prefix() + ":";
    if (cutOff != null) {
      return List.of(Period.parse(prefix + cutOff.atYear(year)));
    }
    boolean plain = owed.calendar() == ReportingCalendar.STATISTICAL;
    return Period.parse((plain ? "" : prefix) + year).parts(cadence);
  }
}
