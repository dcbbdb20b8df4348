/**
 * The read API: the only door for reports, pages and the command line. Start at {@link
 * vn.tiengnoi.warehouse.read.ReadApi}.
 */
@NullMarked
package vn.tiengnoi.warehouse.read;

import org.jspecify.annotations.NullMarked;
