package vn.tiengnoi.etl.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.lake.Observation;

/**
 * A report after the check: what of it is to be loaded, and all that is wrong with it.
 *
 * @param submission id: the same report in the same file has it again
 * @param sheet sheet of a workbook; null for CSV
 * @param resolved which report it is; null where that is not certain, and then nothing is loaded
 * @param contentHash hash over its figures as written: the same figures in another file have it too
 * @param heldWhole whether nothing of it counts until a person decides
 * @param observations its figures, held ones among them; empty where the report is not resolved
 * @param cells what became of each of its cells
 * @param confirmations what its sender says of figures that a check may doubt
 */
public record CheckedReport(
    String submission,
    FileIdentity file,
    @Nullable String sheet,
    WrittenKey written,
    @Nullable ReportKey resolved,
    @Nullable LocalDate reportDate,
    @Nullable Integer reportNumber,
    String contentHash,
    boolean heldWhole,
    List<Observation> observations,
    List<Fault> faults,
    CellAccount cells,
    List<Confirmation> confirmations) {
  public CheckedReport {
    observations = List.copyOf(observations);
    faults = List.copyOf(faults);
    confirmations = List.copyOf(confirmations);
  }

  /**
   * Hash over what came of it: read again with the same outcome, it is the same report still. The
   * same figures may have another one, when a rule or a decision has changed.
   */
  public String outcome() {
    StringBuilder said = new StringBuilder();
    said.append(written.line()).append('|').append(resolved != null).append('|').append(heldWhole);
    said.append('|').append(reportDate).append('|').append(reportNumber).append('|');
    said.append(contentHash);
    for (Observation o : observations) {
      if (!o.flags().isEmpty() || o.status() == ValueStatus.HELD) {
        said.append('\n').append(o.element()).append('|').append(o.disaggregation().code());
        said.append('|').append(o.status().code()).append('|').append(o.flags());
      }
    }
    return Hashes.sha256(said.toString());
  }

  /**
   * Which of its figures its sender says are right, to be compared as text: the more there are, the
   * greater. Of two submissions that are the same otherwise the greater one counts.
   */
  public String confirmed() {
    if (confirmations.isEmpty()) {
      return "";
    }
    String figures =
        confirmations.stream()
            .map(one -> one.element() + "|" + one.disaggregation().code())
            .sorted()
            .collect(Collectors.joining("\n"));
    return "%06d-%s".formatted(confirmations.size(), Hashes.sha256(figures).substring(0, 16));
  }

  /** Whether nothing can be made of it at all. */
  public boolean isRejected() {
    return resolved == null && faults.stream().anyMatch(fault -> fault.verdict() == Verdict.REJECT);
  }

  /** Whether it is no report at all but lines of totals, which are no data. */
  public boolean isIgnored() {
    return resolved == null
        && faults.stream().noneMatch(Fault::stops)
        && faults.stream().anyMatch(fault -> fault.code() == FaultCode.TOTALS_ROW);
  }

  /** Whether it, or something in it, waits for a person. */
  public boolean isHeld() {
    return !isRejected() && faults.stream().anyMatch(Fault::stops);
  }
}
