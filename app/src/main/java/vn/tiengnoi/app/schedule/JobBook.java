package vn.tiengnoi.app.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * Which turns of which jobs are done: the truth about the schedule. A turn belongs to the server
 * that has its row; a server that died loses it when its lease is over.
 */
final class JobBook {
  /** So long a turn belongs to a server that does not renew it. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final int LONGEST_MESSAGE = 2_000;
  private static final int MOST_SLOTS = 10_000;

  /** Turns that somebody has to do: nobody did, nor is doing them now. */
  private static final String OPEN =
      "(state in ('owed', 'failed', 'busy') or (state = 'running' and lease_until < ?))";

  private final HomeDatabase database;
  private final String owner;

  JobBook(HomeDatabase database, String owner) {
    this.database = database;
    this.owner = owner;
  }

  /** A job's own row. */
  record Row(
      Instant since,
      String state,
      @Nullable Instant started,
      @Nullable Instant finished,
      @Nullable String message) {}

  /** Makes a job known; it owes what is due from then on. */
  Instant since(Job job, Instant now) {
    database
        .jdbc()
        .sql("insert into job (name, since, state) values (?, ?, 'waiting') on conflict do nothing")
        .params(job.name(), utc(now))
        .update();
    return find(job.name()).orElseThrow().since();
  }

  Optional<Row> find(String job) {
    return database
        .jdbc()
        .sql("select since, state, started_at, finished_at, message from job where name = ?")
        .param(job)
        .query(
            (row, number) ->
                new Row(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getString(2),
                    instant(row, 3),
                    instant(row, 4),
                    row.getString(5)))
        .optional();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /**
   * The turns that a job owes, earliest first: those that no server has done, nor is doing.
   *
   * @param since from when on it owes anything
   */
  List<LocalDateTime> owed(Job job, Instant since, Instant now) {
    TreeSet<LocalDateTime> owed = new TreeSet<>(unknown(job, since, now));
    database
        .jdbc()
        .sql("select slot from job_period where job = ? and " + OPEN)
        .params(job.name(), utc(now))
        .query(String.class)
        .list()
        .forEach(slot -> owed.add(LocalDateTime.parse(slot)));
    return List.copyOf(owed);
  }

  /** Turns that have come since the newest that is written down. */
  private List<LocalDateTime> unknown(Job job, Instant since, Instant now) {
    Instant from =
        newest(job.name())
            .map(slot -> slot.atZone(ReportingCalendar.ZONE).toInstant())
            .orElse(since);
    List<LocalDateTime> slots = new ArrayList<>();
    Instant next = job.next(from);
    while (next != null && !next.isAfter(now) && slots.size() < MOST_SLOTS) {
      slots.add(LocalDateTime.ofInstant(next, ReportingCalendar.ZONE));
      next = job.next(next);
    }
    return slots;
  }

  /** Writes down the turns that have come, all of them, so that none is lost with a server. */
  void enrol(Job job, Instant since, Instant now) {
    database
        .transactions()
        .executeWithoutResult(
            status ->
                unknown(job, since, now)
                    .forEach(
                        slot ->
                            database
                                .jdbc()
                                .sql(
                                    "insert into job_period (job, slot, state, attempts) values (?, ?, 'owed', 0) on conflict do nothing")
                                .params(job.name(), slot.toString())
                                .update()));
  }

  private Optional<LocalDateTime> newest(String job) {
    return database
        .jdbc()
        .sql("select slot from job_period where job = ? order by slot desc limit 1")
        .param(job)
        .query(String.class)
        .optional()
        .map(LocalDateTime::parse);
  }

  /** Whether a server is doing a later turn. */
  boolean isLaterRunning(String job, LocalDateTime slot, Instant now) {
    return database
            .jdbc()
            .sql(
                "select count(*) from job_period where job = ? and slot > ? and state = 'running' and lease_until >= ?")
            .params(job, slot.toString(), utc(now))
            .query(Long.class)
            .single()
        > 0;
  }

  /** Takes a turn that is written down; false where another server has it or did it. */
  boolean take(String job, LocalDateTime slot, Instant now) {
    return database
            .jdbc()
            .sql(
                "update job_period set state = 'running', owner = ?, lease_until = ?, attempts = attempts + 1, started_at = ?, message = null where job = ? and slot = ? and "
                    + OPEN)
            .params(owner, utc(now.plus(LEASE)), utc(now), job, slot.toString(), utc(now))
            .update()
        > 0;
  }

  /**
   * Ends a turn of this server, and with it the earlier ones that it stands for.
   *
   * @return whether the turn was still this server's
   */
  boolean done(
      String job, LocalDateTime slot, List<LocalDateTime> covered, String message, Instant now) {
    return Boolean.TRUE.equals(
        database
            .transactions()
            .execute(
                status -> {
                  boolean ours = end(job, slot, "done", message, now);
                  if (ours) {
                    covered.forEach(earlier -> cover(job, earlier, slot, now));
                  }
                  return ours;
                }));
  }

  private void cover(String job, LocalDateTime slot, LocalDateTime by, Instant now) {
    database
        .jdbc()
        .sql(
            "update job_period set state = 'covered', finished_at = ?, message = ? where job = ? and slot = ? and "
                + OPEN)
        .params(utc(now), by.toString(), job, slot.toString(), utc(now))
        .update();
  }

  /** Ends a turn that has to be done again: {@code failed} or {@code busy}. */
  boolean end(String job, LocalDateTime slot, String state, String message, Instant now) {
    return database
            .jdbc()
            .sql(
                "update job_period set state = ?, finished_at = ?, message = ? where job = ? and slot = ? and owner = ? and state = 'running'")
            .params(state, utc(now), cut(message), job, slot.toString(), owner)
            .update()
        > 0;
  }

  /** Takes the one turn that a backlog has; false where another server has it. */
  boolean takeBacklog(String job, Instant now) {
    return database
            .jdbc()
            .sql(
                "update job set state = 'running', owner = ?, lease_until = ?, started_at = ? where name = ? and (state <> 'running' or lease_until is null or lease_until < ?)")
            .params(owner, utc(now.plus(LEASE)), utc(now), job, utc(now))
            .update()
        > 0;
  }

  /** Says of a job what its newest turn did. */
  void note(String job, String state, String message, Instant started, Instant now) {
    database
        .jdbc()
        .sql(
            "update job set state = ?, owner = ?, lease_until = null, started_at = ?, finished_at = ?, message = ? where name = ?")
        .params(Arrays.asList(state, owner, utc(started), utc(now), cut(message), job))
        .update();
  }

  /** Keeps a turn for this server a while longer. */
  void renew(String job, @Nullable LocalDateTime slot, Instant now) {
    List<Object> values = new ArrayList<>(List.of(utc(now.plus(LEASE)), job, owner));
    String sql =
        "update job set lease_until = ? where name = ? and owner = ? and state = 'running'";
    if (slot != null) {
      sql =
          "update job_period set lease_until = ? where job = ? and owner = ? and state = 'running' and slot = ?";
      values.add(slot.toString());
    }
    int unused = database.jdbc().sql(sql).params(values).update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String cut(String message) {
    return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
  }
}
