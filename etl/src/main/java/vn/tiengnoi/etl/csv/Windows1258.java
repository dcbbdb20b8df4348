package vn.tiengnoi.etl.csv;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Tells Vietnamese in Windows-1258 from other bytes: letters above ASCII are those of Vietnamese,
 * and every tone stands behind a vowel.
 */
final class Windows1258 {
  /** Grave, hook, tilde, acute, dot below: letters of their own, behind their vowel. */
  private static final BitSet TONES = bytes(0xCC, 0xD2, 0xDE, 0xEC, 0xF2);

  /** â ă đ ê ô ơ ư and their capitals; à á è é ì-like ones that Western code pages share. */
  private static final BitSet LETTERS =
      bytes(
          0xC2, 0xC3, 0xCA, 0xD0, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF0, 0xF4, 0xF5, 0xFD, 0xC0,
          0xC1, 0xC8, 0xC9, 0xCD, 0xD3, 0xD9, 0xDA, 0xE0, 0xE1, 0xE8, 0xE9, 0xED, 0xF3, 0xF9, 0xFA);

  /** Euro, dots, dashes, quotation marks, đồng, degree, middle dot, fixed space and the like. */
  private static final BitSet SIGNS =
      bytes(
          0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA7, 0xAB, 0xAD,
          0xB0, 0xB2, 0xB7, 0xBB, 0xD7, 0xFE);

  private static final BitSet VOWELS = vowels();

  private Windows1258() {}

  private static BitSet bytes(int... values) {
    BitSet set = new BitSet(256);
    for (int value : values) {
      set.set(value);
    }
    return set;
  }

  private static BitSet vowels() {
    BitSet vowels = bytes(0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD);
    for (byte vowel : "aeiouyAEIOUY".getBytes(StandardCharsets.US_ASCII)) {
      vowels.set(vowel);
    }
    return vowels;
  }

  static boolean isLikely(byte[] text) {
    int vietnamese = 0;
    int before = 0;
    for (byte next : text) {
      int value = next & 0xFF;
      if (TONES.get(value)) {
        if (!VOWELS.get(before)) {
          return false;
        }
        vietnamese++;
      } else if (LETTERS.get(value)) {
        vietnamese++;
      } else if (value >= 0x80 && !SIGNS.get(value)) {
        return false;
      }
      before = value;
    }
    return vietnamese > 0;
  }
}
