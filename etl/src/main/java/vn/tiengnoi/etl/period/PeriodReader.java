package vn.tiengnoi.etl.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.text.LegacyText;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Reads the period above a form or in a column: a code, words, days, or a spreadsheet's date. Days
 * come before months. What only another paper could tell is held.
 *
 * <pre>{@code
 * PeriodReading reading = PeriodReader.read(cell, new PeriodQuestion(calendar, form, null));
 * }</pre>
 */
public final class PeriodReader {
  static final String TWO_DIGIT_YEAR = "two_digit_year";
  static final String FIRST_HALF = "first_half";
  static final String MAYBE_SCHOOL_YEAR = "maybe_school_year";
  private static final String SCHOOL_YEAR = "school_year";
  private static final String SERIAL_DATE = "serial_date";
  private static final String LEGACY = "legacy_encoding:";

  /** Flags that say how the days were found, but not that anything was changed. */
  private static final List<String> DESCRIBING =
      List.of("calendar_quarter", "admin_period", "partial_year");

  private static final Map<String, ReportingCalendar> CALENDARS =
      Map.of(
          "thống kê", ReportingCalendar.STATISTICAL,
          "hành chính", ReportingCalendar.ADMINISTRATIVE,
          "năm học", ReportingCalendar.SCHOOL,
          "thời hạn", ReportingCalendar.DEADLINE);

  private static final Pattern BRACKETED = Pattern.compile("([^(]+)\\(([^()]*)\\)?.*");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final long FIRST_YEAR = 1900;
  private static final long LAST_YEAR = 2100;
  private static final long FIRST_SERIAL = 30_000;
  private static final long LAST_SERIAL = 80_000;

  private PeriodReader() {}

  /** Whether a flag belongs on the figures, not only on the reading. */
  public static boolean changes(String flag) {
    return !DESCRIBING.contains(flag);
  }

  /** The calendar of these words or this code. */
  public static Optional<ReportingCalendar> calendar(String text) {
    String key = NameKey.of(text);
    return ReportingCalendar.findCalendar(key).or(() -> Optional.ofNullable(CALENDARS.get(key)));
  }

  public static PeriodReading read(RawCell cell, PeriodQuestion question) {
    return switch (cell.kind()) {
      case ERROR -> failed(cell, FaultCode.ERROR_VALUE, "formula_error");
      case NUMBER -> number(cell, question);
      case BLANK, TEXT, DATE, BOOLEAN, PERCENT -> text(cell, question);
    };
  }

  private static PeriodReading failed(
      RawCell cell, FaultCode code, String flag, Object... details) {
    return new PeriodReading(
        null, List.of(flag), List.of(code.at(cell.at(), cell.stripped(), details)));
  }

  /** A year, or the day of a spreadsheet's serial number. */
  private static PeriodReading number(RawCell cell, PeriodQuestion question) {
    long number;
    try {
      number = new BigDecimal(cell.stripped()).longValueExact();
    } catch (ArithmeticException | NumberFormatException notWhole) {
      return unknown(cell);
    }
    if (number >= FIRST_YEAR && number <= LAST_YEAR) {
      return finished(cell, question, Phrase.of(Long.toString(number)));
    }
    return number >= FIRST_SERIAL && number <= LAST_SERIAL
        ? finished(cell, question, Phrase.of(SERIAL_ZERO.plusDays(number).toString(), SERIAL_DATE))
        : unknown(cell);
  }

  private static PeriodReading unknown(RawCell cell) {
    return failed(cell, FaultCode.UNKNOWN_PERIOD, "unknown_period", Period.ALLOWED_FORMS);
  }

  private static PeriodReading open(RawCell cell, String why) {
    return failed(
        cell, FaultCode.PERIOD_NOT_CERTAIN, "period_not_certain", why, Period.ALLOWED_FORMS);
  }

  private static PeriodReading text(RawCell cell, PeriodQuestion question) {
    String text = cell.stripped();
    if (text.indexOf('\uFFFD') >= 0) {
      return failed(cell, FaultCode.LOST_CHARACTERS, "lost_characters");
    }
    Optional<Period> coded = coded(text, question.calendar());
    if (coded.isPresent()) {
      return meant(cell, question, coded.get(), List.of());
    }
    Phrase phrase = phrase(text);
    if (phrase != null) {
      return finished(cell, question, phrase);
    }
    for (LegacyText.Converted meant : LegacyText.readings(text)) {
      Phrase converted = phrase(meant.text());
      if (converted != null && converted.verdict() == Phrase.Verdict.CERTAIN) {
        List<String> flags = new ArrayList<>(converted.flags());
        flags.add(LEGACY + meant.encoding());
        return finished(
            cell,
            question,
            new Phrase(
                converted.code(), converted.days(), converted.upTo(), converted.verdict(), flags));
      }
    }
    return bracketed(cell, question);
  }

