/**
 * The account of a file's cells: each with content has one outcome, and none is lost. Start at
 * {@link vn.tiengnoi.etl.account.CellAccount}.
 */
@NullMarked
package vn.tiengnoi.etl.account;

import org.jspecify.annotations.NullMarked;
