/** The one-page overview. Start at {@link vn.tiengnoi.reports.overview.OverviewDocument}. */
@NullMarked
package vn.tiengnoi.reports.overview;

import org.jspecify.annotations.NullMarked;
