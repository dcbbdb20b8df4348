/**
 * What the product costs, measured beside the cheapest thing that could be done with the same
 * files. Start at {@link vn.tiengnoi.app.bench.IntakeBench}.
 */
@NullMarked
package vn.tiengnoi.app.bench;

import org.jspecify.annotations.NullMarked;
