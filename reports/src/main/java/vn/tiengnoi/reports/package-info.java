/** Documents made from the read API. Start at {@link vn.tiengnoi.reports.Documents}. */
@NullMarked
package vn.tiengnoi.reports;

import org.jspecify.annotations.NullMarked;
