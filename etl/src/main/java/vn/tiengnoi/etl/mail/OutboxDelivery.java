package vn.tiengnoi.etl.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * Sends what waits in the outbox: waiting → sending → sent. What a server does not take for now is
 * tried again after growing pauses; what it refuses for good fails with its reason. A mail that was
 * being sent when its process died is sent again after {@link #ABANDONED}, as the same mail.
 *
 * <pre>{@code
 * Delivered delivered = new OutboxDelivery(database, home, settings, clock).deliver();
 * }</pre>
 *
 * <p>Several may deliver at once: each mail is claimed before it is sent.
 */
public final class OutboxDelivery {
  /** After this long nobody is sending a mail any more that is said to be sent. */
  static final Duration ABANDONED = Duration.ofMinutes(10);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));
  private static final int AT_ONCE = 50;

  private final OutboxTable table;
  private final Home home;
  private final SmtpSettings settings;
  private final Clock clock;

  public OutboxDelivery(HomeDatabase database, Home home, SmtpSettings settings, Clock clock) {
    this.table = new OutboxTable(database);
    this.home = home;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param sent mails that left
   * @param postponed mails that are tried again later
   * @param failed mails that are not tried again
   */
  public record Delivered(int sent, int postponed, int failed) {
    Delivered plus(Delivered other) {
      return new Delivered(sent + other.sent, postponed + other.postponed, failed + other.failed);
    }
  }

  /** Sends all that is due; nothing where no server is set. */
  public Delivered deliver() {
    Delivered all = new Delivered(0, 0, 0);
    if (!settings.isSet()) {
      return all;
    }
    Set<String> tried = new HashSet<>();
    try (Connection connection = new Connection(settings.account().session("smtp"))) {
      while (connection.isUsable()) {
        List<String> due = table.due(clock.instant(), clock.instant().minus(ABANDONED), AT_ONCE);
        due.removeIf(key -> !tried.add(key));
        if (due.isEmpty()) {
          break;
        }
        for (String key : due) {
          if (connection.isUsable()
              && table.claim(key, clock.instant(), clock.instant().minus(ABANDONED))) {
            all = all.plus(send(table.mail(key), connection));
          }
        }
      }
    }
    return all;
  }

  private Delivered send(OutboxTable.Claimed claimed, Connection connection) {
    SendProblem problem = null;
    try {
      connection.send(claimed.message(), claimed.queuedAt());
    } catch (MessagingException e) {
      problem = SendProblem.of(e);
      connection.afterProblem(problem);
    } catch (IOException e) {
      problem = SendProblem.of(e);
    }
    Instant now = clock.instant();
    String key = claimed.message().key();
    if (problem == null) {
      table.sent(key, now);
      return new Delivered(1, 0, 0);
    }
    boolean tooOld = now.isAfter(claimed.queuedAt().plus(settings.giveUpAfter()));
    if (problem.permanent() || tooOld) {
      table.failed(key, problem.words());
      return new Delivered(0, 0, 1);
    }
    Duration pause = PAUSES.get(Math.min(claimed.attempts(), PAUSES.size()) - 1);
    table.postponed(key, now.plus(pause), problem.words());
    return new Delivered(0, 1, 0);
  }

  /** One connection for many mails, opened when the first needs it. */
  private final class Connection implements AutoCloseable {
    private final Session session;
    private @Nullable Transport transport;
    private boolean usable = true;

    Connection(Session session) {
      this.session = session;
    }

    /** Not where the server itself is out of reach: no other mail would fare better. */
    boolean isUsable() {
      return usable;
    }

    void send(OutgoingMessage mail, Instant queuedAt) throws MessagingException, IOException {
      KnownMessage message = KnownMessage.of(session, home, settings, mail, queuedAt);
      open().sendMessage(message, new Address[] {new InternetAddress(mail.recipient(), true)});
    }

    private Transport open() throws MessagingException {
      Transport open = transport;
      if (open == null) {
        open = session.getTransport("smtp");
        MailAccount account = settings.account();
        open.connect(
            account.host(),
            account.port(),
            account.user().isEmpty() ? null : account.user(),
            account.password().orElse(null));
        transport = open;
      }
      return open;
    }

    void afterProblem(SendProblem problem) {
      close();
      usable = !problem.ofServer();
    }

    @Override
    public void close() {
      Transport open = transport;
      transport = null;
      if (open != null) {
        try {
          open.close();
        } catch (MessagingException alreadyGone) {
          // What was sent was sent; the server said so before.
          usable = true;
        }
      }
    }
  }
}
