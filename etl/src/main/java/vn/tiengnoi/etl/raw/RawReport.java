package vn.tiengnoi.etl.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;

/**
 * One report as it was written: a sheet of a workbook, or the rows of a CSV that belong together.
 *
 * @param sheet name of the sheet; null for CSV
 * @param faults what was already wrong with it while reading
 * @param sharesHead whether another report of the sheet has the same head, all but the unit, and
 *     accounts for its cells
 */
public record RawReport(
    @Nullable String sheet,
    RawHead head,
    List<RawRow> rows,
    List<Fault> faults,
    boolean sharesHead) {
  public RawReport {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /** A report with a head of its own. */
  public RawReport(@Nullable String sheet, RawHead head, List<RawRow> rows, List<Fault> faults) {
    this(sheet, head, rows, faults, false);
  }

  /** Whether it cannot be read because its layout is not understood. */
  public boolean isOfUnknownLayout() {
    return faults.stream()
        .anyMatch(
            fault ->
                fault.code() == FaultCode.LAYOUT_NOT_CERTAIN
                    || fault.code() == FaultCode.LAYOUT_CHANGED);
  }
}
