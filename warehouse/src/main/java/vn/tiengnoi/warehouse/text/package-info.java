/**
 * Vietnamese text: comparing names, writing numbers and periods for people. Start at {@link
 * vn.tiengnoi.warehouse.text.Figures}.
 */
@NullMarked
package vn.tiengnoi.warehouse.text;

import org.jspecify.annotations.NullMarked;
