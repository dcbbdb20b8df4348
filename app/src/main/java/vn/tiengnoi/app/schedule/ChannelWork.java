package vn.tiengnoi.app.schedule;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.tiengnoi.app.schedule.Job.Turn;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.mail.OutboxDelivery;
import vn.tiengnoi.etl.mail.SmtpSettings;
import vn.tiengnoi.etl.mailbox.MailIntake;
import vn.tiengnoi.etl.mailbox.MailboxSettings;
import vn.tiengnoi.etl.watch.InboxWatch;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;

/**
 * The work of the channels: the inbox, the mailbox, what was uploaded, and the answers. Each turn
 * takes all that waits; what nothing waits for costs a look.
 */
final class ChannelWork {
  private static final String NOTHING = "không có gì mới / nothing new";

  private final InboxWatch watch;
  private final MailIntake mails;
  private final Arrivals arrivals;
  private final boolean mailboxIsSet;
  private final OutboxDelivery outbox;

  ChannelWork(Home home, HomeDatabase database, Pack pack, Settings settings, Clock clock) {
    this.watch = new InboxWatch(home, database, pack, settings, clock);
    this.mails = new MailIntake(home, database, pack, settings, clock);
    this.arrivals = new Arrivals(database);
    this.mailboxIsSet = settings.take("mailbox", MailboxSettings::of).isSet();
    this.outbox =
        new OutboxDelivery(database, home, settings.take("smtp", SmtpSettings::of), clock);
  }

  String takeInFolder(Turn turn) {
    return watch.look(until(turn.goesOn())).map(IntakeResult::line).orElse(NOTHING);
  }

  String takeInMails(Turn turn) {
    if (!mailboxIsSet) {
      return "chưa đặt hộp thư / no mailbox is set";
    }
    return said(mails.takeIn(until(turn.goesOn())));
  }

  /** An upload waits for nobody; a mailbox is asked as often as was set. */
  String takeInUploads(Turn turn) {
    return arrivals.anyIsOpen() ? said(mails.takeInArrived(until(turn.goesOn()))) : NOTHING;
  }

  private static String said(MailIntake.Result result) {
    Optional<String> run = result.run().map(IntakeResult::line);
    return "mails=%d answered=%d%s"
        .formatted(result.fetched(), result.answered(), run.map(line -> " " + line).orElse(""));
  }

  String deliver(Turn turn) {
    OutboxDelivery.Delivered done = outbox.deliver();
    return "sent=%d postponed=%d failed=%d".formatted(done.sent(), done.postponed(), done.failed());
  }

  private static Progress until(BooleanSupplier running) {
    return new Progress() {
      @Override
      public void at(String step, long done, long total) {
        // Nobody watches a job.
      }

      @Override
      public boolean goesOn() {
        return running.getAsBoolean();
      }
    };
  }
}