  private static @Nullable Phrase phrase(String text) {
    return PeriodPhrases.of(NameKey.withoutDiacritics(text));
  }

  /** A code that may name its calendar, else is of the given one. */
  private static Optional<Period> coded(String text, ReportingCalendar calendar) {
    ReportingCalendar written =
        calendar == ReportingCalendar.DEADLINE ? ReportingCalendar.STATISTICAL : calendar;
    boolean named = text.indexOf(':') > 0;
    return Period.findPeriod(
        named || written == ReportingCalendar.STATISTICAL ? text : written.prefix() + ":" + text);
  }

  /** "Quý IV/2024 (01/10/2024–31/12/2024)": the days in brackets must be those of the words. */
  private static PeriodReading bracketed(RawCell cell, PeriodQuestion question) {
    Matcher both = BRACKETED.matcher(cell.stripped());
    if (!both.matches()) {
      return unknown(cell);
    }
    RawCell words = new RawCell(cell.at(), RawCell.Kind.TEXT, both.group(1).strip());
    PeriodReading reading = text(words, question);
    Phrase said = phrase(both.group(2));
    Days days = said == null ? null : said.days();
    Period period = reading.period();
    if (days == null || period == null || days.are(period)) {
      return reading;
    }
    for (ReportingCalendar other : ReportingCalendar.values()) {
      PeriodReading elsewhere =
          text(words, new PeriodQuestion(other, question.form(), question.asked()));
      Period read = elsewhere.period();
      if (read != null && days.are(read)) {
        return elsewhere;
      }
    }
    return open(cell, "%s ≠ %s".formatted(both.group(1).strip(), both.group(2).strip()));
  }

  private static PeriodReading finished(RawCell cell, PeriodQuestion question, Phrase phrase) {
    if (phrase.verdict() == Phrase.Verdict.IMPOSSIBLE) {
      return failed(cell, FaultCode.UNKNOWN_PERIOD, "impossible_date", Period.ALLOWED_FORMS);
    }
    ReportingCalendar calendar = question.calendar();
    boolean school = calendar == ReportingCalendar.SCHOOL;
    boolean open =
        phrase.verdict() == Phrase.Verdict.OPEN
            || (phrase.flags().contains(MAYBE_SCHOOL_YEAR) && !school)
            || (phrase.upTo() && calendar != ReportingCalendar.DEADLINE);
    if (open) {
      return open(cell, cell.stripped());
    }
    Days days = phrase.days();
    Optional<Period> period =
        days == null ? coded(String.valueOf(phrase.code()), calendar) : days.period(calendar);
    if (period.isEmpty() && days == null) {
      // A school year is one in every calendar; a year is none in the school's.
      period =
          Period.findPeriod(String.valueOf(phrase.code()))
              .filter(
                  read -> read.kind() == PeriodKind.SCHOOL_YEAR || read.kind() == PeriodKind.DAY);
    }
    return period.isEmpty()
        ? open(cell, cell.stripped())
        : meant(cell, question, period.get(), flags(phrase, period.get(), calendar));
  }

  private static List<String> flags(Phrase phrase, Period period, ReportingCalendar calendar) {
    List<String> flags = new ArrayList<>(phrase.flags());
    flags.remove(MAYBE_SCHOOL_YEAR);
    if (period.kind() == PeriodKind.SCHOOL_YEAR && calendar != ReportingCalendar.SCHOOL) {
      flags.add(SCHOOL_YEAR);
    }
    if (period.calendar() == ReportingCalendar.ADMINISTRATIVE) {
      flags.add("admin_period");
    } else if (period.kind() == PeriodKind.QUARTER) {
      flags.add("calendar_quarter");
    } else if (phrase.days() != null && period.kind() != PeriodKind.YEAR) {
      flags.add("partial_year");
    }
    return flags;
  }

  private static PeriodReading meant(
      RawCell cell, PeriodQuestion question, Period written, List<String> flags) {
    Optional<Period> meant = question.meant(written);
    if (meant.isEmpty()) {
      return open(cell, cell.stripped());
    }
    Period period = meant.get();
    Period asked = question.asked();
    if (asked != null && !new Days(asked.from(), asked.to()).are(period)) {
      return failed(cell, FaultCode.WRONG_PERIOD, "wrong_period", period.code(), asked.code());
    }
    boolean shown =
        flags.stream()
            .anyMatch(
                flag ->
                    List.of(TWO_DIGIT_YEAR, SCHOOL_YEAR, FIRST_HALF).contains(flag)
                        || flag.startsWith(LEGACY));
    return new PeriodReading(
        period,
        flags,
        shown
            ? List.of(
                FaultCode.PERIOD_READ_AS.at(
                    cell.at(), cell.stripped(), period.code(), period.from() + ".." + period.to()))
            : List.of());
  }
}
