package vn.tiengnoi.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.mailbox.IncomingMessage;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** {@code messages}: mails that came, and what became of each. */
@Command(
    name = "messages",
    mixinStandardHelpOptions = true,
    description = "Thư đến và kết quả từng thư (mails that came, and what became of them).")
public final class MessagesCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "200",
      description = "Nhiều nhất bấy nhiêu thư, mới nhất trước (the newest so many)")
  int most = 200;

  @Override
  public Integer call() {
    Answer answer =
        new Answer(
            "number,received_at,sender,subject,size,outcome,files,left_out,reply,answered_at,done_at");
    try (HomeDatabase database = HomeDatabase.open(Main.of(main).options().existing())) {
      for (IncomingMessage mail : IncomingMessage.newest(database, Math.max(1, most))) {
        answer.add(
            mail.number(),
            mail.receivedAt(),
            mail.sender(),
            mail.subject(),
            mail.size(),
            mail.outcome(),
            mail.files(),
            mail.notesVi().isEmpty() ? null : mail.notesVi().replace('\n', ' '),
            mail.reply(),
            mail.answeredAt(),
            mail.doneAt());
      }
    }
    answer.print(format, System.out);
    return Main.DONE;
  }
}
