package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.decision.DecisionRefusedException;
import vn.tiengnoi.etl.layout.KnownMapping;
import vn.tiengnoi.etl.layout.Mappings;
import vn.tiengnoi.warehouse.compute.PackCheck;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackFaultsException;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/** {@code pack verify}: everything wrong with a pack, at once. */
@Command(name = "pack", mixinStandardHelpOptions = true, description = "Bộ định nghĩa (the pack).")
public final class PackCommand {
  @ParentCommand @Nullable Main main;

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = Main.USAGE,
      description = "Kiểm tra đơn vị, chỉ tiêu, kế hoạch, biểu mẫu và các ví dụ tính tay.")
  int verify(
      @Option(
              names = "--watch",
              description = "Kiểm tra lại mỗi khi một tệp thay đổi (verifies again on each change)")
          boolean watch)
      throws IOException, InterruptedException {
    HomeOptions options = Main.of(main).options();
    if (!watch) {
      return verifyOnce(options);
    }
    Path folder = options.pack;
    if (folder == null) {
      throw new UsageException(
          "--watch cần --pack DIR: bộ có sẵn không thay đổi / --watch needs --pack DIR: the built-in pack does not change");
    }
    Clock clock = Clock.system(ReportingCalendar.ZONE);
    System.err.println("Đang theo dõi; nhấn Ctrl+C để dừng / watching; Ctrl+C stops");
    try (PackWatch changes = new PackWatch(folder)) {
      while (true) {
        System.err.println(LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        verifyOnce(options);
        changes.await();
      }
    }
  }

  private static int verifyOnce(HomeOptions options) {
    Pack pack;
    try {
      pack = PackCheck.verify(options.draftPack());
      List<KnownMapping> unused = Mappings.ofPack(pack);
    } catch (DecisionRefusedException layout) {
      System.err.println(layout.getMessage());
      return Main.FAILED;
    } catch (PackFaultsException faults) {
      faults.faults().forEach(System.err::println);
      System.err.printf("%d lỗi / faults%n", faults.faults().size());
      return Main.FAILED;
    }
    System.out.printf(
        "indicators=%d forms=%d plans=%d examples=%d%n",
        pack.indicators().size(), pack.forms().size(), pack.plans().size(), examples(pack));
    return Main.DONE;
  }

  private static int examples(Pack pack) {
    return pack.indicators().values().stream().mapToInt(i -> i.examples().size()).sum()
        + pack.checks().stream().mapToInt(check -> check.examples().size()).sum();
  }
}
