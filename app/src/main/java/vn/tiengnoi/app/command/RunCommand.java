package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.FiledFault;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.watch.InboxSettings;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.pack.Pack;

/** {@code run}: takes in what lies in an inbox. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Tiếp nhận báo cáo trong một thư mục (takes in the reports of a folder).")
public final class RunCommand implements Callable<Integer> {
  private static final int FAULTS_SHOWN = 40;

  @ParentCommand @Nullable Main main;
  @Mixin EngineOption engine = new EngineOption();

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Thư mục báo cáo; mặc định HOME/inbox")
  @Nullable Path inbox;

  @Override
  public Integer call() {
    engine.check();
    HomeOptions options = Main.of(main).options();
    if (inbox != null && !Files.isDirectory(inbox)) {
      throw new FailedException(
          "không có thư mục %1$s / there is no folder %1$s".formatted(inbox.toAbsolutePath()));
    }
    Pack pack = options.admitPack();
    Home home = Home.create(options.root());
    Path taken = inbox == null ? home.settings().take("inbox", InboxSettings::of).in(home) : inbox;
    IntakeResult result = take(home, pack, taken);
    System.out.println(result.line());
    return result.needsAttention() ? Main.NEEDS_ATTENTION : Main.DONE;
  }

  /** One intake with progress and faults on standard error. */
  static IntakeResult take(Home home, Pack pack, Path inbox) {
    PrintStream err = System.err;
    IntakeResult result;
    try (RunScreen screen = RunScreen.open(err)) {
      result = new Intake(Clock.systemUTC()).run(home, pack, inbox, screen.progress());
    }
    if (result.received() == 0) {
      err.println("Không có báo cáo nào trong " + inbox + " / nothing to do: no reports there");
    }
    show(result, err);
    if (Files.isDirectory(receipts(home, result))) {
      err.println("Biên nhận / receipts: " + receipts(home, result));
    }
    return result;
  }

  /** The faults that were found. */
  static void show(IntakeResult result, PrintStream err) {
    result.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> say(err, fault));
    if (result.faults().size() > FAULTS_SHOWN) {
      err.printf("  … và %d lỗi khác / more faults%n", result.faults().size() - FAULTS_SHOWN);
    }
  }

  /** Where the answers to the senders are. */
  static Path receipts(Home home, IntakeResult result) {
    return home.receipts().resolve(result.run());
  }

  private static void say(PrintStream err, FiledFault fault) {
    err.println("  " + fault.line("vi"));
    err.println("    " + fault.fault().messageEn());
  }
}
