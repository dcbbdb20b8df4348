/**
 * What a report means and what is wrong with it, against the pack. Start at {@link
 * vn.tiengnoi.etl.check.ReportCheck}.
 */
@NullMarked
package vn.tiengnoi.etl.check;

import org.jspecify.annotations.NullMarked;
