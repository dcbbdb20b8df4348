/**
 * Checks as data: what a pack doubts in a report, and the rules that find it within one report.
 * Start at {@link vn.tiengnoi.warehouse.check.Check}; the rules that look at earlier reports are in
 * {@link vn.tiengnoi.warehouse.history}.
 */
@NullMarked
package vn.tiengnoi.warehouse.check;

import org.jspecify.annotations.NullMarked;
