package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/** A cell that is a number already, perhaps shown as a percentage. */
final class NumberCellRule implements CellRule {
  private static final int FEWEST_DONG = 1_000;
  private static final int GROUP = 3;

  @Override
  public @Nullable CellReading read(Entry entry) {
    Kind kind = entry.cell().kind();
    if (kind != Kind.NUMBER && kind != Kind.PERCENT) {
      return null;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(entry.cell().stripped());
    } catch (NumberFormatException notANumber) {
      return entry.unreadable();
    }
    BigDecimal recomputed = entry.beside().recomputed();
    if (recomputed != null && recomputed.compareTo(number) != 0) {
      return entry.held(FaultCode.STALE_FORMULA, "total_mismatch", recomputed.toPlainString());
    }
    boolean percent = kind == Kind.PERCENT;
    FigureColumn column = entry.column();
    if (percent && !column.quantity().isPercentage()) {
      return entry.held(FaultCode.UNIT_CONFLICT, "unit_conflict", column.noun());
    }
    if (column.quantity() == Quantity.MONEY && column.scale() == 0 && mayBeThousands(number)) {
      return entry.held(FaultCode.AMBIGUOUS_NUMBER, "ambiguous_separator");
    }
    boolean shown = percent && NumberLimits.isOfAnySize(number);
    return NumberLimits.check(
        shown ? number.scaleByPowerOfTen(2) : number,
        entry,
        new NumberLimits.Said(false, percent),
        List.of(),
        List.of());
  }

  /** 1.234 typed under another country's settings; nobody reports single đồng. */
  private static boolean mayBeThousands(BigDecimal number) {
    return number.scale() == GROUP
        && number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(FEWEST_DONG)) < 0;
  }
}
