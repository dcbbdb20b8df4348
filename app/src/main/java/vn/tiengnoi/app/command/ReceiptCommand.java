package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.receipt.ReceiptFile;
import vn.tiengnoi.etl.receipt.Receipts;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** {@code receipt}: the answer to one file, printed or copied out with its workbook. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = "Biên nhận của một tệp (the receipt of one file).")
public final class ReceiptCommand implements Callable<Integer> {
  /** How the receipt is printed. */
  enum Format {
    text,
    json
  }

  @ParentCommand @Nullable Main main;

  @Parameters(
      paramLabel = "FILE|SHA256",
      description = "Tên tệp như trong hộp thư đến, hoặc mã SHA-256 (name in the inbox, or hash)")
  String file = "";

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Lượt tiếp nhận; mặc định là lượt gần nhất có tệp này (default: the last)")
  @Nullable String run;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Chép biên nhận và tệp đã đánh dấu vào thư mục (copies all of it there)")
  @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Cách in biên nhận (how it is printed)")
  Format format = Format.text;

  @Override
  public Integer call() throws IOException {
    HomeOptions options = Main.of(main).options();
    Home home = options.existing();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Receipts receipts = new Receipts(home, database, options.readPack());
      ReceiptFile found =
          receipts
              .find(run, file)
              .orElseThrow(
                  () ->
                      new FailedException(
                          "chưa có biên nhận nào cho \"%1$s\"; xem \"receipts\" / there is no receipt for \"%1$s\"; see \"receipts\""
                              .formatted(file)));
      Path folder = receipts.folder(found);
      if (output == null) {
        String name = format == Format.json ? "receipt.json" : "receipt.txt";
        System.out.print(Files.readString(folder.resolve(name)));
      } else {
        copy(folder, output);
      }
    }
    return Main.DONE;
  }

  private static void copy(Path folder, Path output) throws IOException {
    Files.createDirectories(output);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path one : files) {
      Path copy = output.resolve(one.getFileName().toString());
      Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
      System.out.println(copy);
    }
  }
}
