/** Plans and their targets. Start at {@link vn.tiengnoi.warehouse.plan.Plan}. */
@NullMarked
package vn.tiengnoi.warehouse.plan;

import org.jspecify.annotations.NullMarked;
