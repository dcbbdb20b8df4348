package vn.tiengnoi.warehouse.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * One report owed: an entry of the ledger.
 *
 * @param deadline last day on which it is on time (Asia/Ho_Chi_Minh)
 * @param received when the report that counts came; null where none did
 * @param submission id of that submission; null where none came
 * @param excuse why nothing is asked of the reporter, or not yet; null where nothing was excused
 */
public record DueReport(
    String form,
    Reporter reporter,
    Unit unit,
    Period period,
    LocalDate deadline,
    @Nullable Instant received,
    Status status,
    @Nullable String submission,
    @Nullable String excuse) {

  /** A report of which neither submission nor excuse is known. */
  public DueReport(
      String form,
      Reporter reporter,
      Unit unit,
      Period period,
      LocalDate deadline,
      @Nullable Instant received,
      Status status) {
    this(form, reporter, unit, period, deadline, received, status, null, null);
  }

  /** What became of a report owed. */
  public enum Status {
    /** It came and is in time. */
    ON_TIME,
    /** It came after its deadline. */
    LATE,
    /** Something came and waits for a decision. */
    HELD,
    /** It is here, and its figures count once it is approved. */
    AWAITING_APPROVAL,
    /** The deadline has passed and nothing is here. */
    MISSING,
    /** A person said that it need not come, or not in time. */
    EXCUSED,
    /** The deadline is still to come. */
    NOT_DUE;

    /** The spelling in answers: {@code on_time}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> findStatus(String code) {
      return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }

    /** Whether the report is here and counts. */
    public boolean isReceived() {
      return this == ON_TIME || this == LATE;
    }

    /** Whether the report counts among those due: its deadline has passed, or something came. */
    public boolean isDue() {
      return this != NOT_DUE && this != EXCUSED;
    }
  }

  /** What the entry is about, for as long as it is owed: {@code FORM/REPORTER/UNIT/PERIOD}. */
  public String key() {
    return String.join("/", form, reporter.id(), unit.id(), period.code());
  }
}
