/**
 * Where reports come from and where their originals are kept. Start at {@link
 * vn.tiengnoi.etl.inbox.Inbox} and {@link vn.tiengnoi.etl.inbox.Vault}.
 */
@NullMarked
package vn.tiengnoi.etl.inbox;

import org.jspecify.annotations.NullMarked;
