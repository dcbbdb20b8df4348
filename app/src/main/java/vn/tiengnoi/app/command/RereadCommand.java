package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.job.RereadChoice;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/** {@code reread}: reads originals again, with today's decisions and pack. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    description =
        "Đọc lại tệp gốc trong kho theo quyết định và gói hiện nay (reads originals of the vault again).")
public final class RereadCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Tên tệp như khi nhận, hoặc mã SHA-256 (names as received, or hashes)")
  List<String> files = new ArrayList<>();

  @Option(
      names = "--held",
      description = "Mọi tệp có phần bị giữ hoặc từ chối (all with something held or rejected)")
  boolean held;

  @Option(
      names = "--other-pack",
      description = "Mọi tệp đã đọc theo gói khác (all that were read with another pack)")
  boolean otherPack;

  @Override
  public Integer call() {
    if (files.isEmpty() && !held && !otherPack) {
      throw new UsageException(
          "hãy ghi tệp, --held hoặc --other-pack / name files, --held or --other-pack");
    }
    HomeOptions options = Main.of(main).options();
    Home home = options.existing();
    Pack pack = options.admitPack();
    PrintStream err = System.err;
    try (HomeDatabase database = HomeDatabase.open(home);
        RunScreen screen = RunScreen.open(err)) {
      IntakeResult result =
          new Intake(Clock.systemUTC())
              .reread(home, database, pack, choice -> chosen(choice, pack), screen.progress());
      RunCommand.show(result, err);
      if (result.received() == 0) {
        err.println("  không có tệp nào phải đọc lại / there is nothing to read again");
      } else {
        err.println("Biên nhận / receipts: " + RunCommand.receipts(home, result));
      }
      System.out.println(result.line());
      return Main.DONE;
    }
  }

  private Set<String> chosen(RereadChoice choice, Pack pack) {
    Set<String> chosen = new TreeSet<>(choice.named(files));
    String unknown =
        files.stream()
            .filter(file -> choice.named(Set.of(file)).isEmpty())
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new FailedException(
          "không có tệp nào tên %1$s trong kho / the vault has no file named %1$s"
              .formatted(unknown));
    }
    if (held) {
      chosen.addAll(choice.held());
    }
    if (otherPack) {
      chosen.addAll(choice.ofOtherPacks(pack.hash()));
    }
    return chosen;
  }
}
