/**
 * Work that a server does by the clock, each period of it once. Start at {@link
 * vn.tiengnoi.app.schedule.Schedule}.
 */
@NullMarked
package vn.tiengnoi.app.schedule;

import org.jspecify.annotations.NullMarked;
