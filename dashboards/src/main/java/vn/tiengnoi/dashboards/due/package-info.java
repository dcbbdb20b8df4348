/** The reports owed behind a completeness figure. */
@NullMarked
package vn.tiengnoi.dashboards.due;

import org.jspecify.annotations.NullMarked;
