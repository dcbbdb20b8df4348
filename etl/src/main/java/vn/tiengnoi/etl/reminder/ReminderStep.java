package vn.tiengnoi.etl.reminder;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A step of reminding about one report.
 *
 * @param days days before or after the deadline
 */
record ReminderStep(Kind kind, int days) {

  /** Who is written to, and when. */
  enum Kind {
    BEFORE,
    AFTER,
    /** The reporter above. */
    PARENT
  }

  /** As it stands in the database: {@code before-7}. */
  String code() {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + days;
  }

  /** The day from which it is due. */
  LocalDate day(LocalDate deadline) {
    return kind == Kind.BEFORE ? deadline.minusDays(days) : deadline.plusDays(days);
  }
}
