package vn.tiengnoi.warehouse.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which Vietnamese names are compared. Two spellings with the same key are the same
 * name for intake: Unicode composition (NFC or NFD), letter case, spaces, dashes and punctuation,
 * the place of the tone mark (hòa, hoà) and the look-alikes of Đ do not matter; letters and tones
 * do. The key of a key is itself.
 */
public final class NameKey {
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u0085\\u00A0\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200C-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]+");
  private static final Pattern PUNCTUATION =
      Pattern.compile("[.,;:'’‘`´ʼ\"“”()\\[\\]\\-‐‑‒–—_/*]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** A tone typed before the letter's own mark, which composition cannot put right. */
  private static final Pattern MARK_ORDER =
      Pattern.compile("([\\u0300\\u0301\\u0303\\u0309])([\\u0302\\u0306])");

  private static final String[][] TONE_PLACES = {
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"},
  };

  private NameKey() {}

  /** The comparison key of a name, letters and tones kept. */
  public static String of(String name) {
    if (isKey(name)) {
      return name;
    }
    String key = composed(INVISIBLE.matcher(name).replaceAll(""));
    key = key.replace('Ð', 'Đ').replace('ð', 'đ').replace('Ɖ', 'Đ').replace('ɖ', 'đ');
    key = Normalizer.normalize(key.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    key = PUNCTUATION.matcher(key).replaceAll(" ");
    key = SPACES.matcher(key).replaceAll(" ").strip();
    for (String[] place : TONE_PLACES) {
      key = moveToneMark(key, place[0], place[1]);
    }
    return key;
  }

  /** Codes and numbers are mostly keys already. */
  private static boolean isKey(String name) {
    int length = name.length();
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean space = c == ' ' && i > 0 && i < length - 1 && name.charAt(i - 1) != ' ';
      if (!plain && !space) {
        return false;
      }
    }
    return true;
  }

  /** In Unicode composition NFC, marks in whichever order they were typed. */
  public static String composed(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (!MARKS.matcher(composed).find()) {
      return composed;
    }
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    return Normalizer.normalize(MARK_ORDER.matcher(apart).replaceAll("$2$1"), Normalizer.Form.NFC);
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
    return bare(of(name));
  }

  /** A key without any diacritics. */
  public static String bare(String key) {
    String decomposed = Normalizer.normalize(key.replace('đ', 'd'), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }

  /** A lower-case ASCII slug ({@code bac-giang}). */
  public static String slug(String name) {
    return withoutDiacritics(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
