package vn.tiengnoi.app.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.mail.Outbox;
import vn.tiengnoi.etl.mail.OutboxDelivery;
import vn.tiengnoi.etl.mail.QueuedMessage;
import vn.tiengnoi.etl.mail.SmtpSettings;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.settings.Settings;

/** {@code outbox}: mails to reporters, and how far each is. */
@Command(
    name = "outbox",
    mixinStandardHelpOptions = true,
    subcommands = {OutboxCommand.Retry.class, OutboxCommand.Send.class},
    description = "Thư chờ gửi và đã gửi (mails that wait and that were sent).")
public final class OutboxCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  /** How far a mail is. */
  enum State {
    waiting,
    sending,
    sent,
    failed
  }

  @Option(
      names = "--state",
      paramLabel = "waiting|sending|sent|failed",
      description = "Chỉ các thư ở tình trạng này (only those)")
  @Nullable State state;

  @Override
  public Integer call() {
    Answer answer =
        new Answer(
            "key,kind,reporter,recipient,subject,state,attempts,queued_at,next_attempt,sent_at,problem");
    try (HomeDatabase database = HomeDatabase.open(Main.of(main).options().existing())) {
      List<QueuedMessage> mails = new Outbox(database).list(state == null ? null : state.name());
      for (QueuedMessage mail : mails) {
        answer.add(
            mail.key(),
            mail.kind(),
            mail.reporter(),
            mail.recipient(),
            mail.subject(),
            mail.state(),
            mail.attempts(),
            mail.queuedAt(),
            mail.state().equals("waiting") ? mail.nextAttempt() : null,
            mail.sentAt(),
            mail.problem());
      }
    }
    answer.print(format, System.out);
    return Main.DONE;
  }

  private static Main main(@Nullable OutboxCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("only below outbox");
    }
    return Main.of(parent.main);
  }

  /** Sends what is due, and says how it went. */
  static String deliver(Home home, HomeDatabase database, Settings settings) {
    SmtpSettings smtp = settings.take("smtp", SmtpSettings::of);
    if (!smtp.isSet() && new Outbox(database).count("waiting") > 0) {
      System.err.println(
          "  chưa đặt máy chủ gửi thư (mục smtp của settings.yaml); thư vẫn chờ / no mail server is set (section smtp of settings.yaml); mails wait");
    }
    OutboxDelivery.Delivered done =
        new OutboxDelivery(database, home, smtp, Clock.systemUTC()).deliver();
    return "sent=%d postponed=%d failed=%d".formatted(done.sent(), done.postponed(), done.failed());
  }

  /** {@code outbox send}. */
  @Command(
      name = "send",
      mixinStandardHelpOptions = true,
      description = "Gửi ngay các thư đến lượt (sends what is due).")
  static final class Send implements Callable<Integer> {
    @ParentCommand @Nullable OutboxCommand parent;

    @Override
    public Integer call() {
      Home home = main(parent).options().existing();
      try (HomeDatabase database = HomeDatabase.open(home)) {
        System.out.println(deliver(home, database, home.settings()));
      }
      return Main.DONE;
    }
  }

  /** {@code outbox retry}. */
  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Cho thử gửi lại ngay (lets mails be tried again at once).")
  static final class Retry implements Callable<Integer> {
    @ParentCommand @Nullable OutboxCommand parent;

    @Parameters(
        arity = "0..1",
        paramLabel = "KEY",
        description = "Khóa của thư; mặc định mọi thư gửi hỏng (default: all that failed)")
    @Nullable String key;

    @Override
    public Integer call() {
      try (HomeDatabase database = HomeDatabase.open(main(parent).options().existing())) {
        int tried = new Outbox(database).retry(key, Clock.systemUTC().instant());
        if (key != null && tried == 0) {
          throw new FailedException(
              "không có thư \"%1$s\" đang chờ hoặc gửi hỏng / no mail \"%1$s\" waits or failed"
                  .formatted(key));
        }
        System.out.println("waiting=" + tried);
      }
      return Main.DONE;
    }
  }
}
