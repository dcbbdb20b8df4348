package vn.tiengnoi.warehouse.text;

import java.text.Normalizer;

/**
 * What a Vietnamese letter is made of: a base letter and its marks. Đ, which Unicode does not take
 * apart, is a D with a mark.
 */
public final class Letters {
  private static final int KNOWN = 0x1F00;
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036F';

  /** A mark of its own for the bar of đ; the bits below are those of the combining marks. */
  private static final int BAR = 1 << 30;

  private static final char[] BASES = new char[KNOWN];
  private static final int[] MARKS = new int[KNOWN];

  static {
    for (char letter = 0; letter < KNOWN; letter++) {
      BASES[letter] = letter;
      String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      if (apart.length() > 1 && allMarks(apart)) {
        BASES[letter] = apart.charAt(0);
        for (int i = 1; i < apart.length(); i++) {
          MARKS[letter] |= bit(apart.charAt(i));
        }
      }
    }
    BASES['đ'] = 'd';
    BASES['Đ'] = 'D';
    MARKS['đ'] = BAR;
    MARKS['Đ'] = BAR;
  }

  private Letters() {}

  private static boolean allMarks(String apart) {
    for (int i = 1; i < apart.length(); i++) {
      if (apart.charAt(i) < FIRST_MARK || apart.charAt(i) > LAST_MARK) {
        return false;
      }
    }
    return true;
  }

  /** Vietnamese has eight marks, and no two of them share a bit. */
  private static int bit(char mark) {
    return 1 << ((mark - FIRST_MARK) % 30);
  }

  /** The letter without its marks: d of đ, a of ậ. */
  public static char base(char letter) {
    return letter < KNOWN ? BASES[letter] : letter;
  }

  /** Whether {@code written} is {@code meant}, or that letter with marks left out. */
  public static boolean leavesOutMarks(char written, char meant) {
    return written == meant
        || (base(written) == base(meant) && (marks(written) & ~marks(meant)) == 0);
  }

  private static int marks(char letter) {
    return letter < KNOWN ? MARKS[letter] : 0;
  }
}
