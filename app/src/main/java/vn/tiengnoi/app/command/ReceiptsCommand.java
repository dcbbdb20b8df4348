package vn.tiengnoi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.receipt.ReceiptFile;
import vn.tiengnoi.etl.receipt.ReceiptRow;
import vn.tiengnoi.etl.receipt.Receipts;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** {@code receipts}: what became of each file of a run, cell by cell in counts. */
@Command(
    name = "receipts",
    mixinStandardHelpOptions = true,
    description = "Biên nhận của một lượt tiếp nhận (the receipts of a run).")
public final class ReceiptsCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Lượt tiếp nhận; mặc định là lượt gần nhất (default: the last run)")
  @Nullable String run;

  @Override
  public Integer call() {
    HomeOptions options = Main.of(main).options();
    Home home = options.existing();
    Answer answer =
        new Answer("run,file,verdict,cells,accepted,warned,held,rejected,ignored,faults,folder");
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Receipts receipts = new Receipts(home, database, options.readPack());
      String asked = run == null ? receipts.lastRun().orElse("") : run;
      List<ReceiptFile> files = receipts.files(asked);
      if (run != null && files.isEmpty()) {
        throw new FailedException(
            "không có biên nhận của lượt \"%1$s\" / there are no receipts of a run \"%1$s\""
                .formatted(run));
      }
      files.forEach(file -> add(answer, receipts.row(file)));
    }
    answer.print(format, System.out);
    return Main.DONE;
  }

  private static void add(Answer answer, ReceiptRow row) {
    answer.add(
        row.file().run(),
        row.file().name(),
        row.verdict(),
        row.cells().cells(),
        row.cells().cells(Outcome.ACCEPTED),
        row.cells().cells(Outcome.WARNED),
        row.cells().cells(Outcome.HELD),
        row.cells().cells(Outcome.REJECTED),
        row.cells().cells(Outcome.IGNORED),
        row.faults(),
        row.folder());
  }
}
