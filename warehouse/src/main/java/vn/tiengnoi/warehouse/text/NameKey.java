package vn.tiengnoi.warehouse.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which Vietnamese names are compared. Two spellings with the same key are the same
 * name for intake: Unicode composition (NFC or NFD), letter case, spaces, dashes and punctuation,
 * the place of the tone mark (hòa, hoà) and the look-alikes of Đ do not matter; letters and tones
 * do.
 */
public final class NameKey {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F]+");
  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:'’‘\"“”()\\-–—_/]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String[][] TONE_PLACES = {
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"},
  };

  private NameKey() {}

  /** The comparison key of a name, letters and tones kept. */
  public static String of(String name) {
    String key = Normalizer.normalize(name, Normalizer.Form.NFC);
    key = key.replace('Ð', 'Đ').replace('ð', 'đ').replace('Ɖ', 'Đ');
    key = key.toLowerCase(Locale.ROOT);
    key = PUNCTUATION.matcher(key).replaceAll(" ");
    key = SPACES.matcher(key).replaceAll(" ").strip();
    for (String[] place : TONE_PLACES) {
      key = moveToneMark(key, place[0], place[1]);
    }
    return key;
  }

  /** Only at the end of a syllable: hoà is hòa, but hoàng stays. The q of quý keeps its u apart. */
  private static String moveToneMark(String key, String modern, String traditional) {
    int at = key.indexOf(modern);
    while (at >= 0) {
      int end = at + modern.length();
      boolean syllableEnds = end == key.length() || key.charAt(end) == ' ';
      boolean afterQ = at > 0 && key.charAt(at - 1) == 'q';
      if (syllableEnds && !afterQ) {
        key = key.substring(0, at) + traditional + key.substring(end);
      }
      at = key.indexOf(modern, at + 1);
    }
    return key;
  }

  /**
   * The key without any diacritics ({@code bac giang}); only for names that are unique that way.
   */
  public static String withoutDiacritics(String name) {
    String decomposed = Normalizer.normalize(of(name).replace('đ', 'd'), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }

  /** A lower-case ASCII slug ({@code bac-giang}). */
  public static String slug(String name) {
    return withoutDiacritics(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
