/** Comparing written names with real ones. Start at {@link vn.tiengnoi.etl.name.NameIndex}. */
@NullMarked
package vn.tiengnoi.etl.name;

import org.jspecify.annotations.NullMarked;
