/**
 * A folder that is looked at again and again. Start at {@link vn.tiengnoi.etl.watch.InboxWatch}.
 */
@NullMarked
package vn.tiengnoi.etl.watch;

import org.jspecify.annotations.NullMarked;
