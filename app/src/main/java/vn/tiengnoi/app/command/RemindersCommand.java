package vn.tiengnoi.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.reminder.ReminderBook;
import vn.tiengnoi.etl.reminder.SettledReminder;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** {@code reminders}: who was reminded of what, and who could not be. */
@Command(
    name = "reminders",
    mixinStandardHelpOptions = true,
    description =
        "Đã nhắc ai việc gì, ai không nhắc được và vì sao (who was reminded of what, who was not and why).")
public final class RemindersCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(
      names = "--skipped",
      description = "Chỉ những lần không gửi (only those that were not sent)")
  boolean skippedOnly;

  @Override
  public Integer call() {
    Home home = Main.of(main).options().existing();
    Answer answer = new Answer("report,step,due,reminder,reason,message,message_state");
    try (HomeDatabase database = HomeDatabase.open(home)) {
      for (SettledReminder settled : new ReminderBook(database).list()) {
        SettledReminder.Skipped skipped = settled.skipped();
        if (!skippedOnly || skipped != null) {
          answer.add(
              settled.entry(),
              settled.step(),
              settled.dueOn(),
              skipped == null ? "queued" : "skipped",
              skipped == null ? null : skipped.code(),
              settled.message(),
              settled.messageState());
        }
      }
    }
    answer.print(format, System.out);
    return Main.DONE;
  }
}
