package vn.tiengnoi.etl.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which people write periods; keys without marks, punctuation as spaces. */
final class PeriodPhrases {
  private static final String YEAR = "(?:nam )?(\\d{4}|\\d{2})";
  private static final String QUARTER = "(i{1,3}|iv|\\d{1,2})";
  private static final String DAY = "(?:ngay )?(\\d{1,2}) (?:thang )?(\\d{1,2})";
  private static final String UNTIL = "(?:(?:den|toi)(?: het)?(?: ngay)?|het(?: ngay)?) ";
  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:bao cao|so lieu|ket qua|so ket|tong ket|ky bao cao|ky|trong|cua|ca|thuc hien|uoc|cong tac) )+");

  /** A way to write a period, and what it says. */
  private record Way(Pattern pattern, Function<Matcher, Phrase> meaning) {}

  private static final List<Way> WAYS = new ArrayList<>();

  static {
    way("(?:nam )?(\\d{4})|nam (\\d{2})", m -> year(m, 1, 2).code(""));
    way("12 thang(?: dau)? " + YEAR, m -> year(m, 1).code(""));
    way("(?:quy|q) ?" + QUARTER + " " + YEAR, m -> quarter(m.group(1), year(m, 2)));
    way("(\\d{4}) (?:quy|q) ?" + QUARTER, m -> quarter(m.group(2), year(m, 1)));
    way("(?:(?:0?6|sau) ?t(?:hang)?|nua) dau " + YEAR, m -> year(m, 1).code("-H1"));
    way("(?:(?:0?6|sau) ?t(?:hang)?|nua) cuoi " + YEAR, m -> year(m, 1).code("-H2"));
    way("(?:0?6|sau) ?t(?:hang)? " + YEAR, m -> shown(year(m, 1), "-H1"));
    way("(?:0?9|chin) ?t(?:hang)?(?: dau)? " + YEAR, m -> year(m, 1).code("-9M"));
    way("(?:0?3|ba) ?t(?:hang)? dau " + YEAR, m -> year(m, 1).code("-Q1"));
    way("(?:thang|t) ?(\\d{1,2}) " + YEAR, m -> month(m.group(1), year(m, 2)));
    way("(\\d{1,2}) (\\d{4})", m -> month(m.group(1), year(m, 2)));
    way("(\\d{4}) (?:thang )?(\\d{1,2})", m -> month(m.group(2), year(m, 1)));
    way("(?:nam hoc|nh) (\\d{4}) (?:den )?(\\d{4}|\\d{2})", PeriodPhrases::schoolYear);
    way(
        "(?:giai doan|thoi ky|nhiem ky|chu ky) (?:nam )?(\\d{4}) (?:den )?(?:nam )?(\\d{4})",
        PeriodPhrases::span);
    way("(?:tu )?nam (\\d{4}) (?:den |toi )?(?:nam )?(\\d{4})", PeriodPhrases::span);
    way("(\\d{4}) (?:den |toi )?(\\d{4})", PeriodPhrases::yearsOrSchoolYear);
    way(DAY + " (?:nam )?(\\d{4}|\\d{2})(?: 00 00(?: 00)?)?", m -> day(m, 1, year(m, 3)));
    way("(\\d{4}) (\\d{1,2}) (\\d{1,2})(?: ?t? ?00 00(?: 00)?)?", PeriodPhrases::isoDay);
    way(
        "(?:tu )?" + DAY + "(?: " + YEAR + ")? (?:" + UNTIL + ")?" + DAY + " " + YEAR,
        PeriodPhrases::days);
    way(
        "(?:tu )?thang (\\d{1,2})(?: "
            + YEAR
            + ")? (?:"
            + UNTIL
            + ")?(?:thang )?(\\d{1,2}) "
            + YEAR,
        PeriodPhrases::months);
    way(
        "(?:tu )?quy " + QUARTER + " (?:(?:den|toi|va) )?(?:het )?(?:quy )?" + QUARTER + " " + YEAR,
        PeriodPhrases::quarters);
    way("(?:tinh )?(?:" + UNTIL + "|truoc ngay |truoc )" + DAY + " " + YEAR, PeriodPhrases::upTo);
    // Said without its year, or of a kind that no form asks for.
    way(
        "(?:(?:quy|q) ?"
            + QUARTER
            + "|(?:0?[369]|12) ?t(?:hang)?(?: dau| cuoi)?(?: nam)?|nua (?:dau|cuoi)(?: nam)?|(?:thang|t) ?\\d{1,2}|(?:nam|nam hoc|ca nam|nam nay|nam truoc|quy nay|quy truoc|thang nay|thang truoc)|hoc ky .*|hk ?\\S*.*|tuan .*|"
            + DAY
            + ")",
        m -> Phrase.OPEN);
  }

  private PeriodPhrases() {}

  private static void way(String pattern, Function<Matcher, Phrase> meaning) {
    WAYS.add(new Way(Pattern.compile(pattern), meaning));
  }

  /** What a key says; null where it is no way to write a period. */
  static @Nullable Phrase of(String key) {
    String bare = LEAD.matcher(key).replaceFirst("");
    for (Way way : WAYS) {
      Matcher matcher = way.pattern().matcher(bare);
      if (matcher.matches()) {
        try {
          return way.meaning().apply(matcher);
        } catch (DateTimeException impossible) {
          return Phrase.IMPOSSIBLE;
        }
      }
    }
    return null;
  }

  private static WrittenYear year(Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return WrittenYear.of(matcher.group(group));
      }
    }
    throw new IllegalStateException("no year in " + matcher.group());
  }

  /** Half a year that is not said to be the first. */
  private static Phrase shown(WrittenYear year, String part) {
    return Phrase.of(year.year() + part, PeriodReader.FIRST_HALF);
  }

  private static int number(String digits) {
    Integer roman = ROMAN.get(digits);
    return roman == null ? Integer.parseInt(digits) : roman;
  }

  private static Phrase quarter(String written, WrittenYear year) {
    int quarter = number(written);
    return quarter < 1 || quarter > 4 ? Phrase.IMPOSSIBLE : year.code("-Q" + quarter);
  }

  private static Phrase month(String written, WrittenYear year) {
    int month = number(written);
    return month < 1 || month > 12 ? Phrase.IMPOSSIBLE : year.code("-%02d".formatted(month));
  }

  private static Phrase schoolYear(Matcher m) {
    int first = number(m.group(1));
    boolean shortened = m.group(2).length() == 2;
    int second = shortened ? first / 100 * 100 + number(m.group(2)) : number(m.group(2));
    return second == first + 1 ? Phrase.of("%d-%dS".formatted(first, second)) : Phrase.IMPOSSIBLE;
  }

  private static Phrase span(Matcher m) {
    int first = number(m.group(1));
    int last = number(m.group(2));
    return last < first ? Phrase.IMPOSSIBLE : Phrase.of(first + ".." + last);
  }

  /** 2016-2020 can only be years; 2023-2024 may be a school year. */
  private static Phrase yearsOrSchoolYear(Matcher m) {
    boolean next = number(m.group(2)) == number(m.group(1)) + 1;
    return next
        ? Phrase.of(m.group(1) + "-" + m.group(2) + "S", PeriodReader.MAYBE_SCHOOL_YEAR)
        : span(m);
  }

  private static LocalDate date(Matcher m, int group, int year) {
    return LocalDate.of(year, number(m.group(group + 1)), number(m.group(group)));
  }

  private static Phrase day(Matcher m, int group, WrittenYear year) {
    LocalDate day = date(m, group, year.year());
    return Phrase.of(day.toString(), year.flags().toArray(String[]::new));
  }

  private static Phrase isoDay(Matcher m) {
    return Phrase.of(
        LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))).toString());
  }

  private static Phrase days(Matcher m) {
    WrittenYear last = year(m, 6);
    WrittenYear first = m.group(3) == null ? last : year(m, 3);
    return between(date(m, 1, first.year()), date(m, 4, last.year()), first, last);
  }

  private static Phrase months(Matcher m) {
    WrittenYear last = year(m, 4);
    WrittenYear first = m.group(2) == null ? last : year(m, 2);
    return between(
        YearMonth.of(first.year(), number(m.group(1))).atDay(1),
        YearMonth.of(last.year(), number(m.group(3))).atEndOfMonth(),
        first,
        last);
  }

  private static Phrase quarters(Matcher m) {
    WrittenYear year = year(m, 3);
    return between(
        YearMonth.of(year.year(), number(m.group(1)) * 3 - 2).atDay(1),
        YearMonth.of(year.year(), number(m.group(2)) * 3).atEndOfMonth(),
        year,
        year);
  }

  private static Phrase upTo(Matcher m) {
    WrittenYear year = year(m, 3);
    LocalDate last = date(m, 1, year.year());
    return Phrase.upTo(new Days(last.withDayOfYear(1), last), year.flags());
  }

  private static Phrase between(LocalDate from, LocalDate to, WrittenYear first, WrittenYear last) {
    List<String> flags = first.shortened() ? first.flags() : last.flags();
    return to.isBefore(from) ? Phrase.IMPOSSIBLE : Phrase.of(new Days(from, to), flags);
  }
}
