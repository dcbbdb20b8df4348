/**
 * From observations to indicator values. Start at {@link
 * vn.tiengnoi.warehouse.compute.IndicatorCompute}.
 */
@NullMarked
package vn.tiengnoi.warehouse.compute;

import org.jspecify.annotations.NullMarked;
