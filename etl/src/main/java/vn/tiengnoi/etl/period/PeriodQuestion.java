package vn.tiengnoi.etl.period;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * What is known around a written period.
 *
 * @param calendar the calendar it is written in; statistical where nothing says another
 * @param form the form it stands on; null where that is not known
 * @param asked the period that the report was asked for; null where that is not known
 */
public record PeriodQuestion(
    ReportingCalendar calendar, @Nullable Form form, @Nullable Period asked) {

  /**
   * The period that a code written in this calendar means; none where the form would have to say
   * and is not known.
   */
  Optional<Period> meant(Period written) {
    if (calendar != ReportingCalendar.DEADLINE || written.calendar() == calendar) {
      return Optional.of(written);
    }
    if (form != null) {
      return Optional.of(form.periodWritten(written));
    }
    return switch (written.kind()) {
      case DAY -> Period.findPeriod(calendar.prefix() + ":" + written.bareCode());
      case YEAR, HALF, QUARTER, NINE_MONTHS, MONTH -> Optional.empty();
      case SCHOOL_YEAR, SPAN -> Optional.of(written);
    };
  }
}
