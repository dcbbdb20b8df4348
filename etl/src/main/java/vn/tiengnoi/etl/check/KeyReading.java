package vn.tiengnoi.etl.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;

/**
 * What became of a report's head.
 *
 * @param key which report it is; null where that is not certain
 * @param faults why not, or what is worth a note
 */
public record KeyReading(@Nullable ReportKey key, WrittenKey written, List<Fault> faults) {
  public KeyReading {
    faults = List.copyOf(faults);
  }
}
