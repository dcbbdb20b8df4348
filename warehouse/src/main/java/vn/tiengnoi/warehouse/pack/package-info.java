/** A programme as a folder of files. Start at {@link vn.tiengnoi.warehouse.pack.PackReader}. */
@NullMarked
package vn.tiengnoi.warehouse.pack;

import org.jspecify.annotations.NullMarked;
