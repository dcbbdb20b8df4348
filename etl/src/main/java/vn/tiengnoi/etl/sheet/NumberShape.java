package vn.tiengnoi.etl.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers as programs store them, and what their formats say. */
final class NumberShape {
  /** What Excel itself keeps; further digits are the noise of binary fractions. */
  private static final int EXCEL_DIGITS = 15;

  /** Above this many digits a number is only named, not spelt out. */
  private static final int MOST_DIGITS = 60;

  private static final int LONGEST = 400;

  /** Whether a format shows a date; files have few formats and many cells. */
  private static final Map<String, Boolean> DATE_FORMATS = new ConcurrentHashMap<>();

  private static final int MOST_FORMATS = 1_000;

  private NumberShape() {}

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

  /** Whether a number format shows days or years. */
  static boolean showsDate(String format) {
    if (format.isEmpty()
        || format.equalsIgnoreCase("General")
        || format.equalsIgnoreCase("Standard")) {
      return false;
    }
    if (DATE_FORMATS.size() > MOST_FORMATS) {
      DATE_FORMATS.clear();
    }
    return DATE_FORMATS.computeIfAbsent(format, NumberShape::hasDayOrYear);
  }

  private static boolean hasDayOrYear(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("[\\\\_*].", "");
    String lower = bare.toLowerCase(Locale.ROOT);
    return lower.indexOf('d') >= 0 || lower.indexOf('y') >= 0;
  }
}
