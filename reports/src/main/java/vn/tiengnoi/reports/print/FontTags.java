package vn.tiengnoi.reports.print;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library tags each embedded font with six random letters ({@code QWERTY+LiberationSans}). This
 * replaces them by counted ones of the same length, so that no offset in the file moves.
 */
final class FontTags {
  private static final Pattern TAG = Pattern.compile("/([A-Z]{6})\\+(?=Liberation)");

  private FontTags() {}

  static byte[] stable(byte[] pdf) {
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher found = TAG.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    StringBuilder text = new StringBuilder(pdf.length);
    while (found.find()) {
      String tag = tags.computeIfAbsent(found.group(1), random -> counted(tags.size()));
      found.appendReplacement(text, "/" + tag + "+");
    }
    found.appendTail(text);
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** {@code AAAAAA}, {@code AAAAAB}, … */
  private static String counted(int number) {
    StringBuilder letters = new StringBuilder("AAAAAA");
    for (int at = 5, rest = number; at >= 0; at--, rest /= 26) {
      letters.setCharAt(at, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
