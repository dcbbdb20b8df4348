/** How a figure is made, down to its cells. */
@NullMarked
package vn.tiengnoi.dashboards.explain;

import org.jspecify.annotations.NullMarked;
