package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.bench.IntakeBench;
import vn.tiengnoi.app.bench.LedgerBench;

/** {@code bench}: what intake costs, beside its floors measured in the same run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Đo tốc độ tiếp nhận và sổ theo dõi báo cáo, so với mức sàn đo trong cùng lần chạy.",
      "(measures intake and the ledger beside their floors, in the same run)"
    })
public final class BenchCommand implements Callable<Integer> {
  private static final long NATIONAL_YEAR = 13_815_360;

  /** What can be measured. */
  enum Part {
    bulk,
    workbooks,
    ledger
  }

  @Option(
      names = "--only",
      paramLabel = "bulk|workbooks|ledger",
      split = ",",
      description = "Chỉ đo phần này (only this part)")
  List<Part> only = List.of(Part.values());

  @Option(
      names = "--rows",
      paramLabel = "N",
      split = ",",
      description =
          "Số dòng CSV; nhiều số cách nhau bằng dấu phẩy (rows of the CSV, several by commas)")
  List<Long> rows = List.of(NATIONAL_YEAR);

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Số bảng tính (workbooks)")
  int files;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "" + LedgerBench.MONTHS,
      description = "Số tháng trong sổ theo dõi báo cáo (months of the ledger)")
  int months;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Thư mục trống để làm việc; mặc định là thư mục tạm (an empty folder to work in)")
  @Nullable Path folder;

  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Override
  public Integer call() throws Exception {
    Path work = folder == null ? Files.createTempDirectory("tiengnoi-bench") : emptied(folder);
    try {
      IntakeBench bench = new IntakeBench(work, System.err::println);
      List<IntakeBench.Line> lines = new ArrayList<>();
      if (only.contains(Part.bulk)) {
        for (long count : rows) {
          lines.addAll(bench.bulk(count));
        }
      }
      if (only.contains(Part.workbooks)) {
        lines.addAll(bench.workbooks(files));
      }
      if (only.contains(Part.ledger)) {
        lines.addAll(new LedgerBench(work, months, System.err::println).measure());
      }
      Answer answer = new Answer("measure,size,seconds,processor_seconds,peak_mb,ratio");
      for (IntakeBench.Line line : lines) {
        answer.add(
            line.what(),
            line.size(),
            plain(line.seconds()),
            Double.isNaN(line.processor()) ? null : plain(line.processor()),
            line.peakMegabytes(),
            plain(line.ratio()));
      }
      answer.print(format, System.out);
    } finally {
      delete(work);
    }
    return Main.DONE;
  }

  private static Path emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new UsageException(
            "thư mục %1$s không trống / the folder %1$s is not empty".formatted(folder));
      }
    }
    return folder;
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
