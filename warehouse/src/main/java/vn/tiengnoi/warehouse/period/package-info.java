/**
 * Periods and the calendars they belong to. Start at {@link vn.tiengnoi.warehouse.period.Period}.
 */
@NullMarked
package vn.tiengnoi.warehouse.period;

import org.jspecify.annotations.NullMarked;
