package vn.tiengnoi.etl.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;

/**
 * What became of a report's head.
 *
 * @param key which report it is; null where that is not certain
 * @param faults why not, or what is worth a note
 * @param flags what the head was read as that it does not say word for word; kept with each figure
 */
public record KeyReading(
    @Nullable ReportKey key, WrittenKey written, List<Fault> faults, List<String> flags) {
  public KeyReading {
    flags = List.copyOf(flags);
    faults = List.copyOf(faults);
  }
}
