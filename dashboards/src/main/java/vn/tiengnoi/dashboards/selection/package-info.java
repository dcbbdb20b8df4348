/** What the filter row selects, read from the address and written back to it. */
@NullMarked
package vn.tiengnoi.dashboards.selection;

import org.jspecify.annotations.NullMarked;
