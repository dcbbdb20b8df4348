package vn.tiengnoi.warehouse.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that reports need not come, or not in time.
 *
 * @param number its number in the home
 * @param form the form; null for every form
 * @param reporter the reporter; null for every reporter
 * @param unit identity of the unit, with those below it; null for every unit
 * @param from first day of the periods that are excused
 * @param to last day of them
 * @param revoked when it ended; null while it holds
 */
public record Excuse(
    long number,
    @Nullable String form,
    @Nullable String reporter,
    @Nullable String unit,
    LocalDate from,
    LocalDate to,
    String reason,
    String who,
    Instant at,
    @Nullable Instant revoked) {

  public Excuse {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an excuse from %s to %s".formatted(from, to));
    }
    if (reporter == null && unit == null) {
      throw new IllegalArgumentException("an excuse is for a reporter or a unit");
    }
  }

  /** Whether it held at a moment. */
  public boolean heldAt(Instant moment) {
    return !at.isAfter(moment) && (revoked == null || revoked.isAfter(moment));
  }
}
