/**
 * Reminders before and after a deadline, and word to the reporter above. Start at {@link
 * vn.tiengnoi.etl.reminder.Reminders}.
 */
@NullMarked
package vn.tiengnoi.etl.reminder;

import org.jspecify.annotations.NullMarked;
