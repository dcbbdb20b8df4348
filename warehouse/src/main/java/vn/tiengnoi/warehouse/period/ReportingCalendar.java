package vn.tiengnoi.warehouse.period;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * The calendars in which Vietnamese bodies report; they disagree by up to half a month, so figures
 * of different calendars are never added silently.
 *
 * <p>Sources: Decree 60/2018/NĐ-CP (statistical), Decree 09/2019/NĐ-CP article 12 (administrative,
 * 15th to 14th).
 */
public enum ReportingCalendar {
  /**
   * First to last day of the calendar month, quarter, half or year. Period codes carry no prefix.
   */
  STATISTICAL("stat"),
  /** The 15th of the month before to the 14th: a year is 15/12 to 14/12. */
  ADMINISTRATIVE("adm"),
  /**
   * The school year, 1 September to 31 August, by which pioneer work is reported beside the
   * calendar year.
   */
  SCHOOL("school"),
  /** What happened in a year up to a deadline set by the form: not the year. */
  DEADLINE("deadline");

  /** Days begin and deadlines end here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final String prefix;

  ReportingCalendar(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The prefix of a period code ({@code adm:2024}); the statistical calendar is written without it.
   */
  public String prefix() {
    return prefix;
  }

  /** The spelling used in packs and in the lake: {@code statistical}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a calendar by its code or by its prefix. */
  public static Optional<ReportingCalendar> findCalendar(String text) {
    for (ReportingCalendar calendar : values()) {
      if (calendar.code().equals(text) || calendar.prefix.equals(text)) {
        return Optional.of(calendar);
      }
    }
    return Optional.empty();
  }
}
