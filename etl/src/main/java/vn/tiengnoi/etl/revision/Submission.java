package vn.tiengnoi.etl.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;

/**
 * A submission as a home knows it.
 *
 * @param verdict how it was received: {@code accepted}, {@code held}, {@code unchanged}
 * @param standing what it is worth at present: a standing of the lake, or its verdict where it is
 *     no version
 * @param isVersion whether it is a version of its own in the lake
 * @param confirmed which figures its sender says are right, to be compared as text
 * @param before what it was worth before the last act; null where nothing was done to it
 */
public record Submission(
    String id,
    String run,
    String form,
    String reporter,
    String unit,
    String period,
    @Nullable LocalDate reportDate,
    @Nullable Integer reportNumber,
    String contentHash,
    String sha256,
    String file,
    @Nullable String sheet,
    int reading,
    String verdict,
    String standing,
    boolean isVersion,
    @Nullable String before,
    Instant received,
    String confirmed) {

  /** The report, shown to people. */
  public String shown() {
    return "%s (%s, %s, %s, %s)".formatted(id.substring(0, 12), form, unit, period, file);
  }

  /** Its period; none where what was written is none. */
  public Optional<Period> findPeriod() {
    return Period.findPeriod(period);
  }

  /** What to show as its state: of an accepted version of which cells are held, that. */
  public String state() {
    return standing.equals("accepted") ? verdictOfAccepted() : standing;
  }

  private String verdictOfAccepted() {
    // Held by an approval or a lock when it came: that is over once it is accepted.
    return verdict.equals("held") && before == null ? "held" : "accepted";
  }

  boolean is(String other) {
    return standing.equals(other);
  }

  boolean sameReport(Submission other) {
    return form.equals(other.form)
        && reporter.equals(other.reporter)
        && unit.equals(other.unit)
        && period.equals(other.period);
  }

  /** Whether both say the same at the same place among the versions of one report. */
  boolean sameVersion(Submission other) {
    return sameReport(other)
        && java.util.Objects.equals(reportDate, other.reportDate)
        && java.util.Objects.equals(reportNumber, other.reportNumber)
        && contentHash.equals(other.contentHash);
  }

  /**
   * Whether it is a later reading of the same original, or the same version with its sender's word
   * for more of its figures.
   */
  boolean standsInPlaceOf(Submission other) {
    boolean laterReading =
        sha256.equals(other.sha256)
            && java.util.Objects.equals(sheet, other.sheet)
            && reading > other.reading;
    return laterReading || (sameVersion(other) && confirmed.compareTo(other.confirmed) > 0);
  }

  /** Whether both claim the same place with other figures. */
  boolean contradicts(Submission other) {
    return sameReport(other)
        && java.util.Objects.equals(reportDate, other.reportDate)
        && java.util.Objects.equals(reportNumber, other.reportNumber)
        && !contentHash.equals(other.contentHash);
  }
}
