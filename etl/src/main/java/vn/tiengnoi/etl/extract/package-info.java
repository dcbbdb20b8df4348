/**
 * From an original to what it says, whatever kind of file it is. Start at {@link
 * vn.tiengnoi.etl.extract.Extractor}.
 */
@NullMarked
package vn.tiengnoi.etl.extract;

import org.jspecify.annotations.NullMarked;
