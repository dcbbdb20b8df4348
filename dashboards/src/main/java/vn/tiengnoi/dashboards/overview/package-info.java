/** The overview page: tiles, trend, map, ranking, and their tables. */
@NullMarked
package vn.tiengnoi.dashboards.overview;

import org.jspecify.annotations.NullMarked;
