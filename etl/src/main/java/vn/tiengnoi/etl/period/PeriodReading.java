package vn.tiengnoi.etl.period;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.period.Period;

/**
 * What a written period was read as.
 *
 * @param period null where it is not certain or not possible
 * @param flags how it was read
 */
public record PeriodReading(@Nullable Period period, List<String> flags, List<Fault> faults) {
  public PeriodReading {
    flags = List.copyOf(flags);
    faults = List.copyOf(faults);
  }
}
