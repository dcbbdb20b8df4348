package vn.tiengnoi.etl.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.reminder.SettledReminder.Skipped;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** Which steps are settled, and by which mails: each step once. */
public final class ReminderBook {
  private final HomeDatabase database;

  public ReminderBook(HomeDatabase database) {
    this.database = database;
  }

  /**
   * Every step that was settled, newest first; a step that went to several people several times.
   */
  public List<SettledReminder> list() {
    return database
        .jdbc()
        .sql(
            """
            select r.entry_key, r.step, r.reason, r.due_on, m.message_key, o.state
            from reminder r
            left join reminder_message m on m.entry_key = r.entry_key and m.step = r.step
            left join outgoing_message o on o.message_key = m.message_key
            order by r.settled_at desc, r.entry_key, r.step, m.message_key""")
        .query(
            (row, number) -> {
              @Nullable String reason = row.getString(3);
              return new SettledReminder(
                  row.getString(1),
                  row.getString(2),
                  reason == null ? null : Skipped.valueOf(reason.toUpperCase(Locale.ROOT)),
                  row.getObject(4, LocalDate.class),
                  row.getString(5),
                  row.getString(6));
            })
        .list();
  }

  /** The steps settled whose day is not before one; see {@link #key}. */
  Set<String> settledSince(LocalDate day) {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select entry_key, step from reminder where due_on >= ?")
            .param(day)
            .query((row, number) -> key(row.getString(1), row.getString(2)))
            .list());
  }

  static String key(String entry, String step) {
    return entry + " " + step;
  }

  /**
   * Settles a step.
   *
   * @param skipped why it is left out; null where a mail will carry it
   * @return whether it was open
   */
  boolean settle(
      String entry, String step, @Nullable Skipped skipped, LocalDate dueOn, Instant now) {
    return database
            .jdbc()
            .sql(
                "insert into reminder (entry_key, step, state, reason, due_on, settled_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                Arrays.asList(
                    entry,
                    step,
                    skipped == null ? "queued" : "skipped",
                    skipped == null ? null : skipped.code(),
                    dueOn,
                    now.atOffset(ZoneOffset.UTC)))
            .update()
        > 0;
  }

  /** Says which mail carries a step. */
  void carry(String entry, String step, String message) {
    database
        .jdbc()
        .sql(
            "insert into reminder_message (entry_key, step, message_key) values (?, ?, ?) on conflict do nothing")
        .params(entry, step, message)
        .update();
  }

  /** How many mails there are whose key is this one, or this one with a number. */
  long mailsBeginning(String key) {
    return database
        .jdbc()
        .sql(
            "select count(*) from outgoing_message where message_key = ? or left(message_key, ?) = ?")
        .params(key, key.length() + 1, key + "/")
        .query(Long.class)
        .single();
  }
}
