package vn.tiengnoi.etl.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;

/**
 * A cell's text as the rules compare it: composed, lower case, one kind of space, no apostrophe.
 */
final class CleanText {
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u3000]+");

  private CleanText() {}

  static String of(RawCell cell) {
    String text = SPACES.matcher(cell.text()).replaceAll(" ").strip();
    if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
