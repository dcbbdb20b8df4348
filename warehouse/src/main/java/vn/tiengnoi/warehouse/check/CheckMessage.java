package vn.tiengnoi.warehouse.check;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check says, in both languages. Names in braces stand for what was found: {@code {value} is
 * above {limit}}.
 */
public record CheckMessage(String vi, String en) {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  /** The names that either text uses. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String text : new String[] {vi, en}) {
      Matcher matcher = NAME.matcher(text);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** The Vietnamese text with what was found. */
  public String vi(Map<String, String> found) {
    return filled(vi, found);
  }

  /** The English text with what was found. */
  public String en(Map<String, String> found) {
    return filled(en, found);
  }

  private static String filled(String text, Map<String, String> found) {
    return NAME.matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(found.getOrDefault(name.group(1), name.group())));
  }
}
