package vn.tiengnoi.etl.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * Mails that wait to be sent. A mail is queued in the transaction that makes it due, and its key
 * makes it once: whoever is interrupted may queue it again.
 */
public final class Outbox {
  private final HomeDatabase database;

  public Outbox(HomeDatabase database) {
    this.database = database;
  }

  /**
   * Queues a mail.
   *
   * @return whether it is new; false where one with this key was queued before
   */
  public boolean queue(OutgoingMessage message, Instant now) {
    return Boolean.TRUE.equals(
        database.transactions().execute(status -> insert(message, now.atOffset(ZoneOffset.UTC))));
  }

  private boolean insert(OutgoingMessage message, OffsetDateTime now) {
    int inserted =
        database
            .jdbc()
            .sql(
                """
                insert into outgoing_message (message_key, kind, reporter, recipient, subject, body, in_reply_to, state, queued_at, next_attempt)
                values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?) on conflict do nothing""")
            .params(
                Arrays.asList(
                    message.key(),
                    message.kind().code(),
                    message.reporter(),
                    message.recipient(),
                    message.subject(),
                    message.body(),
                    message.inReplyTo(),
                    now,
                    now))
            .update();
    for (int i = 0; inserted > 0 && i < message.attachments().size(); i++) {
      OutgoingMessage.Attachment attachment = message.attachments().get(i);
      database
          .jdbc()
          .sql(
              "insert into outgoing_attachment (message_key, position, path, name) values (?, ?, ?, ?)")
          .params(message.key(), i, attachment.path(), attachment.name())
          .update();
    }
    return inserted > 0;
  }

  /**
   * How many mails are in a state: {@code waiting}, {@code sending}, {@code sent}, {@code failed}.
   */
  public long count(String state) {
    return database
        .jdbc()
        .sql("select count(*) from outgoing_message where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  /**
   * Mails and how far they are, newest first.
   *
   * @param state only those of this state; null for all
   */
  public List<QueuedMessage> list(@Nullable String state) {
    return new OutboxTable(database).list(state);
  }

  /**
   * Lets a mail be tried again at once: one that failed, or that waits for its next attempt.
   *
   * @param key which; null for all that failed
   * @return how many
   */
  public int retry(@Nullable String key, Instant now) {
    return new OutboxTable(database).retry(key, now);
  }
}
