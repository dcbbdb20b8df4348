package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;

/**
 * Numbers typed as text. The Vietnamese way is certain: a dot or a space between thousands, a comma
 * before decimals. Foreign separators are taken where only one reading is possible, and shown.
 */
final class NumberTextRule implements CellRule {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,60}");
  private static final Pattern DOT_GROUPS = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+");
  private static final Pattern SPACE_GROUPS = Pattern.compile("[+-]?[0-9]{1,3}( [0-9]{3})+");
  private static final Pattern COMMA_DECIMALS =
      Pattern.compile("([+-]?(?:[0-9]{1,60}|[0-9]{1,3}(?:[. ][0-9]{3})+)),([0-9]{1,40})");
  private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+");
  private static final Pattern DOT_DECIMALS =
      Pattern.compile("([+-]?(?:[0-9]{1,60}|[0-9]{1,3}(?:,[0-9]{3})+))\\.([0-9]{1,40})");

  @Override
  public Optional<CellReading> read(RawCell cell, Element element) {
    if (cell.kind() != RawCell.Kind.TEXT) {
      return Optional.empty();
    }
    String text = CleanText.of(cell);
    boolean counted = NumberLimits.isCounted(element);
    if (WHOLE.matcher(text).matches() || SPACE_GROUPS.matcher(text).matches()) {
      return vietnamese(text.replace(" ", ""), cell, element);
    }
    if (DOT_GROUPS.matcher(text).matches()) {
      // One group of three may be decimals where fractions are possible: 1.234 %.
      boolean certain = counted || isMoney(element) || text.indexOf('.') != text.lastIndexOf('.');
      return certain
          ? vietnamese(text.replace(".", ""), cell, element)
          : Optional.of(
              CellReading.held(FaultCode.AMBIGUOUS_NUMBER.at(cell.at(), cell.stripped())));
    }
    // As a decimal it would be a fraction of a child, so it can only be thousands.
    if (COMMA_GROUPS.matcher(text).matches()
        && (counted || isMoney(element) || text.indexOf(',') != text.lastIndexOf(','))) {
      return foreign(text.replace(",", ""), cell, element);
    }
    Matcher decimals = COMMA_DECIMALS.matcher(text);
    if (decimals.matches()) {
      return vietnamese(digits(decimals), cell, element);
    }
    decimals = DOT_DECIMALS.matcher(text);
    return decimals.matches() ? foreign(digits(decimals), cell, element) : Optional.empty();
  }

  private static boolean isMoney(Element element) {
    return element.measure().equals("VND");
  }

  private static String digits(Matcher decimals) {
    return decimals.group(1).replaceAll("[., ]", "") + "." + decimals.group(2);
  }

  private static Optional<CellReading> vietnamese(String plain, RawCell cell, Element element) {
    return Optional.of(
        NumberLimits.check(new BigDecimal(plain), cell, element, List.of(), List.of()));
  }

  private static Optional<CellReading> foreign(String plain, RawCell cell, Element element) {
    BigDecimal value = new BigDecimal(plain);
    Fault warning =
        FaultCode.FOREIGN_SEPARATOR.at(cell.at(), cell.stripped(), value.toPlainString());
    return Optional.of(
        NumberLimits.check(value, cell, element, List.of("foreign_separator"), List.of(warning)));
  }
}
