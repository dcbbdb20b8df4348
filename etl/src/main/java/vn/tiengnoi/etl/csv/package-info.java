/**
 * Long CSV: one figure a line, many reports in a file. Start at {@link
 * vn.tiengnoi.etl.csv.LongCsvReader}.
 */
@NullMarked
package vn.tiengnoi.etl.csv;

import org.jspecify.annotations.NullMarked;
