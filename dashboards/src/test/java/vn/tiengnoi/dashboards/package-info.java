/** Tests of the pages, against a really started server. */
@NullMarked
package vn.tiengnoi.dashboards;

import org.jspecify.annotations.NullMarked;
