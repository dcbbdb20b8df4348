/**
 * Single cells read as intake would read them, with nothing but what is said around them. Start at
 * {@link vn.tiengnoi.etl.cases.CellCases}.
 */
@NullMarked
package vn.tiengnoi.etl.cases;

import org.jspecify.annotations.NullMarked;
