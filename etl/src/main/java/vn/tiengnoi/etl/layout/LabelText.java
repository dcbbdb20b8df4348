package vn.tiengnoi.etl.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * The words of a row or heading taken apart: {@code a) Trong đó: Nữ (người)}.
 *
 * @param marker how it is set off from the rows above: {@code trong đó}, {@code -}, {@code a)};
 *     empty for nothing
 * @param ofWhich whether it says that it is a part of what stands above
 * @param key its own words
 * @param measure what stands in brackets behind them; empty for nothing
 */
record LabelText(String marker, boolean ofWhich, String key, String measure) {
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(?:trong đó|chia ra|bao gồm|gồm|trong tổng số)\\s*[:,-]?\\s*(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern MARKER =
      Pattern.compile(
          "([-–—+•*]|[a-zđ][.)]|\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\d{1,2}(?:\\.\\d{1,2})+|[IVX]+[.)])\\s*(.*)",
          Pattern.DOTALL);
  private static final Pattern BRACKETS =
      Pattern.compile("(.*?)\\s*\\(([^()]{1,40})\\)\\s*[:.]?", Pattern.DOTALL);

  static LabelText of(String written) {
    String text = NameKey.composed(written).strip();
    String marker = "";
    boolean ofWhich = false;
    for (int times = 0; times < 3; times++) {
      Matcher part = OF_WHICH.matcher(text);
      Matcher set = MARKER.matcher(text);
      if (part.matches()) {
        ofWhich = true;
        marker = marker.isEmpty() ? "trong đó" : marker;
        text = part.group(1).strip();
      } else if (set.matches() && !set.group(2).isBlank()) {
        marker = marker.isEmpty() ? kind(set.group(1)) : marker;
        text = set.group(2).strip();
      } else {
        break;
      }
    }
    return new LabelText(marker, ofWhich, NameKey.of(text), "");
  }

  /** The same words without what stands in brackets behind them, which may be a measure. */
  LabelText withoutBrackets(String written) {
    Matcher brackets = BRACKETS.matcher(NameKey.composed(written).strip());
    if (!brackets.matches() || brackets.group(1).isBlank()) {
      return this;
    }
    LabelText bare = of(brackets.group(1));
    return new LabelText(bare.marker, bare.ofWhich, bare.key, brackets.group(2).strip());
  }

  /** Markers of one kind set off rows of one depth. */
  static String kind(String marker) {
    if (marker.isEmpty()) {
      return "";
    }
    char first = marker.charAt(0);
    if (Character.isDigit(first)) {
      return "1"
          + ".".repeat((int) marker.replaceAll("[.)]$", "").chars().filter(c -> c == '.').count());
    }
    return Character.isLetter(first)
        ? (Character.isUpperCase(first) ? "I" : "a")
        : "-–—".indexOf(first) >= 0 ? "-" : marker;
  }
}
