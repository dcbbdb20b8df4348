/** Tests. */
@NullMarked
package vn.tiengnoi.dashboards.map;

import org.jspecify.annotations.NullMarked;
