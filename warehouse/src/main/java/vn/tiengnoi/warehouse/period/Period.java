package vn.tiengnoi.warehouse.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period that a figure covers, in one calendar. Codes: {@code 2024}, {@code 2024-H1}, {@code
 * 2024-Q3}, {@code 2024-9M}, {@code 2024-03}, {@code 2024-03-15}, {@code 2024-2025S} (school year),
 * {@code 2016..2020} (one figure over the span); a calendar other than the statistical one is a
 * prefix: {@code adm:2024}. A school year belongs to the school calendar and needs no prefix. In
 * the deadline calendar a code names the last day covered: {@code deadline:2019-10-10} is what
 * happened from the first day of 2019 to that day.
 *
 * <p>Two periods are equal when calendar and code are; the days they cover follow from them.
 *
 * @param code canonical code, with the calendar's prefix where it is not statistical
 * @param from first day covered
 * @param to last day covered
 */
public record Period(
    ReportingCalendar calendar, PeriodKind kind, String code, LocalDate from, LocalDate to)
    implements Comparable<Period> {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-(\\d{4})S");
  private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern NINE_MONTHS = Pattern.compile("(\\d{4})-9M");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  public Period {
    Objects.requireNonNull(calendar, "calendar");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period %s ends before it starts".formatted(code));
    }
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException with a message that shows the accepted forms
   */
  public static Period parse(String text) {
    return findPeriod(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown period \"%s\"; expected one of %s".formatted(text, ALLOWED_FORMS)));
  }

  /** The accepted forms, for messages. */
  public static final String ALLOWED_FORMS =
      "2024, 2024-H1, 2024-Q3, 2024-9M, 2024-03, 2024-03-15, 2024-2025S, 2016..2020, adm:2024, deadline:2024-10-10";

  /** Reads a code, or nothing where it is not one. */
  public static Optional<Period> findPeriod(String text) {
    String code = text.strip();
    ReportingCalendar calendar = ReportingCalendar.STATISTICAL;
    int colon = code.indexOf(':');
    if (colon > 0) {
      Optional<ReportingCalendar> named = ReportingCalendar.findCalendar(code.substring(0, colon));
      if (named.isEmpty()) {
        return Optional.empty();
      }
      calendar = named.get();
      code = code.substring(colon + 1);
    }
    try {
      return read(calendar, code);
    } catch (DateTimeException impossibleDate) {
      return Optional.empty();
    }
  }

  private static Optional<Period> read(ReportingCalendar calendar, String code) {
    if (calendar == ReportingCalendar.DEADLINE) {
      return upTo(code);
    }
    Matcher school = SCHOOL_YEAR.matcher(code);
    if (school.matches()) {
      return schoolYear(calendar, code, number(school, 1), number(school, 2));
    }
    if (calendar == ReportingCalendar.SCHOOL) {
      return Optional.empty();
    }
    int dots = code.indexOf("..");
    if (dots > 0) {
      return span(calendar, code.substring(0, dots), code.substring(dots + 2));
    }
    Matcher m = YEAR.matcher(code);
    if (m.matches()) {
      return months(calendar, PeriodKind.YEAR, code, number(m, 1), 1, 12);
    }
    m = QUARTER.matcher(code);
    if (m.matches()) {
      return months(calendar, PeriodKind.QUARTER, code, number(m, 1), number(m, 2) * 3 - 2, 3);
    }
    m = HALF.matcher(code);
    if (m.matches()) {
      return months(calendar, PeriodKind.HALF, code, number(m, 1), number(m, 2) * 6 - 5, 6);
    }
    m = NINE_MONTHS.matcher(code);
    if (m.matches()) {
      return months(calendar, PeriodKind.NINE_MONTHS, code, number(m, 1), 1, 9);
    }
    m = MONTH.matcher(code);
    if (m.matches()) {
      return months(calendar, PeriodKind.MONTH, code, number(m, 1), number(m, 2), 1);
    }
    m = DAY.matcher(code);
    if (m.matches()) {
      LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      return Optional.of(of(calendar, PeriodKind.DAY, code, day, day));
    }
    return Optional.empty();
  }

  /** What happened in a year up to a day. */
  private static Optional<Period> upTo(String code) {
    if (!DAY.matcher(code).matches()) {
      return Optional.empty();
    }
    LocalDate last = LocalDate.parse(code);
    return Optional.of(
        of(ReportingCalendar.DEADLINE, PeriodKind.YEAR, code, last.withDayOfYear(1), last));
  }

  private static Optional<Period> schoolYear(
      ReportingCalendar calendar, String code, int first, int second) {
    boolean allowed =
        calendar == ReportingCalendar.STATISTICAL || calendar == ReportingCalendar.SCHOOL;
    return allowed && second == first + 1
        ? Optional.of(
            new Period(
                ReportingCalendar.SCHOOL,
                PeriodKind.SCHOOL_YEAR,
                code,
                LocalDate.of(first, 9, 1),
                LocalDate.of(second, 8, 31)))
        : Optional.empty();
  }

  private static Optional<Period> span(ReportingCalendar calendar, String first, String last) {
    if (last.contains("..")) {
      return Optional.empty();
    }
    Optional<Period> from = read(calendar, first);
    Optional<Period> to = read(calendar, last);
    if (from.isEmpty() || to.isEmpty() || to.get().to.isBefore(from.get().from)) {
      return Optional.empty();
    }
    return Optional.of(
        of(calendar, PeriodKind.SPAN, first + ".." + last, from.get().from, to.get().to));
  }

  private static Optional<Period> months(
      ReportingCalendar calendar, PeriodKind kind, String code, int year, int month, int length) {
    YearMonth first = YearMonth.of(year, month);
    if (calendar == ReportingCalendar.ADMINISTRATIVE) {
      LocalDate from = first.minusMonths(1).atDay(15);
      return Optional.of(of(calendar, kind, code, from, first.plusMonths(length - 1L).atDay(14)));
    }
    return Optional.of(
        of(calendar, kind, code, first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth()));
  }

  private static Period of(
      ReportingCalendar calendar, PeriodKind kind, String bare, LocalDate from, LocalDate to) {
    String code = calendar == ReportingCalendar.STATISTICAL ? bare : calendar.prefix() + ":" + bare;
    return new Period(calendar, kind, code, from, to);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** The calendar year {@code year} of the statistical calendar. */
  public static Period year(int year) {
    return parse(Integer.toString(year));
  }

  /** Quarter 1 to 4 of a year of the statistical calendar. */
  public static Period quarter(int year, int quarter) {
    return parse(year + "-Q" + quarter);
  }

  /** The same period one year earlier; none for a day and for a span. */
  public Optional<Period> previousYear() {
    String bare = bareCode();
    if (kind == PeriodKind.SPAN || kind == PeriodKind.DAY) {
      return Optional.empty();
    }
    int year = Integer.parseInt(bare.substring(0, 4)) - 1;
    String moved =
        kind == PeriodKind.SCHOOL_YEAR ? year + "-" + (year + 1) + "S" : year + bare.substring(4);
    return findPeriod(prefix() + moved);
  }

  /** The period of the same length just before this one; none for a span. */
  public Optional<Period> previous() {
    return switch (kind) {
      case DAY -> findPeriod(prefix() + from.minusDays(1));
      case MONTH -> findPeriod(prefix() + month().minusMonths(1));
      case QUARTER -> {
        YearMonth last = month().minusMonths(3);
        yield findPeriod(
            "%s%d-Q%d".formatted(prefix(), last.getYear(), (last.getMonthValue() + 2) / 3));
      }
      case HALF -> {
        YearMonth last = month().minusMonths(6);
        yield findPeriod(
            "%s%d-H%d".formatted(prefix(), last.getYear(), last.getMonthValue() > 6 ? 2 : 1));
      }
      case NINE_MONTHS, YEAR, SCHOOL_YEAR -> previousYear();
      case SPAN -> Optional.empty();
    };
  }

  /** The month by which the period's first month is called: an administrative one starts before. */
  private YearMonth month() {
    YearMonth first = YearMonth.from(from);
    return calendar == ReportingCalendar.ADMINISTRATIVE ? first.plusMonths(1) : first;
  }

  private String prefix() {
    return code.substring(0, code.length() - bareCode().length());
  }

  /** First day of the year (of the period's calendar) in which the period ends. */
  public LocalDate firstDayOfYear() {
    if (kind == PeriodKind.SCHOOL_YEAR) {
      return from;
    }
    if (calendar == ReportingCalendar.ADMINISTRATIVE) {
      LocalDate start = LocalDate.of(to.getYear(), 12, 15);
      return to.isBefore(start) ? start.minusYears(1) : start;
    }
    return to.withDayOfYear(1);
  }

  /** The code without the calendar's prefix. */
  public String bareCode() {
    return code.substring(code.indexOf(':') + 1);
  }

  /** Days covered, both ends counted. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether {@code other} lies wholly inside this period. */
  public boolean contains(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The periods of {@code wanted} length that lie wholly inside this one, in order. */
  public List<Period> parts(PeriodKind wanted) {
    List<Period> parts = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear() + 1; year++) {
      for (String bare : codesOfYear(wanted, year)) {
        findPeriod(prefixOf(wanted) + bare).filter(this::contains).ifPresent(parts::add);
      }
    }
    return List.copyOf(parts);
  }

  private String prefixOf(PeriodKind wanted) {
    return calendar == ReportingCalendar.STATISTICAL || wanted == PeriodKind.SCHOOL_YEAR
        ? ""
        : calendar.prefix() + ":";
  }

  private static List<String> codesOfYear(PeriodKind kind, int year) {
    List<String> codes = new ArrayList<>();
    switch (kind) {
      case YEAR -> codes.add(Integer.toString(year));
      case NINE_MONTHS -> codes.add(year + "-9M");
      case SCHOOL_YEAR -> codes.add(year + "-" + (year + 1) + "S");
      case HALF -> codes.addAll(List.of(year + "-H1", year + "-H2"));
      case QUARTER -> {
        for (int quarter = 1; quarter <= 4; quarter++) {
          codes.add(year + "-Q" + quarter);
        }
      }
      case MONTH -> {
        for (int month = 1; month <= 12; month++) {
          codes.add("%d-%02d".formatted(year, month));
        }
      }
      case DAY, SPAN ->
          throw new IllegalArgumentException("a period is not cut into parts of kind " + kind);
    }
    return codes;
  }

  /** By first day, then the shorter period first, then by code. */
  @Override
  public int compareTo(Period other) {
    int byStart = from.compareTo(other.from);
    if (byStart != 0) {
      return byStart;
    }
    int byEnd = to.compareTo(other.to);
    return byEnd != 0 ? byEnd : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
