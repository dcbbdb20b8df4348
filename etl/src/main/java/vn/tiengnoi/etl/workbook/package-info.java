/**
 * The one Excel layout of a form, written and read. Start at {@link
 * vn.tiengnoi.etl.workbook.FormWorkbookWriter} and {@link
 * vn.tiengnoi.etl.workbook.FormWorkbookReader}.
 */
@NullMarked
package vn.tiengnoi.etl.workbook;

import org.jspecify.annotations.NullMarked;
