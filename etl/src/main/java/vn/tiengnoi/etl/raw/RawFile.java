package vn.tiengnoi.etl.raw;

import java.util.List;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.fault.Fault;

/**
 * All that one workbook says.
 *
 * @param faults what is wrong with the file itself or with sheets that are not reports
 * @param left the account of all cells with content that are in no report
 */
public record RawFile(List<RawReport> reports, List<Fault> faults, CellAccount left) {
  public RawFile {
    reports = List.copyOf(reports);
    faults = List.copyOf(faults);
  }
}
