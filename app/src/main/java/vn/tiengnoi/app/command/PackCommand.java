package vn.tiengnoi.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.compute.ExampleCheck;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackFaultsException;

/** {@code pack verify}: everything wrong with a pack, at once. */
@Command(name = "pack", mixinStandardHelpOptions = true, description = "Bộ định nghĩa (the pack).")
public final class PackCommand {
  @ParentCommand @Nullable Main main;

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Kiểm tra đơn vị, chỉ tiêu, kế hoạch, biểu mẫu và các ví dụ tính tay.")
  int verify() {
    Pack pack;
    try {
      pack = Main.of(main).options().readPack();
    } catch (PackFaultsException faults) {
      faults.faults().forEach(System.err::println);
      System.err.printf("%d lỗi / faults%n", faults.faults().size());
      return Main.FAILED;
    }
    List<ExampleCheck.Failure> failures = new ExampleCheck(pack).failures();
    failures.forEach(System.err::println);
    int examples = pack.indicators().values().stream().mapToInt(i -> i.examples().size()).sum();
    System.out.printf(
        "indicators=%d forms=%d plans=%d examples=%d%n",
        pack.indicators().size(), pack.forms().size(), pack.plans().size(), examples);
    return failures.isEmpty() ? Main.DONE : Main.FAILED;
  }
}
