package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/**
 * What a cell was read as.
 *
 * @param value the exact number; null where the status has none
 * @param fraction the two numbers of a fraction, whose quotient is not the value; null elsewhere
 * @param flags what a rule changed, what qualifies the number, or why it is held; empty for nothing
 * @param faults what is wrong with it; a fault that stops makes the status {@link ValueStatus#HELD}
 */
public record CellReading(
    ValueStatus status,
    @Nullable BigDecimal value,
    @Nullable Fraction fraction,
    List<String> flags,
    List<Fault> faults) {
  static final CellReading NOT_REPORTED = of(ValueStatus.NOT_REPORTED);
  static final CellReading NIL = of(ValueStatus.ZERO);
  static final CellReading NOT_APPLICABLE = of(ValueStatus.NOT_APPLICABLE);
  static final CellReading UNDEFINED = of(ValueStatus.UNDEFINED);

  public CellReading {
    flags = List.copyOf(flags);
    faults = List.copyOf(faults);
  }

  /** Some of so many. */
  public record Fraction(BigDecimal numerator, BigDecimal denominator) {
    @Override
    public String toString() {
      return numerator.toPlainString() + "/" + denominator.toPlainString();
    }
  }

  /** A number that stands: zero is a status of its own. */
  static CellReading number(BigDecimal value, List<String> flags, List<Fault> warnings) {
    ValueStatus status = value.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
    return new CellReading(status, value, null, flags, warnings);
  }

  static CellReading fraction(Fraction fraction) {
    return new CellReading(ValueStatus.REPORTED, null, fraction, List.of(), List.of());
  }

  private static CellReading of(ValueStatus status) {
    return new CellReading(
        status, status == ValueStatus.ZERO ? BigDecimal.ZERO : null, null, List.of(), List.of());
  }

  static CellReading held(Fault fault, String flag) {
    return new CellReading(ValueStatus.HELD, null, null, List.of(flag), List.of(fault));
  }

  /** The same reading of other words than those written. */
  CellReading with(String flag, Fault warning) {
    List<String> allFlags = new ArrayList<>(flags);
    allFlags.add(flag);
    List<Fault> allFaults = new ArrayList<>(faults);
    allFaults.add(warning);
    return new CellReading(status, value, fraction, allFlags, allFaults);
  }

  /** Whether nothing could be made of the cell's words. */
  boolean isUnreadable() {
    return flags.contains(Entry.UNREADABLE);
  }
}
