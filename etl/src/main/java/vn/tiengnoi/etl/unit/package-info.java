/**
 * What place a written name means: misspelt, without marks, in an old encoding, under another name,
 * or no longer there. Start at {@link vn.tiengnoi.etl.unit.UnitReader}.
 */
@NullMarked
package vn.tiengnoi.etl.unit;

import org.jspecify.annotations.NullMarked;
