package vn.tiengnoi.app.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.RunStoppedException;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.mail.OutboxDelivery;
import vn.tiengnoi.etl.mail.SmtpSettings;
import vn.tiengnoi.etl.mailbox.MailIntake;
import vn.tiengnoi.etl.mailbox.MailboxSettings;
import vn.tiengnoi.etl.watch.InboxSettings;
import vn.tiengnoi.etl.watch.InboxWatch;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterBusyException;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;

/**
 * What a server does beside its pages: looks at the inbox and the mailbox, takes in what was
 * uploaded, sends what waits in the outbox. One thread, one thing after the other: there is one
 * writer anyway.
 */
public final class ServedChannels implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedChannels.class);
  private static final Duration TICK = Duration.ofSeconds(2);
  private static final Duration OUTBOX_EVERY = Duration.ofSeconds(30);
  private static final long PATIENCE_SECONDS = 60;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread one = new Thread(work, "channels");
            one.setDaemon(true);
            return one;
          });
  private final Progress untilClosed =
      new Progress() {
        @Override
        public void at(String step, long done, long total) {
          // Nobody watches.
        }

        @Override
        public boolean goesOn() {
          return !closed;
        }
      };
  private final Clock clock;
  private volatile boolean closed;

  private ServedChannels(Clock clock) {
    this.clock = clock;
  }

  /** Opens the channels that the settings name. */
  public static ServedChannels open(
      Home home, HomeDatabase database, Pack pack, Settings settings, Clock clock) {
    ServedChannels channels = new ServedChannels(clock);
    InboxSettings inbox = settings.take("inbox", InboxSettings::of);
    MailboxSettings mailbox = settings.take("mailbox", MailboxSettings::of);
    SmtpSettings smtp = settings.take("smtp", SmtpSettings::of);
    MailIntake mails = new MailIntake(home, database, pack, settings, clock);
    Arrivals arrivals = new Arrivals(database);
    if (inbox.watched()) {
      InboxWatch watch = new InboxWatch(home, database, pack, settings, clock);
      channels.every(inbox.every(), "inbox", () -> watch.look(channels.untilClosed));
    }
    Due mail = channels.new Due(mailbox.every());
    channels.every(
        TICK,
        "mail",
        () -> {
          // An upload waits for nobody; a mailbox is asked as often as was set.
          if (arrivals.anyIsOpen() || (mailbox.isSet() && mail.isNow())) {
            MailIntake.Result unused = mails.takeIn(channels.untilClosed);
          }
        });
    if (smtp.isSet()) {
      OutboxDelivery outbox = new OutboxDelivery(database, home, smtp, clock);
      channels.every(OUTBOX_EVERY, "outbox", outbox::deliver);
    }
    return channels;
  }

  /** Something that is done again and again. */
  private interface Work {
    void run();
  }

  /** Whether a time has passed since the last time that it had. */
  private final class Due {
    private final Duration every;
    private Instant next = Instant.MIN;

    Due(Duration every) {
      this.every = every;
    }

    boolean isNow() {
      Instant now = clock.instant();
      if (now.isBefore(next)) {
        return false;
      }
      next = now.plus(every);
      return true;
    }
  }

  private void every(Duration pause, String name, Work work) {
    var unused =
        thread.scheduleWithFixedDelay(
            () -> attempt(name, work), 1_000, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What fails once is tried again; a failure that stays is said each time, and stops nothing. */
  private void attempt(String name, Work work) {
    if (closed) {
      return;
    }
    try {
      work.run();
    } catch (WriterBusyException | RunStoppedException later) {
      LOG.debug("{} waits: {}", name, later.getMessage());
    } catch (RuntimeException problem) {
      LOG.warn("{}: {}", name, problem.getMessage());
      LOG.debug("{} failed", name, problem);
    }
  }

  /** Ends in order: a run is asked to stop, and the next one finishes it. */
  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
