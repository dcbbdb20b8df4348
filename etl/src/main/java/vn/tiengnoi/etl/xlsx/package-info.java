/**
 * Workbooks written part by part, for what the library that writes reports cannot say: formulas
 * with their results, printed areas, locks without a password, the same bytes every time. Start at
 * {@link vn.tiengnoi.etl.xlsx.Book}.
 */
@NullMarked
package vn.tiengnoi.etl.xlsx;

import org.jspecify.annotations.NullMarked;
