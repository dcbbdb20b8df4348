package vn.tiengnoi.etl.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import vn.tiengnoi.etl.arrival.Arrival;
import vn.tiengnoi.etl.arrival.ArrivalChannel;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The mails that were looked at and how far each is: looked at → answered → done. Whoever is
 * interrupted goes on from here; the server is only told at the end.
 */
final class IncomingMessages {
  private final HomeDatabase database;
  private final Arrivals arrivals;

  IncomingMessages(HomeDatabase database) {
    this.database = database;
    this.arrivals = new Arrivals(database);
  }

  /** A mail that waits for its answer. */
  record Open(
      long number,
      MailOutcome outcome,
      boolean answerable,
      String sender,
      String subject,
      @Nullable String messageId,
      Instant receivedAt,
      String notesVi,
      String notesEn) {}

  /** A mail that the server is to be told about. */
  record Settled(long number, long uid, boolean aside) {}

  /** The server's numbers of all mails that were looked at. */
  Set<Long> known(String mailbox, long validity) {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select uid from incoming_message where mailbox = ? and uid_validity = ?")
            .params(mailbox, validity)
            .query(Long.class)
            .list());
  }

  /** Notes mails and what they brought, all of them or none. */
  void add(String mailbox, long validity, List<IncomingMail> mails, Instant now) {
    Set<Same> here = new HashSet<>();
    List<IncomingMail> told = new ArrayList<>();
    for (IncomingMail mail : mails) {
      Same same = Same.of(mail);
      boolean repeated =
          same != null && mail.outcome().isAnswered() && (!here.add(same) || isKnown(same));
      told.add(repeated ? mail.repeated() : mail);
    }
    database
        .transactions()
        .executeWithoutResult(status -> told.forEach(mail -> add(mailbox, validity, mail, now)));
  }

  /** By what a mail is known that comes twice; a Message-ID alone may be used again by anybody. */
  private record Same(String messageId, String sender, String content) {
    static @Nullable Same of(IncomingMail mail) {
      String id = mail.head().messageId();
      String content = mail.contentHash();
      return id == null
          ? null
          : new Same(
              id, mail.head().sender(), content == null ? Long.toString(mail.size()) : content);
    }
  }

  private boolean isKnown(Same same) {
    return database
        .jdbc()
        .sql(
            """
            select exists (select 1 from incoming_message where message_id = ? and sender = ?
              and outcome in ('taken', 'no_files', 'too_large', 'unreadable')
              and coalesce(content_hash, cast(size_bytes as varchar(64))) = ?)""")
        .params(same.messageId(), same.sender(), same.content())
        .query(Boolean.class)
        .single();
  }

  private void add(String mailbox, long validity, IncomingMail mail, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    List<@Nullable Object> row =
        Arrays.asList(
            mailbox,
            validity,
            mail.uid(),
            mail.head().messageId(),
            mail.contentHash(),
            mail.head().sender(),
            mail.head().subject(),
            mail.size(),
            at(mail.receivedAt()),
            at(now),
            mail.outcome().code(),
            mail.isAnswerable(),
            mail.notes().vi(),
            mail.notes().en());
    int added =
        database
            .jdbc()
            .sql(
                """
                insert into incoming_message (mailbox, uid_validity, uid, message_id, content_hash, sender,
                  subject, size_bytes, received_at, looked_at, outcome, answerable, notes_vi, notes_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(row)
            .update(key, "message_no");
    Number number = added == 0 ? null : key.getKey();
    if (number == null) {
      // Another process looked at it at the same time; its word stands.
      return;
    }
    for (MailParts.Taken file : mail.files()) {
      arrivals.add(
          new Arrival(
              0,
              ArrivalChannel.MAIL,
              number.longValue(),
              null,
              mail.head().sender(),
              List.copyOf(mail.reporters()),
              file.name(),
              file.kept().sha256(),
              file.kept().size(),
              mail.receivedAt(),
              null));
    }
  }

  /** Mails without an answer whose files are all in the warehouse. */
  List<Open> unanswered(int most) {
    return database
        .jdbc()
        .sql(
            """
            select m.message_no, m.outcome, m.answerable, m.sender, m.subject, m.message_id, m.received_at,
              m.notes_vi, m.notes_en
            from incoming_message m where m.answered_at is null and not exists (
              select 1 from arrival a left join run r on r.run_id = a.run_id
              where a.message_no = m.message_no and (r.run_id is null or r.state <> 'done'))
            order by m.message_no limit
            """
                + most)
        .query((row, number) -> open(row))
        .list();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getLong(1),
        MailOutcome.ofCode(row.getString(2)),
        row.getBoolean(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        row.getString(9));
  }

  /** Notes that a mail has its answer; within the transaction that queues it. */
  void answered(long number, Instant now) {
    database
        .jdbc()
        .sql("update incoming_message set answered_at = ? where message_no = ?")
        .params(at(now), number)
        .update();
  }

  /** Mails that have their answer and of which the server is not told yet. */
  List<Settled> settled(String mailbox, long validity) {
    return database
        .jdbc()
        .sql(
            "select message_no, uid, outcome from incoming_message where mailbox = ? and uid_validity = ? and answered_at is not null and done_at is null order by uid")
        .params(mailbox, validity)
        .query(
            (row, number) ->
                new Settled(
                    row.getLong(1),
                    row.getLong(2),
                    MailOutcome.ofCode(row.getString(3)).goesAside()))
        .list();
  }

  /** The server was told, up to the last of these; or it numbers its mails anew and knows none. */
  void done(List<Long> numbers, Instant now) {
    database
        .transactions()
        .executeWithoutResult(
            status ->
                numbers.forEach(
                    number ->
                        database
                            .jdbc()
                            .sql("update incoming_message set done_at = ? where message_no = ?")
                            .params(at(now), number)
                            .update()));
  }

  /** Mails by the state they are in, newest first. */
  List<IncomingMessage> list(int most) {
    JdbcClient.StatementSpec question =
        database
            .jdbc()
            .sql(
                """
                select m.message_no, m.received_at, m.sender, m.subject, m.size_bytes, m.outcome,
                  (select count(*) from arrival a where a.message_no = m.message_no), m.notes_vi, m.notes_en,
                  m.answered_at, m.done_at, o.state
                from incoming_message m
                left join outgoing_message o on o.message_key = 'receipt/' || cast(m.message_no as varchar(20))
                order by m.received_at desc, m.message_no desc limit
                """
                    + most);
    return question.query((row, number) -> message(row)).list();
  }

  private static IncomingMessage message(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime answered = row.getObject(10, OffsetDateTime.class);
    @Nullable OffsetDateTime done = row.getObject(11, OffsetDateTime.class);
    return new IncomingMessage(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getString(12),
        answered == null ? null : answered.toInstant(),
        done == null ? null : done.toInstant());
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
