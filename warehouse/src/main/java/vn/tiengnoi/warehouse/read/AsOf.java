package vn.tiengnoi.warehouse.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/** The moment whose knowledge is asked for: a time, or that of a publication. */
public sealed interface AsOf {

  /** What was known at this moment. */
  record Moment(Instant instant) implements AsOf {}

  /** What was published under this name. */
  record Publication(String name) implements AsOf {}

  /**
   * Reads a date (its end), a date and time with or without an offset from UTC, or else the name of
   * a publication. Days and times without an offset are those of Vietnam.
   */
  static AsOf parse(String text) {
    String written = text.strip();
    return findMoment(written).<AsOf>map(Moment::new).orElseGet(() -> new Publication(written));
  }

  /** The moment a text names; empty where it names none. */
  static Optional<Instant> findMoment(String text) {
    try {
      // Microseconds are the finest that the time of a generation is kept in.
      return Optional.of(
          LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay(ReportingCalendar.ZONE)
              .toInstant()
              .minus(1, ChronoUnit.MICROS));
    } catch (DateTimeException notDate) {
      return findTime(text);
    }
  }

  private static Optional<Instant> findTime(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).atZone(ReportingCalendar.ZONE).toInstant());
      } catch (DateTimeException notTime) {
        return Optional.empty();
      }
    }
  }
}
