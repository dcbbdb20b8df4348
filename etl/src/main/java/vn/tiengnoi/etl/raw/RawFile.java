package vn.tiengnoi.etl.raw;

import java.util.List;
import vn.tiengnoi.etl.fault.Fault;

/**
 * All that one workbook says.
 *
 * @param faults what is wrong with the file itself or with sheets that are not reports
 */
public record RawFile(List<RawReport> reports, List<Fault> faults) {
  public RawFile {
    reports = List.copyOf(reports);
    faults = List.copyOf(faults);
  }
}
