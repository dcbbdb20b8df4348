/**
 * Which days a written period covers, in whichever words and calendar. Start at {@link
 * vn.tiengnoi.etl.period.PeriodReader}.
 */
@NullMarked
package vn.tiengnoi.etl.period;

import org.jspecify.annotations.NullMarked;
