/**
 * Reports to try the product with: a generated decade of five provinces, and single results
 * published in the press. The two are never mixed in one home. Start at {@link
 * vn.tiengnoi.app.sample.Samples}.
 */
@NullMarked
package vn.tiengnoi.app.sample;

import org.jspecify.annotations.NullMarked;
