package vn.tiengnoi.etl;

import java.util.List;

/**
 * What a run did, in reports: the whole of one form, reporter, unit and period in a file; a file
 * that cannot be read counts as one.
 *
 * @param run id of the run
 * @param received all reports of all files; the sum of the other four
 * @param accepted taken whole
 * @param held it, or something in it, waits for a person
 * @param rejected unusable
 * @param unchanged the same figures or the same file came before
 * @param faults all that was found, by file
 */
public record IntakeResult(
    String run,
    int received,
    int accepted,
    int held,
    int rejected,
    int unchanged,
    List<FiledFault> faults) {
  public IntakeResult {
    faults = List.copyOf(faults);
  }

  /** The last line of {@code run}. */
  public String line() {
    return "received=%d accepted=%d held=%d rejected=%d unchanged=%d"
        .formatted(received, accepted, held, rejected, unchanged);
  }

  /** Whether something needs a person: the run then ends with exit code 2. */
  public boolean needsAttention() {
    return held + rejected > 0;
  }
}
