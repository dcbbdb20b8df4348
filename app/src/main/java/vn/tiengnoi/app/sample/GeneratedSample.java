package vn.tiengnoi.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * The generated sample: five provinces' units, 2016 to 2026, with gaps, corrections and planted
 * faults.
 */
final class GeneratedSample {
  /** Stands above the title of every sheet. */
  static final String MARKER = "DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT";

  /** Stands in the note of every CSV row. */
  static final String CSV_NOTE = "Dữ liệu mô phỏng";

  private static final int FILES_A_MESSAGE = 200;

  private final Pack pack;
  private final List<GeneratedFile> files;

  private GeneratedSample(Pack pack, List<GeneratedFile> files) {
    this.pack = pack;
    this.files = files;
  }

  static GeneratedSample of(Pack pack) throws IOException {
    Assumptions assumptions = Assumptions.read();
    Map<String, List<Report>> byPath = new TreeMap<>();
    Map<String, Channel> channels = new HashMap<>();
    for (Report report : GeneratedReports.of(pack, assumptions)) {
      Channel channel =
          assumptions.channel(
              report.duty().form(),
              pack.units().getUnit(report.duty().unit()).level(),
              report.folder(),
              report.due().to().getYear());
      String path = GeneratedPath.of(report, channel, pack);
      byPath.computeIfAbsent(path, first -> new ArrayList<>()).add(report);
      channels.put(path, report.suffix().isEmpty() ? channel : channel.alone());
    }
    return new GeneratedSample(
        pack,
        byPath.entrySet().stream()
            .map(
                file ->
                    new GeneratedFile(
                        file.getKey(),
                        channels.getOrDefault(file.getKey(), Channel.REPORT_WORKBOOK),
                        file.getValue()))
            .toList());
  }

  List<GeneratedFile> files() {
    return files;
  }

  void lay(Path folder, Consumer<String> progress) throws IOException {
    Files.createDirectories(folder);
    Files.write(
        folder.resolve("README.txt"), GeneratedReadme.of(files).getBytes(StandardCharsets.UTF_8));
    for (int done = 0; done < files.size(); done += FILES_A_MESSAGE) {
      progress.accept(
          "Đặt dữ liệu mô phỏng · laying out generated reports: %d/%d"
              .formatted(done, files.size()));
      int end = Math.min(files.size(), done + FILES_A_MESSAGE);
      writeAll(files.subList(done, end), folder);
    }
    progress.accept(
        "Đã đặt %1$d tệp mô phỏng · %1$d generated files laid out".formatted(files.size()));
  }

  private void writeAll(List<GeneratedFile> some, Path folder) throws IOException {
    try {
      some.parallelStream().forEach(file -> write(file, folder.resolve(file.path())));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void write(GeneratedFile file, Path target) {
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, file.content(pack));
    } catch (IOException e) {
      throw new UncheckedIOException(target + ": " + e.getMessage(), e);
    }
  }
}
