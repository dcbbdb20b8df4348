/**
 * What is counted and what is made of it: elements, dimensions, indicators. Start at {@link
 * vn.tiengnoi.warehouse.catalogue.Indicator}.
 */
@NullMarked
package vn.tiengnoi.warehouse.catalogue;

import org.jspecify.annotations.NullMarked;
