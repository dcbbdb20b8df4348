/**
 * Charts drawn as vectors with the shared colours: trend, ranking, completeness. Start at {@link
 * vn.tiengnoi.reports.chart.Chart}.
 */
@NullMarked
package vn.tiengnoi.reports.chart;

import org.jspecify.annotations.NullMarked;
