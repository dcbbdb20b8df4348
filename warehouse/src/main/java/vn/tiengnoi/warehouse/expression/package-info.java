/**
 * The language in which a pack says how a figure is made of elements. Start at {@link
 * vn.tiengnoi.warehouse.expression.Expression}.
 */
@NullMarked
package vn.tiengnoi.warehouse.expression;

import org.jspecify.annotations.NullMarked;
