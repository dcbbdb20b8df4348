/**
 * What one cell says: a number, a sign, or something that is neither. Start at {@link
 * vn.tiengnoi.etl.value.ValueReader}.
 */
@NullMarked
package vn.tiengnoi.etl.value;

import org.jspecify.annotations.NullMarked;
