/** Intake of reports: register, extract, check, load. Start at {@link vn.tiengnoi.etl.Intake}. */
@NullMarked
package vn.tiengnoi.etl;

import org.jspecify.annotations.NullMarked;
