package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.mailbox.MailIntake;
import vn.tiengnoi.etl.mailbox.MailboxSettings;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;

/** {@code mail}: takes in the mailbox and what was uploaded, and sends the answers. */
@Command(
    name = "mail",
    mixinStandardHelpOptions = true,
    description = {
      "Nhận ngay báo cáo trong hộp thư và các tệp tải lên, rồi gửi thư trả lời.",
      "(takes in the mailbox and what was uploaded, and sends the answers)"
    })
public final class MailCommand implements Callable<Integer> {
  private static final String NOTHING = "received=0 accepted=0 held=0 rejected=0 unchanged=0";

  @ParentCommand @Nullable Main main;

  @Override
  public Integer call() {
    HomeOptions options = Main.of(main).options();
    Pack pack = options.admitPack();
    Home home = Home.create(options.root());
    Settings settings = home.settings();
    PrintStream err = System.err;
    if (!settings.take("mailbox", MailboxSettings::of).isSet()) {
      err.println(
          "  chưa đặt hộp thư (mục mailbox của settings.yaml); chỉ nhận tệp tải lên / no mailbox is set (section mailbox of settings.yaml); only uploads are taken in");
    }
    try (HomeDatabase database = HomeDatabase.open(home)) {
      MailIntake.Result result;
      try (RunScreen screen = RunScreen.open(err)) {
        result =
            new MailIntake(home, database, pack, settings, Clock.systemUTC())
                .takeIn(screen.progress());
      }
      result.run().ifPresent(run -> RunCommand.show(run, err));
      System.out.printf(
          "mails=%d answered=%d %s %s%n",
          result.fetched(),
          result.answered(),
          result.run().map(IntakeResult::line).orElse(NOTHING),
          OutboxCommand.deliver(home, database, settings));
    }
    return Main.DONE;
  }
}
