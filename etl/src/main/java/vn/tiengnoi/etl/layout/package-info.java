/**
 * Sheets as officers lay them out themselves: understood by their words where those are certain, by
 * a mapping that a person confirmed where they are not, and otherwise held. Start at {@link
 * vn.tiengnoi.etl.layout.FreeLayouts}.
 */
@NullMarked
package vn.tiengnoi.etl.layout;

import org.jspecify.annotations.NullMarked;
