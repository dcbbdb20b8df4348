/**
 * Reports that come as mails: fetched from a mailbox, taken in, answered, and only then marked done
 * on the server. Start at {@link vn.tiengnoi.etl.mailbox.MailIntake}.
 */
@NullMarked
package vn.tiengnoi.etl.mailbox;

import org.jspecify.annotations.NullMarked;
