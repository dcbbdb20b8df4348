package vn.tiengnoi.etl.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Comparison keys of what stands on a layout. Years differ from one report to the next and make no
 * other layout.
 */
final class Keys {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final String ANY_YEAR = "####";

  private Keys() {}

  static String of(String text) {
    return YEAR.matcher(NameKey.of(text)).replaceAll(ANY_YEAR);
  }

  /** The key of a heading or row that is written in parts. */
  static String ofParts(String text) {
    StringBuilder key = new StringBuilder();
    for (String part : text.split(Pattern.quote(LayoutColumn.BETWEEN), -1)) {
      key.append(key.isEmpty() ? "" : LayoutColumn.BETWEEN);
      key.append(part.startsWith("§ ") ? "§ " + of(part.substring(2)) : of(part));
    }
    return key.toString();
  }

  /** The year that a text names; 0 where it names none. */
  static int yearIn(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? Integer.parseInt(year.group()) : 0;
  }
}
