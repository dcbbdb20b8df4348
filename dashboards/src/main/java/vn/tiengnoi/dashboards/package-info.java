/**
 * The web pages over the read API. Start at {@link vn.tiengnoi.dashboards.DashboardServer}; each
 * page has a package of its own.
 */
@NullMarked
package vn.tiengnoi.dashboards;

import org.jspecify.annotations.NullMarked;
