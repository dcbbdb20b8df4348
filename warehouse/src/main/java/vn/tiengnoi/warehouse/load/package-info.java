/**
 * Bringing extracted reports into the lake and sealing a generation. Start at {@link
 * vn.tiengnoi.warehouse.load.Loader}.
 */
@NullMarked
package vn.tiengnoi.warehouse.load;

import org.jspecify.annotations.NullMarked;
