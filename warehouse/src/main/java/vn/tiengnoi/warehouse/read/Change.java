package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a figure is not what it was. The changes between two moments form a chain: each
 * begins with the value that the one before left, and their differences add up exactly.
 *
 * @param detail what changed, in Vietnamese and English; with the statuses where one of them is new
 * @param from value before; null where there was none
 * @param to value after; null where there is none
 * @param difference to − from, a missing value counted as zero
 */
public record Change(
    Cause cause,
    String detail,
    @Nullable BigDecimal from,
    @Nullable BigDecimal to,
    BigDecimal difference) {

  /** What kind of thing changed, in the order in which it is applied. */
  public enum Cause {
    /** Reports that came or were corrected, and deadlines that passed without one. */
    DATA,
    /** The pack's catalogue, forms, reporters or obligations. */
    RULE,
    /** The pack's units and successions. */
    BOUNDARY
  }
}
