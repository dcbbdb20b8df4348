package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/**
 * What a cell was read as.
 *
 * @param value the exact number; null where the status has none
 * @param flags what a rule changed or what qualifies the number; empty for nothing
 * @param faults what is wrong with it; a fault that stops makes the status {@link ValueStatus#HELD}
 */
public record CellReading(
    ValueStatus status, @Nullable BigDecimal value, List<String> flags, List<Fault> faults) {
  /** A number that counts {@code 8} of {@code 8} carries what it is of under this flag. */
  public static final String OF = "of:";

  public CellReading {
    flags = List.copyOf(flags);
    faults = List.copyOf(faults);
  }

  /** A number that stands: zero is a status of its own. */
  static CellReading number(BigDecimal value, List<String> flags, List<Fault> warnings) {
    ValueStatus status = value.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
    return new CellReading(status, value, flags, warnings);
  }

  static CellReading of(ValueStatus status) {
    return new CellReading(
        status, status == ValueStatus.ZERO ? BigDecimal.ZERO : null, List.of(), List.of());
  }

  static CellReading held(Fault fault) {
    return new CellReading(ValueStatus.HELD, null, List.of(), List.of(fault));
  }
}
