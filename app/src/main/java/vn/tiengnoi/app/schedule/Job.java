package vn.tiengnoi.app.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * Something that is done again and again.
 *
 * @param name as people write it ({@code reminders})
 * @param cron when its turns are, in Vietnam's time
 * @param owes what it owes for turns that were missed
 * @param work does it; may be done again where it was interrupted, and then changes nothing twice
 */
record Job(String name, CronExpression cron, Owes owes, Work work) {

  /** What becomes of turns that passed while no server ran. */
  enum Owes {
    /** Its backlog lies elsewhere, in a folder, a mailbox or a table: one turn takes all of it. */
    BACKLOG,
    /** The newest turn does what the earlier ones would have done. */
    NEWEST,
    /** Each turn has work of its own and is done, the earliest first. */
    EACH
  }

  /** What is done in a turn. */
  interface Work {
    /** Does it and says what was done, in a line for people. */
    String run(Turn turn) throws Exception;
  }

  /**
   * One turn.
   *
   * @param slot when it was due, in Vietnam; null for a backlog
   * @param since from when on the job owes anything
   * @param goesOn whether the server still runs; asked by work that takes long
   */
  record Turn(@Nullable LocalDateTime slot, Instant since, Instant now, BooleanSupplier goesOn) {}

  /** The first turn after a moment; null where there is none. */
  @Nullable Instant next(Instant after) {
    ZonedDateTime next = cron.next(after.atZone(ReportingCalendar.ZONE));
    return next == null ? null : next.toInstant();
  }
}
