package vn.tiengnoi.warehouse.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vietnamese text of the time before Unicode, and Unicode text that was read as something else. A
 * cell does not say how it was written, and {@code Hoà} is a word in Unicode and another one in
 * VNI: so this only says what a text would be, and whoever asks must find a meaning in it before
 * taking it.
 *
 * <ul>
 *   <li>TCVN3 (ABC, fonts .VnTime): one byte a letter, seen as Latin-1: {@code B¾c Giang}. Capitals
 *       with a tone come from another font, so they look like small letters.
 *   <li>VNI (fonts VNI-Times): a letter followed by a letter that stands for its marks: {@code Baéc
 *       Giang}.
 *   <li>UTF-8 read as Windows-1252: {@code Báº¯c Giang}.
 * </ul>
 */
public final class LegacyText {
  private static final String TCVN3_BYTES =
      "B5àB6ảB7ãB8áB9ạA8ăBBằBCẳBDẵBEắC6ặA9âC7ầC8ẩC9ẫCAấCBậAEđCCèCEẻCFẽD0éD1ẹAAêD2ềD3ểD4ễD5ếD6ệ"
          + "D7ìD8ỉDCĩDDíDEịDFòE1ỏE2õE3óE4ọABôE5ồE6ổE7ỗE8ốE9ộACơEAờEBởECỡEDớEEợEFùF1ủF2ũF3úF4ụ"
          + "ADưF5ừF6ửF7ữF8ứF9ựFAỳFBỷFCỹFDýFEỵA1ĂA2ÂA3ÊA4ÔA5ƠA6ƯA7Đ";

  /** What a VNI mark adds to the letter before it, as combining marks. */
  private static final Map<Character, String> VNI_MARKS =
      Map.ofEntries(
          Map.entry('ù', "\u0301"),
          Map.entry('ø', "\u0300"),
          Map.entry('û', "\u0309"),
          Map.entry('õ', "\u0303"),
          Map.entry('ï', "\u0323"),
          Map.entry('â', "\u0302"),
          Map.entry('á', "\u0302\u0301"),
          Map.entry('à', "\u0302\u0300"),
          Map.entry('å', "\u0302\u0309"),
          Map.entry('ã', "\u0302\u0303"),
          Map.entry('ä', "\u0302\u0323"),
          Map.entry('ê', "\u0306"),
          Map.entry('é', "\u0306\u0301"),
          Map.entry('è', "\u0306\u0300"),
          Map.entry('ú', "\u0306\u0309"),
          Map.entry('ü', "\u0306\u0303"),
          Map.entry('ë', "\u0306\u0323"));

  /** VNI letters that stand alone; í and ì are themselves. */
  private static final Map<Character, Character> VNI_LETTERS =
      Map.ofEntries(
          Map.entry('ñ', 'đ'),
          Map.entry('Ñ', 'Đ'),
          Map.entry('ô', 'ơ'),
          Map.entry('Ô', 'Ơ'),
          Map.entry('ö', 'ư'),
          Map.entry('Ö', 'Ư'),
          Map.entry('æ', 'ỉ'),
          Map.entry('Æ', 'Ỉ'),
          Map.entry('ó', 'ĩ'),
          Map.entry('Ó', 'Ĩ'),
          Map.entry('ò', 'ị'),
          Map.entry('Ò', 'Ị'),
          Map.entry('î', 'ỵ'),
          Map.entry('Î', 'Ỵ'));

  private static final String VNI_BASES = "aeouyơưAEOUYƠƯ";
  private static final char BREVE = '\u0306';
  private static final char CIRCUMFLEX = '\u0302';
  private static final String WITH_CIRCUMFLEX = "aeo";
  private static final Map<Character, Character> TCVN3 = new HashMap<>();
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char FIRST_FOREIGN = '\u0080';
  private static final char LAST_BYTE = '\u00FF';

  static {
    for (int i = 0; i < TCVN3_BYTES.length(); i += 3) {
      char seen = (char) Integer.parseInt(TCVN3_BYTES, i, i + 2, 16);
      TCVN3.put(seen, TCVN3_BYTES.charAt(i + 2));
    }
  }

  private LegacyText() {}

  /** What a text would be, and under which encoding ({@code TCVN3}, {@code VNI}, {@code UTF-8}). */
  public record Converted(String encoding, String text) {}

  /** All that a text may be; empty for text that can only be what it is. */
  public static List<Converted> readings(String text) {
    if (!hasForeignBytes(text)) {
      return List.of();
    }
    List<Converted> readings = new ArrayList<>(3);
    utf8(text).ifPresent(meant -> add(readings, "UTF-8", meant, text));
    add(readings, "TCVN3", tcvn3(text), text);
    add(readings, "VNI", vni(Normalizer.normalize(text, Normalizer.Form.NFC)), text);
    return readings;
  }

  private static void add(List<Converted> readings, String encoding, String meant, String text) {
    if (!meant.equals(text)) {
      readings.add(new Converted(encoding, meant));
    }
  }

  private static boolean hasForeignBytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_FOREIGN) {
        return true;
      }
    }
    return false;
  }

  private static String tcvn3(String text) {
    StringBuilder meant = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char seen = text.charAt(i);
      meant.append((char) TCVN3.getOrDefault(seen, seen));
    }
    return meant.toString();
  }

  private static String vni(String text) {
    StringBuilder meant = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = VNI_LETTERS.getOrDefault(text.charAt(i), text.charAt(i));
      String marks = i + 1 < text.length() ? marks(letter, text.charAt(i + 1)) : "";
      if (marks.isEmpty()) {
        meant.append(letter);
      } else {
        meant.append(Normalizer.normalize(letter + marks, Normalizer.Form.NFC));
        i++;
      }
    }
    return meant.toString();
  }

  /** The marks that a character adds to a letter; empty where it cannot stand behind it. */
  private static String marks(char letter, char next) {
    if (VNI_BASES.indexOf(letter) < 0) {
      return "";
    }
    String marks = VNI_MARKS.getOrDefault(Character.toLowerCase(next), "");
    String whole = Normalizer.normalize(letter + marks, Normalizer.Form.NFC);
    boolean oneLetter = whole.length() == 1 && isVietnamese(whole.charAt(0));
    return oneLetter ? marks : "";
  }

  private static boolean isVietnamese(char letter) {
    char base = Character.toLowerCase(Letters.base(letter));
    String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    return (apart.indexOf(BREVE) < 0 || base == 'a')
        && (apart.indexOf(CIRCUMFLEX) < 0 || WITH_CIRCUMFLEX.indexOf(base) >= 0);
  }

  private static Optional<String> utf8(String text) {
    String bytesLost = text.replace("Ã ", "Ã\u00A0");
    return decoded(text).or(() -> bytesLost.equals(text) ? Optional.empty() : decoded(bytesLost));
  }

  private static Optional<String> decoded(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char seen = text.charAt(i);
      if (seen <= LAST_BYTE) {
        bytes.put((byte) seen);
        continue;
      }
      byte[] one = String.valueOf(seen).getBytes(WINDOWS_1252);
      if (one.length != 1 || one[0] == '?') {
        return Optional.empty();
      }
      bytes.put(one[0]);
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
