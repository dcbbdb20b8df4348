package vn.tiengnoi.etl.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words before or after a number that make it one of about so many. */
final class Qualifiers {
  private static final String APPROXIMATE = "approximate";
  private static final String LOWER_BOUND = "lower_bound";
  private static final String UPPER_BOUND = "upper_bound";
  private static final String ESTIMATE = "estimate";

  /** A way to qualify a number and what it makes of it. */
  private record Qualifier(Pattern pattern, List<String> flags) {
    Qualifier(String pattern, String... flags) {
      this(Pattern.compile(pattern), List.of(flags));
    }
  }

  private static final String LESS =
      "dưới|nhỏ hơn|không quá|không vượt quá|không hơn|tối đa|nhiều nhất|chưa đến|chưa tới|chưa đầy";
  private static final String MORE =
      "trên|hơn|lớn hơn|ít nhất|tối thiểu|không dưới|không kém|không ít hơn|vượt";

  private static final List<Qualifier> QUALIFIERS =
      List.of(
          new Qualifier("^(?:" + LESS + ") (.+)$", APPROXIMATE, UPPER_BOUND),
          new Qualifier("^(?:<=?|≤) ?(.+)$", APPROXIMATE, UPPER_BOUND),
          new Qualifier("^(?:" + MORE + ") (.+)$", APPROXIMATE, LOWER_BOUND),
          new Qualifier("^(?:>=?|≥) ?(.+)$", APPROXIMATE, LOWER_BOUND),
          new Qualifier("^(.+?) ?(?:\\+|trở lên|hơn)$", APPROXIMATE, LOWER_BOUND),
          new Qualifier("^(.+?) (?:trở xuống)$", APPROXIMATE, UPPER_BOUND),
          new Qualifier(
              "^(?:gần|xấp xỉ|khoảng|chừng|khoảng chừng|độ|tầm|vào khoảng) (.+)$", APPROXIMATE),
          new Qualifier("^[~≈] ?(.+)$", APPROXIMATE),
          new Qualifier(
              "^(?:ước tính|ước đạt|ước thực hiện|ước khoảng|ước|tạm tính|sơ bộ|dự ước)[: ] ?(.+)$",
              ESTIMATE),
          new Qualifier("^(.+?) ?\\((?:ước|ước tính|ước đạt|sơ bộ|tạm tính|số ước)\\)$", ESTIMATE),
          new Qualifier("^(.+?) ?\\((?:khoảng|gần đúng|xấp xỉ)\\)$", APPROXIMATE),
          new Qualifier("^(?:đạt|có|là|được|tổng số|tổng cộng) (.+)$"));

  private static final int MOST = 4;

  private Qualifiers() {}

  /** What is left of a text, and what its qualifiers said. */
  record Stripped(String text, List<String> flags) {
    Stripped {
      flags = List.copyOf(flags);
    }
  }

  static Stripped strip(String text) {
    String rest = text;
    Set<String> flags = new LinkedHashSet<>();
    for (int i = 0; i < MOST; i++) {
      boolean found = false;
      for (Qualifier qualifier : QUALIFIERS) {
        Matcher matcher = qualifier.pattern().matcher(rest);
        if (matcher.matches()) {
          rest = matcher.group(1).strip();
          flags.addAll(qualifier.flags());
          found = true;
          break;
        }
      }
      if (!found) {
        break;
      }
    }
    return new Stripped(rest, new ArrayList<>(flags));
  }
}
