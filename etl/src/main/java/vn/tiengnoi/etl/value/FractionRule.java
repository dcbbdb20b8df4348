package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.value.CellReading.Fraction;

/** "8/8 huyện" in a column that asks for some of so many; anywhere else it may be a date. */
final class FractionRule implements CellRule {
  private static final Pattern SOME_OF =
      Pattern.compile(
          "([0-9]{1,3}(?:\\.[0-9]{3})*|[0-9]{1,12}) ?/ ?([0-9]{1,3}(?:\\.[0-9]{3})*|[0-9]{1,12}) ?(.*)");

  @Override
  public @Nullable CellReading read(Entry entry) {
    if (entry.column().quantity() != Quantity.FRACTION) {
      return null;
    }
    Matcher both = SOME_OF.matcher(entry.text());
    boolean text = entry.cell().kind() == Kind.TEXT;
    if (!text || !both.matches() || !CountedWords.are(both.group(3), entry.column().noun())) {
      return entry.held(FaultCode.FRACTION_EXPECTED, "fraction_expected");
    }
    BigDecimal some = new BigDecimal(both.group(1).replace(".", ""));
    BigDecimal all = new BigDecimal(both.group(2).replace(".", ""));
    if (some.signum() == 0 && all.signum() == 0) {
      return CellReading.UNDEFINED;
    }
    return some.compareTo(all) > 0
        ? entry.held(FaultCode.FRACTION_EXPECTED, "ratio_mismatch")
        : CellReading.fraction(new Fraction(some, all));
  }
}
