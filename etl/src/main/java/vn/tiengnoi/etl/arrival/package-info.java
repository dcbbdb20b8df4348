/**
 * Files that come by mail or upload: whose they are, when they came, for whom their sender may
 * report. Start at {@link vn.tiengnoi.etl.arrival.Arrivals}.
 */
@NullMarked
package vn.tiengnoi.etl.arrival;

import org.jspecify.annotations.NullMarked;
