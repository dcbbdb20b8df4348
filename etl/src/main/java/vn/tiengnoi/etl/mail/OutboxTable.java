package vn.tiengnoi.etl.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The states of the outbox's mails. */
final class OutboxTable {
  private static final String DUE =
      "((state = 'waiting' and next_attempt <= :now) or (state = 'sending' and coalesce(sending_since, queued_at) < :abandoned))";

  private final JdbcClient jdbc;

  OutboxTable(HomeDatabase database) {
    this.jdbc = database.jdbc();
  }

  /**
   * A mail that is ours to send.
   *
   * @param attempts how often it was tried, this time included
   */
  record Claimed(OutgoingMessage message, Instant queuedAt, int attempts) {}

  /** Keys of mails to send now, those first that have waited longest. */
  List<String> due(Instant now, Instant abandoned, int most) {
    return new ArrayList<>(
        jdbc.sql(
                "select message_key from outgoing_message where "
                    + DUE
                    + " order by queued_at, message_key limit "
                    + most)
            .param("now", at(now))
            .param("abandoned", at(abandoned))
            .query(String.class)
            .list());
  }

  /** Makes a mail ours; false where somebody else was quicker. */
  boolean claim(String key, Instant now, Instant abandoned) {
    return jdbc.sql(
                "update outgoing_message set state = 'sending', sending_since = :now, attempts = attempts + 1 where message_key = :key and "
                    + DUE)
            .param("now", at(now))
            .param("abandoned", at(abandoned))
            .param("key", key)
            .update()
        == 1;
  }

  Claimed mail(String key) {
    List<OutgoingMessage.Attachment> attachments =
        jdbc.sql(
                "select path, name from outgoing_attachment where message_key = ? order by position")
            .param(key)
            .query(OutgoingMessage.Attachment.class)
            .list();
    return jdbc.sql(
            "select kind, reporter, recipient, subject, body, in_reply_to, queued_at, attempts from outgoing_message where message_key = ?")
        .param(key)
        .query(
            (row, number) ->
                new Claimed(
                    new OutgoingMessage(
                        key,
                        OutgoingMessage.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        attachments),
                    row.getObject(7, OffsetDateTime.class).toInstant(),
                    row.getInt(8)))
        .single();
  }

  void sent(String key, Instant now) {
    jdbc.sql(
            "update outgoing_message set state = 'sent', sent_at = ?, problem = null where message_key = ?")
        .params(at(now), key)
        .update();
  }

  void postponed(String key, Instant next, String problem) {
    jdbc.sql(
            "update outgoing_message set state = 'waiting', next_attempt = ?, problem = ? where message_key = ?")
        .params(at(next), problem, key)
        .update();
  }

  void failed(String key, String problem) {
    jdbc.sql("update outgoing_message set state = 'failed', problem = ? where message_key = ?")
        .params(problem, key)
        .update();
  }

  /** Mails, newest first; of one state where it is named. */
  List<QueuedMessage> list(@Nullable String state) {
    return jdbc.sql(
            """
            select message_key, kind, reporter, recipient, subject, state, attempts, queued_at,
              next_attempt, sent_at, problem
            from outgoing_message where state = coalesce(cast(:state as varchar(20)), state)
            order by queued_at desc, message_key
            """)
        .params(java.util.Collections.singletonMap("state", state))
        .query((row, number) -> queued(row))
        .list();
  }

  private static QueuedMessage queued(ResultSet row) throws SQLException {
    OffsetDateTime sent = row.getObject(10, OffsetDateTime.class);
    return new QueuedMessage(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        sent == null ? null : sent.toInstant(),
        row.getString(11));
  }

  /** Lets mails that failed, or that wait for their next attempt, be tried at once. */
  int retry(@Nullable String key, Instant now) {
    String which = key == null ? "state = 'failed'" : "state in ('failed', 'waiting')";
    JdbcClient.StatementSpec update =
        jdbc.sql(
                "update outgoing_message set state = 'waiting', next_attempt = :now where "
                    + which
                    + (key == null ? "" : " and message_key = :key"))
            .params(Map.of("now", at(now)));
    return (key == null ? update : update.param("key", key)).update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
