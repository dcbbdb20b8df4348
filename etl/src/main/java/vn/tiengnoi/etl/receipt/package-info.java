/**
 * What each sender gets back: a receipt for every file, and their own workbook with the faulty
 * cells marked. Start at {@link vn.tiengnoi.etl.receipt.Receipts}.
 */
@NullMarked
package vn.tiengnoi.etl.receipt;

import org.jspecify.annotations.NullMarked;
