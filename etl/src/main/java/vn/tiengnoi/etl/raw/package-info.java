/**
 * A report as it was written, before anything was decided about it. Start at {@link
 * vn.tiengnoi.etl.raw.RawReport}.
 */
@NullMarked
package vn.tiengnoi.etl.raw;

import org.jspecify.annotations.NullMarked;
