/** What pages say about figures and units, and how tables are handed out as CSV. */
@NullMarked
package vn.tiengnoi.dashboards.text;

import org.jspecify.annotations.NullMarked;
