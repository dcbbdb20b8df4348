/** What every page shares: the checks at the door, languages, addresses, error pages. */
@NullMarked
package vn.tiengnoi.dashboards.web;

import org.jspecify.annotations.NullMarked;
