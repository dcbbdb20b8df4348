/**
 * Sheets, rows and cells, whatever kind of file they come from. Start at {@link
 * vn.tiengnoi.etl.sheet.SheetSource}.
 */
@NullMarked
package vn.tiengnoi.etl.sheet;

import org.jspecify.annotations.NullMarked;
