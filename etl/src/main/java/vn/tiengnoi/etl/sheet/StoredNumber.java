package vn.tiengnoi.etl.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as programs store them. */
final class StoredNumber {
  /** What Excel itself keeps; further digits are the noise of binary fractions. */
  private static final int EXCEL_DIGITS = 15;

  /** Above this many digits a number is only named, not spelt out. */
  private static final int MOST_DIGITS = 60;

  private static final int LONGEST = 400;

  private StoredNumber() {}

  /**
   * The plain digits of a number.
   *
   * @throws NumberFormatException where it is none
   */
  static String plain(String raw) {
    if (isPlainWhole(raw)) {
      return raw;
    }
    if (raw.length() > LONGEST) {
      throw new NumberFormatException("too long to be a number");
    }
    BigDecimal number = new BigDecimal(raw.strip());
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > LONGEST) {
      return number.toString();
    }
    boolean binaryNoise = number.scale() > 0 && number.precision() > EXCEL_DIGITS;
    BigDecimal exact =
        binaryNoise ? number.round(new MathContext(EXCEL_DIGITS, RoundingMode.HALF_UP)) : number;
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static boolean isPlainWhole(String raw) {
    int length = raw.length();
    if (length == 0 || length > EXCEL_DIGITS || (raw.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
