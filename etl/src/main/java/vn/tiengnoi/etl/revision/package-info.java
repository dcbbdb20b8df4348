/**
 * What people do to submissions after they came: withdraw, approve, let through. Start at {@link
 * vn.tiengnoi.etl.revision.Revisions}.
 */
@NullMarked
package vn.tiengnoi.etl.revision;

import org.jspecify.annotations.NullMarked;
