package vn.tiengnoi.etl.mailbox;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.RunStoppedException;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.etl.inbox.VaultBatch;
import vn.tiengnoi.etl.mail.Outbox;
import vn.tiengnoi.etl.mail.OutgoingMessage;
import vn.tiengnoi.etl.mail.SmtpSettings;
import vn.tiengnoi.etl.receipt.Receipts;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;

/**
 * Takes in the reports of a mailbox, and what was uploaded: mails are fetched, their files go to
 * the vault and one run takes them all, each mail's answer is queued, and only then is the server
 * told that the mail is done. Interrupted anywhere, it goes on where it was.
 *
 * <pre>{@code
 * MailIntake.Result result = new MailIntake(home, database, pack, settings, clock).takeIn(progress);
 * }</pre>
 */
public final class MailIntake {
  private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
  private static final int AT_ONCE = 50;

  /** Bytes of small mails that are asked for together. */
  private static final long FETCHED_AT_ONCE = 8L << 20;

  private final Home home;
  private final HomeDatabase database;
  private final Pack pack;
  private final MailboxSettings mailbox;
  private final SmtpSettings smtp;
  private final Clock clock;
  private final IncomingMessages messages;
  private final Arrivals arrivals;

  public MailIntake(Home home, HomeDatabase database, Pack pack, Settings settings, Clock clock) {
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.mailbox = settings.take("mailbox", MailboxSettings::of);
    this.smtp = settings.take("smtp", SmtpSettings::of);
    this.clock = clock;
    this.messages = new IncomingMessages(database);
    this.arrivals = new Arrivals(database);
  }

  /**
   * What was done.
   *
   * @param fetched mails that were looked at
   * @param answered mails whose answer was queued
   * @param run what the intake run did; empty where nothing waited for one
   */
  public record Result(int fetched, int answered, Optional<IntakeResult> run) {}

  /**
   * Takes in what there is.
   *
   * @param progress told of {@code fetch}, the steps of the run, {@code answer} and {@code done}
   * @throws MailboxUnreachableException after everything else was done that could be done
   * @throws vn.tiengnoi.warehouse.home.WriterBusyException where somebody else writes to the home;
   *     what was fetched waits
   */
  public Result takeIn(Progress progress) {
    @Nullable MailboxUnreachableException unreachable = null;
    int fetched = 0;
    if (mailbox.isSet()) {
      try {
        fetched = fetch(progress);
      } catch (MailboxUnreachableException e) {
        unreachable = e;
      }
    }
    Result arrived = takeInArrived(progress);
    if (unreachable != null) {
      throw unreachable;
    }
    if (mailbox.isSet()) {
      tellServer(progress);
    }
    return new Result(fetched, arrived.answered(), arrived.run());
  }

  /**
   * Takes in what has arrived already, by mail or upload, without asking the mailbox.
   *
   * @throws vn.tiengnoi.warehouse.home.WriterBusyException where somebody else writes to the home
   */
  public Result takeInArrived(Progress progress) {
    Optional<IntakeResult> run =
        arrivals.anyIsOpen()
            ? Optional.of(new Intake(clock).takeArrivals(home, database, pack, progress))
            : Optional.empty();
    return new Result(0, answer(progress), run);
  }

  private int fetch(Progress progress) {
    int fetched = 0;
    try (Mailbox box = Mailbox.open(mailbox)) {
      Set<Long> known = messages.known(mailbox.name(), box.validity());
      List<Mailbox.Numbered> unknown = box.unknown(known, mailbox.mostAtOnce());
      for (int from = 0; from < unknown.size(); from += AT_ONCE) {
        stopIfAsked(progress);
        fetched += fetch(box, unknown.subList(from, Math.min(from + AT_ONCE, unknown.size())));
        progress.at("fetch", fetched, unknown.size());
      }
    } catch (MessagingException e) {
      throw new MailboxUnreachableException(mailbox, e);
    }
    return fetched;
  }

