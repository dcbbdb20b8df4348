/**
 * Answers to the questions of the read API from the lake of a home. Start at {@link
 * vn.tiengnoi.warehouse.answer.HomeReadApi}.
 */
@NullMarked
package vn.tiengnoi.warehouse.answer;

import org.jspecify.annotations.NullMarked;
