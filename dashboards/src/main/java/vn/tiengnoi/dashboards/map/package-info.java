/** The province map, drawn on the server. */
@NullMarked
package vn.tiengnoi.dashboards.map;

import org.jspecify.annotations.NullMarked;
