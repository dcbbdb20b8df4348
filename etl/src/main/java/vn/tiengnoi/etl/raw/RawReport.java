package vn.tiengnoi.etl.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;

/**
 * One report as it was written: a sheet of a workbook, or the rows of a CSV that belong together.
 *
 * @param sheet name of the sheet; null for CSV
 * @param faults what was already wrong with it while reading
 */
public record RawReport(
    @Nullable String sheet, RawHead head, List<RawRow> rows, List<Fault> faults) {
  public RawReport {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }
}
