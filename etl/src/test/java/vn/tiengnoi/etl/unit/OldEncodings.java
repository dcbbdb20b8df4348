package vn.tiengnoi.etl.unit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes text as it was written before Unicode; the ways back are what is tested. */
final class OldEncodings {
  private static final String TCVN3_LETTERS =
      "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
  private static final int[] TCVN3_BYTES = {
    0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9, 0xCA,
    0xCB, 0xAE, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC,
    0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xAC, 0xEA, 0xEB,
    0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB,
    0xFC, 0xFD, 0xFE
  };
  private static final Map<Character, Character> TCVN3 = new HashMap<>();
  private static final Map<Character, String> VNI = new HashMap<>();
  private static final Map<String, String> VNI_MARKS =
      Map.ofEntries(
          Map.entry("\u0301", "ù"),
          Map.entry("\u0300", "ø"),
          Map.entry("\u0309", "û"),
          Map.entry("\u0303", "õ"),
          Map.entry("\u0323", "ï"),
          Map.entry("\u0302", "â"),
          Map.entry("\u0302\u0301", "á"),
          Map.entry("\u0302\u0300", "à"),
          Map.entry("\u0302\u0309", "å"),
          Map.entry("\u0302\u0303", "ã"),
          Map.entry("\u0323\u0302", "ä"),
          Map.entry("\u0306", "ê"),
          Map.entry("\u0306\u0301", "é"),
          Map.entry("\u0306\u0300", "è"),
          Map.entry("\u0306\u0309", "ú"),
          Map.entry("\u0306\u0303", "ü"),
          Map.entry("\u0323\u0306", "ë"));

  static {
    for (int i = 0; i < TCVN3_LETTERS.length(); i++) {
      TCVN3.put(TCVN3_LETTERS.charAt(i), (char) TCVN3_BYTES[i]);
    }
    Map<Character, Character> alone =
        Map.of('đ', 'ñ', 'ơ', 'ô', 'ư', 'ö', 'ỉ', 'æ', 'ĩ', 'ó', 'ị', 'ò', 'ỵ', 'î');
    alone.forEach((letter, seen) -> VNI.put(letter, seen.toString()));
    VNI.put('í', "í");
    VNI.put('ì', "ì");
    for (int i = 0; i < TCVN3_LETTERS.length(); i++) {
      char letter = TCVN3_LETTERS.charAt(i);
      String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      String horn = apart.replace("\u031B", "");
      char base =
          horn.length() == apart.length() ? apart.charAt(0) : apart.charAt(0) == 'o' ? 'ơ' : 'ư';
      VNI.computeIfAbsent(
          letter,
          one -> VNI.getOrDefault(base, String.valueOf(base)) + VNI_MARKS.get(horn.substring(1)));
    }
  }

  private OldEncodings() {}

  /** Capitals with a tone look like small letters there. */
  static String tcvn3(String text) {
    StringBuilder old = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      old.append((char) TCVN3.getOrDefault(Character.toLowerCase(letter), letter));
    }
    return old.toString();
  }

  static String vni(String text) {
    StringBuilder old = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      String small = VNI.get(Character.toLowerCase(letter));
      boolean capital = Character.isUpperCase(letter);
      old.append(
          small == null
              ? String.valueOf(letter)
              : capital ? Character.toUpperCase(small.charAt(0)) + small.substring(1) : small);
    }
    return old.toString();
  }

  static String utf8AsWindows1252(String text) {
    StringBuilder old = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      String seen = new String(new byte[] {one}, java.nio.charset.Charset.forName("windows-1252"));
      old.append(seen.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : seen);
    }
    return old.toString();
  }
}
