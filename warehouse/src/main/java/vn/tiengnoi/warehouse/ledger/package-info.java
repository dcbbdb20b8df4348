/**
 * The ledger of reports due: what became of every report owed, at a moment. Start at {@link
 * vn.tiengnoi.warehouse.ledger.Ledger}.
 */
@NullMarked
package vn.tiengnoi.warehouse.ledger;

import org.jspecify.annotations.NullMarked;
