package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits and their separators. The Vietnamese way is certain: a dot or a space between thousands, a
 * comma before decimals. Foreign separators are taken where only one reading is possible.
 *
 * @param value the number; null where two readings are possible
 * @param foreign whether its separators are not the Vietnamese ones
 */
record NumberShape(@Nullable BigDecimal value, boolean foreign) {
  private static final String SPACED = "(?:[0-9]{1,60}|[0-9]{1,3}(?:[. ][0-9]{3})+)";
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,60}|[0-9]{1,3}(?: [0-9]{3})+");
  private static final Pattern DOT_GROUPS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+");
  private static final Pattern COMMA_DECIMALS = Pattern.compile("(" + SPACED + "),([0-9]{1,40})");
  private static final Pattern OTHER_GROUPS =
      Pattern.compile("[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:'[0-9]{3})+)");
  private static final Pattern DOT_DECIMALS =
      Pattern.compile("((?:[0-9]{1,60}|[0-9]{1,3}(?:[, '][0-9]{3})+))\\.([0-9]{1,40})");
  private static final NumberShape AMBIGUOUS = new NumberShape(null, false);

  /**
   * Reads digits and separators without a sign.
   *
   * @param whole whether a single one cannot have a fraction in such a place
   * @param scaled whether what is written is multiplied, so that it may
   * @return null where it is no number
   */
  static @Nullable NumberShape of(String text, boolean whole, boolean scaled) {
    if (WHOLE.matcher(text).matches()) {
      return vietnamese(text.replace(" ", ""));
    }
    if (DOT_GROUPS.matcher(text).matches()) {
      // One group of three may be decimals where fractions are possible: 1.234 %.
      boolean certain = whole || text.indexOf('.') != text.lastIndexOf('.');
      return certain ? vietnamese(text.replace(".", "")) : AMBIGUOUS;
    }
    boolean oneComma = text.indexOf(',') >= 0 && text.indexOf(',') == text.lastIndexOf(',');
    // As a decimal it would be a fraction of a child, so it can only be thousands.
    if (OTHER_GROUPS.matcher(text).matches() && (!oneComma || (whole && !scaled))) {
      return new NumberShape(new BigDecimal(text.replaceAll("[,']", "")), true);
    }
    Matcher decimals = COMMA_DECIMALS.matcher(text);
    if (decimals.matches()) {
      return vietnamese(digits(decimals));
    }
    decimals = DOT_DECIMALS.matcher(text);
    return decimals.matches() ? new NumberShape(new BigDecimal(digits(decimals)), true) : null;
  }

  private static NumberShape vietnamese(String plain) {
    return new NumberShape(new BigDecimal(plain), false);
  }

  private static String digits(Matcher decimals) {
    return decimals.group(1).replaceAll("[., ']", "") + "." + decimals.group(2);
  }
}
