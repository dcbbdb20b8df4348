package vn.tiengnoi.etl.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.bulk.BulkCheck;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.fault.Fault;

/**
 * What is checked in one piece: a file, or a part of a CSV too large for that.
 *
 * @param lines the lines of the piece; null for a workbook
 * @param first whether it is the first piece of its file
 * @param whole the reports of the file that were taken as a set, with its first piece; null for
 *     none
 */
record CheckItem(
    RunFile file, @Nullable Path lines, boolean first, BulkCheck.@Nullable Result whole) {

  CheckItem(RunFile file, @Nullable Path lines, boolean first) {
    this(file, lines, first, null);
  }

  /**
   * The item after the check.
   *
   * @param rejected whether nothing of the file could be read
   * @param faults what is wrong with the file as such
   * @param left the account of its cells that are in no report
   */
  record Checked(
      CheckItem item,
      boolean rejected,
      List<CheckedReport> reports,
      List<Fault> faults,
      CellAccount left) {
    Checked {
      reports = List.copyOf(reports);
      faults = List.copyOf(faults);
    }
  }
}
