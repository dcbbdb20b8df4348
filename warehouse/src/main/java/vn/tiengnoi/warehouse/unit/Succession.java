package vn.tiengnoi.warehouse.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit on a day: one row per old and new unit. Matched by identity, never by code.
 *
 * @param date first day of the new state
 * @param oldUnit identity of the unit before
 * @param newUnit identity of the unit after (the same identity where nothing changed)
 * @param whole true where the whole old unit went into the new one; false where only a part of it
 *     did
 * @param weight share of the old unit's figures that the new unit inherits, stated by the pack;
 *     null where none is known
 * @param legalBasis the text that made the change
 */
public record Succession(
    LocalDate date,
    String oldUnit,
    String newUnit,
    boolean whole,
    @Nullable BigDecimal weight,
    String legalBasis) {

  /** A row that only says that nothing changed on that day. */
  public boolean unchanged() {
    return oldUnit.equals(newUnit) && whole;
  }
}
