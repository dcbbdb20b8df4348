/**
 * Places through time: versions of units, their successions, and restatement from one map to
 * another. Start at {@link vn.tiengnoi.warehouse.unit.UnitRegister}.
 */
@NullMarked
package vn.tiengnoi.warehouse.unit;

import org.jspecify.annotations.NullMarked;
