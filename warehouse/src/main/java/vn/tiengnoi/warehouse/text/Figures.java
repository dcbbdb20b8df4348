package vn.tiengnoi.warehouse.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes figures for people, never for machines: {@code 1.234.567,8} in Vietnamese, {@code
 * 1,234,567.8} in English (Luật Kế toán 2003, article 12). Rounds half up, and only here.
 */
public final class Figures {
  private static final BigDecimal BILLION = new BigDecimal("1000000000");

  /** From here a number of millions would round to 1.000 of them. */
  private static final BigDecimal SPOKEN_AS_BILLION = new BigDecimal("999950000");

  private static final BigDecimal MILLION = new BigDecimal("1000000");

  private final String language;
  private final DecimalFormatSymbols symbols;

  private Figures(String language) {
    this.language = language;
    this.symbols = new DecimalFormatSymbols(Locale.ROOT);
    boolean english = language.equals("en");
    symbols.setGroupingSeparator(english ? ',' : '.');
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setMinusSign('-');
  }

  /** For {@code vi} or {@code en}. */
  public static Figures in(String language) {
    return new Figures(language);
  }

  /** All digits, at most {@code decimals} after the comma, trailing zeros left out. */
  public String number(BigDecimal value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMaximumFractionDigits(decimals);
    return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** With exactly {@code decimals} digits after the comma. */
  public String fixed(BigDecimal value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** As people say it: {@code 5,2 tỷ}, {@code 730 triệu}; numbers under a million in full. */
  public String spoken(BigDecimal value, int decimals) {
    BigDecimal size = value.abs();
    boolean english = language.equals("en");
    if (size.compareTo(SPOKEN_AS_BILLION) >= 0) {
      return number(value.divide(BILLION, 6, RoundingMode.HALF_UP), 1)
          + (english ? " billion" : " tỷ");
    }
    if (size.compareTo(MILLION) >= 0) {
      return number(value.divide(MILLION, 6, RoundingMode.HALF_UP), 1)
          + (english ? " million" : " triệu");
    }
    return number(value, decimals);
  }
}
