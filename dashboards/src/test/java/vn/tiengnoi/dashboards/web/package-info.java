/** Tests. */
@NullMarked
package vn.tiengnoi.dashboards.web;

import org.jspecify.annotations.NullMarked;
