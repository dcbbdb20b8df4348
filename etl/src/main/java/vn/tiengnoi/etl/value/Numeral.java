package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits with separators. The Vietnamese way is certain: a dot or a space between thousands, a comma
 * before decimals. Foreign separators are taken where only one reading is possible.
 *
 * @param foreign whether the separators are foreign
 * @param certain whether only one reading is possible
 */
record Numeral(BigDecimal value, boolean foreign, boolean certain) {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,60}");
  private static final Pattern DOT_GROUPS = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+");
  private static final Pattern SPACE_GROUPS = Pattern.compile("[+-]?[0-9]{1,3}( [0-9]{3})+");
  private static final Pattern COMMA_DECIMALS =
      Pattern.compile("([+-]?(?:[0-9]{1,60}|[0-9]{1,3}(?:[. ][0-9]{3})+)),([0-9]{1,40})");
  private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+");
  private static final Pattern DOT_DECIMALS =
      Pattern.compile("([+-]?(?:[0-9]{1,60}|[0-9]{1,3}(?:,[0-9]{3})+))\\.([0-9]{1,40})");

  /**
   * Reads digits; null where they are no number.
   *
   * @param wholes whether a fraction of the thing is impossible, so that {@code 1,234} can only be
   *     thousands
   * @param grouped whether a number of thousands is expected, so that {@code 1.234} is one
   */
  static @Nullable Numeral of(String digits, boolean wholes, boolean grouped) {
    if (WHOLE.matcher(digits).matches() || SPACE_GROUPS.matcher(digits).matches()) {
      return vietnamese(digits.replace(" ", ""));
    }
    if (DOT_GROUPS.matcher(digits).matches()) {
      boolean certain = grouped || digits.indexOf('.') != digits.lastIndexOf('.');
      return new Numeral(new BigDecimal(digits.replace(".", "")), false, certain);
    }
    if (COMMA_GROUPS.matcher(digits).matches()
        && (wholes || digits.indexOf(',') != digits.lastIndexOf(','))) {
      return new Numeral(new BigDecimal(digits.replace(",", "")), true, true);
    }
    Matcher decimals = COMMA_DECIMALS.matcher(digits);
    if (decimals.matches()) {
      return vietnamese(plain(decimals));
    }
    decimals = DOT_DECIMALS.matcher(digits);
    return decimals.matches() ? new Numeral(new BigDecimal(plain(decimals)), true, true) : null;
  }

  private static Numeral vietnamese(String plain) {
    return new Numeral(new BigDecimal(plain), false, true);
  }

  private static String plain(Matcher decimals) {
    return decimals.group(1).replaceAll("[., ]", "") + "." + decimals.group(2);
  }
}
