package vn.tiengnoi.warehouse.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * One report owed.
 *
 * @param deadline last day on which it is on time (Asia/Ho_Chi_Minh)
 * @param received when the report that counts came; null where none did
 */
public record DueReport(
    String form,
    Reporter reporter,
    Unit unit,
    Period period,
    LocalDate deadline,
    @Nullable Instant received,
    Status status) {

  /** What became of a report owed. */
  public enum Status {
    RECEIVED,
    /** Something came and waits for a decision. */
    HELD,
    /** It is here, and its figures count once it is approved. */
    AWAITING_APPROVAL,
    /** The deadline has passed. */
    MISSING,
    /** The deadline is still to come. */
    NOT_DUE
  }
}
