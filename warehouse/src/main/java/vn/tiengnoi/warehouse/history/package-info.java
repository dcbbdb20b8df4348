/**
 * Checks of a report against the same reporter's earlier ones: one set-based question a run. Start
 * at {@link vn.tiengnoi.warehouse.history.HistoryCheck}.
 */
@NullMarked
package vn.tiengnoi.warehouse.history;

import org.jspecify.annotations.NullMarked;
