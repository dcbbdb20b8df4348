package vn.tiengnoi.etl.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.text.NameKey;

/** Periods and calendars as people write them above a form: {@code Quý I năm 2024}. */
final class PeriodWords {
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*");
  private static final Map<String, String> QUARTERS =
      Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");
  private static final Map<String, ReportingCalendar> CALENDARS =
      Map.of(
          "thống kê", ReportingCalendar.STATISTICAL,
          "hành chính", ReportingCalendar.ADMINISTRATIVE,
          "năm học", ReportingCalendar.SCHOOL);

  /** A way to write a period and the code it stands for ({@code $1}, {@code $2}). */
  private record Phrase(Pattern pattern, String code) {
    Phrase(String pattern, String code) {
      this(Pattern.compile(pattern), code);
    }
  }

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("năm (\\d{4})", "$1"),
          new Phrase("quý (i|ii|iii|iv|[1-4])(?: năm)? (\\d{4})", "$2-Q$1"),
          new Phrase("6 tháng đầu năm (\\d{4})", "$1-H1"),
          new Phrase("6 tháng cuối năm (\\d{4})", "$1-H2"),
          new Phrase("9 tháng(?: đầu)? năm (\\d{4})", "$1-9M"),
          new Phrase("tháng (\\d)(?: năm)? (\\d{4})", "$2-0$1"),
          new Phrase("tháng (\\d{2})(?: năm)? (\\d{4})", "$2-$1"));

  private PeriodWords() {}

  /** The code of a period in words; the text itself where it is not in words. */
  static String code(String text) {
    String key = NameKey.of(IN_BRACKETS.matcher(text).replaceAll(""));
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.pattern().matcher(key);
      if (matcher.matches()) {
        String code = matcher.replaceAll(phrase.code());
        String quarter = code.substring(code.indexOf('Q') + 1);
        return code.contains("-Q") && QUARTERS.containsKey(quarter)
            ? code.substring(0, 6) + QUARTERS.get(quarter)
            : code;
      }
    }
    return text.strip();
  }

  static Optional<ReportingCalendar> calendar(String text) {
    String key = NameKey.of(text);
    return ReportingCalendar.findCalendar(key).or(() -> Optional.ofNullable(CALENDARS.get(key)));
  }

  /** The period of a code that may name its calendar, else in the given one. */
  static Optional<Period> period(String text, ReportingCalendar calendar) {
    String code = code(text);
    boolean named = code.indexOf(':') > 0;
    return Period.findPeriod(
        named || calendar == ReportingCalendar.STATISTICAL ? code : calendar.prefix() + ":" + code);
  }
}
