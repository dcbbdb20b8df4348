package vn.tiengnoi.etl.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell's text as the rules compare it: composed, lower case, one kind of space, minus and
 * apostrophe, no apostrophe before it.
 */
final class CleanText {
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u0085\\u00A0\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]+");

  private CleanText() {}

  static String of(String written) {
    String text = SPACES.matcher(written).replaceAll(" ").strip();
    text = text.replace('\u2212', '-').replace('’', '\'').replace('‘', '\'').replace('`', '\'');
    if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
