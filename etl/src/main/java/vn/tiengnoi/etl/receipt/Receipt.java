package vn.tiengnoi.etl.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.arrival.Arrival;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.Verdict;

/**
 * The answer to one file: what was received, what became of every cell, what to correct.
 *
 * @param file path relative to the inbox
 * @param sha256 hash of its content; null where it could not even be copied
 * @param from how it came and who sent it; null where it lay in a folder
 * @param receivedAt when it came
 * @param earlierRun the run that took the same content in before; null where none did
 * @param reports what was recognised in it
 * @param rejectedReports reports in it, or the file itself, of which nothing could be used
 * @param cells the account of its cells
 * @param faults the first {@link #MOST_FAULTS} of them
 * @param faultCount all of them
 */
record Receipt(
    String run,
    String file,
    @Nullable String sha256,
    @Nullable Arrival from,
    Instant receivedAt,
    @Nullable String earlierRun,
    List<Report> reports,
    int rejectedReports,
    CellAccount cells,
    List<Fault> faults,
    long faultCount) {

  /** Most faults told one by one; nobody corrects more by hand. */
  static final int MOST_FAULTS = 10_000;

  Receipt {
    reports = List.copyOf(reports);
    faults = List.copyOf(faults);
  }

  /**
   * One report in the file, by codes and, where they are known, by names.
   *
   * @param verdict {@code accepted}, {@code held} or {@code unchanged}
   * @param deadline last day on which it is on time; null where form or period are not known
   */
  record Report(
      @Nullable String sheet,
      String form,
      String reporter,
      @Nullable String reporterName,
      String unit,
      @Nullable String unitName,
      String period,
      @Nullable String periodVi,
      @Nullable String periodEn,
      @Nullable LocalDate reportDate,
      @Nullable Integer reportNumber,
      String verdict,
      @Nullable LocalDate deadline) {}

  /** Its name as its sender knows it. */
  String shownName() {
    return from == null ? file : from.name();
  }

  /** What became of the file as a whole. */
  FileVerdict verdict() {
    if (earlierRun != null
        || (!reports.isEmpty()
            && reports.stream().allMatch(r -> r.verdict().equals("unchanged")))) {
      return FileVerdict.UNCHANGED;
    }
    if (reports.isEmpty()) {
      return FileVerdict.REJECTED;
    }
    boolean held =
        rejectedReports > 0 || reports.stream().anyMatch(r -> r.verdict().equals("held"));
    if (held && rejectedReports == 0 && toCorrect().isEmpty() && !toAwait().isEmpty()) {
      return FileVerdict.AWAITING;
    }
    return held ? FileVerdict.HELD : FileVerdict.ACCEPTED;
  }

  /** Faults that keep something out until its sender corrects it. */
  List<Fault> toCorrect() {
    return faults.stream().filter(fault -> fault.stops() && !waits(fault)).toList();
  }

  /** What keeps something out until whoever received it decides. */
  List<Fault> toAwait() {
    return faults.stream().filter(Receipt::waits).toList();
  }

  private static boolean waits(Fault fault) {
    return NextStep.of(fault) == NextStep.WAIT;
  }

  /** Faults that are worth a look. */
  List<Fault> toNote() {
    return faults.stream().filter(fault -> fault.verdict() == Verdict.WARN).toList();
  }
}
