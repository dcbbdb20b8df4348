package vn.tiengnoi.warehouse.read;

import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Which duties to report are wanted.
 *
 * @param unit identity of the unit whose reports, and those of the units below it, are wanted; null
 *     for all
 * @param within periods wholly inside this one
 */
public record DueQuestion(@Nullable String unit, Period within) {}