  /** Files first, then the word that they are there; in between, nobody knows of them. */
  private int fetch(Mailbox box, List<Mailbox.Numbered> some) throws MessagingException {
    List<IncomingMail> mails = new ArrayList<>();
    box.prepare(some);
    Map<Long, InputStream> whole = box.whole(some, FETCHED_AT_ONCE);
    try (VaultBatch vault = new VaultBatch(new Vault(home))) {
      MailExamination examination =
          new MailExamination(home, mailbox, smtp.from(), new Contacts(database), vault);
      for (Mailbox.Numbered one : some) {
        examine(box, examination, one, whole.remove(one.uid())).ifPresent(mails::add);
      }
      vault.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("the vault cannot be written", e);
    }
    messages.add(mailbox.name(), box.validity(), mails, clock.instant());
    return mails.size();
  }

  /**
   * A mail that cannot be had while all others can is set apart, or it would block them for ever.
   */
  private Optional<IncomingMail> examine(
      Mailbox box, MailExamination examination, Mailbox.Numbered one, @Nullable InputStream whole)
      throws MessagingException {
    try {
      return Optional.of(examination.examine(one.message(), one.uid(), whole, clock.instant()));
    } catch (MessageRemovedException gone) {
      return Optional.empty();
    } catch (MessagingException | IOException problem) {
      if (!box.isOpen()) {
        throw new MailboxUnreachableException(mailbox, problem);
      }
      LOG.warn("mail {} of {} cannot be fetched", one.uid(), mailbox.name(), problem);
      return Optional.of(examination.unreadable(one.message(), one.uid(), clock.instant()));
    }
  }

  private static void stopIfAsked(Progress progress) {
    if (!progress.goesOn()) {
      throw new RunStoppedException();
    }
  }

  private int answer(Progress progress) {
    Outbox outbox = new Outbox(database);
    MailReplies replies =
        new MailReplies(home, arrivals, new Receipts(home, database, pack), mailbox);
    int answered = 0;
    List<IncomingMessages.Open> open = messages.unanswered(AT_ONCE);
    while (!open.isEmpty()) {
      answered += answer(open, replies, outbox);
      progress.at("answer", answered, answered);
      open = messages.unanswered(AT_ONCE);
    }
    return answered;
  }

  /** A mail is answered and known to be answered, or neither. */
  private int answer(List<IncomingMessages.Open> mails, MailReplies replies, Outbox outbox) {
    Instant now = clock.instant();
    List<OutgoingMessage> answers = new ArrayList<>();
    for (IncomingMessages.Open mail : mails) {
      if (mail.answerable()) {
        answers.add(reply(mail, replies, now));
      }
    }
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              answers.forEach(answer -> outbox.queue(answer, now));
              mails.forEach(mail -> messages.answered(mail.number(), now));
            });
    return answers.size();
  }

  private static OutgoingMessage reply(
      IncomingMessages.Open mail, MailReplies replies, Instant now) {
    try {
      return replies.reply(mail, now);
    } catch (IOException e) {
      throw new UncheckedIOException("the receipts of mail " + mail.number(), e);
    }
  }

  private void tellServer(Progress progress) {
    try (Mailbox box = Mailbox.open(mailbox)) {
      List<IncomingMessages.Settled> settled = messages.settled(mailbox.name(), box.validity());
      if (settled.isEmpty()) {
        return;
      }
      box.markSeen(settled.stream().map(IncomingMessages.Settled::uid).toList());
      progress.at("done", 0, settled.size());
      var byPlace =
          settled.stream().collect(Collectors.partitioningBy(IncomingMessages.Settled::aside));
      for (boolean aside : List.of(false, true)) {
        List<IncomingMessages.Settled> some = byPlace.getOrDefault(aside, List.of());
        box.putAway(some.stream().map(IncomingMessages.Settled::uid).toList(), aside);
      }
      progress.at("done", 1, settled.size());
      messages.done(
          settled.stream().map(IncomingMessages.Settled::number).toList(), clock.instant());
      progress.at("done", settled.size(), settled.size());
    } catch (MessagingException e) {
      throw new MailboxUnreachableException(mailbox, e);
    }
  }
}
