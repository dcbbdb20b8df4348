package vn.tiengnoi.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

class SamplesIT {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  static Path generated;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private static final List<String> MESSAGES = new ArrayList<>();

  @BeforeAll
  static void layGenerated() {
    Samples.lay(SampleKind.GENERATED, PACK, generated, MESSAGES::add);
  }

  @Test
  void generatedSampleIsTheSameEveryTime() throws Exception {
    Samples.lay(SampleKind.GENERATED, PACK, folder, message -> {});
    Map<String, String> files = hashes(folder);
    assertThat(files).isEqualTo(hashes(generated));
    assertThat(files).hasSizeBetween(2_000, 2_700);
    assertThat(MESSAGES).isNotEmpty();
  }

  @Test
  void publishedSampleIsTheSameEveryTime() throws Exception {
    Samples.lay(SampleKind.PUBLISHED, PACK, folder.resolve("a"), message -> {});
    Samples.lay(SampleKind.PUBLISHED, PACK, folder.resolve("b"), message -> {});
    Map<String, String> files = hashes(folder.resolve("a"));
    assertThat(files).isEqualTo(hashes(folder.resolve("b")));
    assertThat(files.keySet()).anyMatch(name -> name.endsWith(".xlsx"));
    assertThat(files.keySet()).anyMatch(name -> name.endsWith(".csv"));
  }

  @Test
  void fileNamesAreAsciiSoThatTheySurviveAnyLocale() throws Exception {
    Samples.lay(SampleKind.PUBLISHED, PACK, folder, message -> {});
    assertThat(hashes(folder).keySet()).allMatch(name -> name.matches("[\\w./-]+"));
    assertThat(hashes(generated).keySet()).allMatch(name -> name.matches("[\\w./-]+"));
  }

  @Test
  void theReadmeSaysThatItIsGeneratedAndWhereEachFaultSits() throws IOException {
    String readme = Files.readString(generated.resolve("README.txt"));
    assertThat(readme).startsWith("DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT");
    for (PlantedFault fault : PlantedFault.values()) {
      assertThat(readme).contains(fault.vietnamese()).contains(fault.english());
    }
    List<String> places =
        readme
            .lines()
            .filter(line -> line.matches(" {4}[a-z-]+/\\d{4}/.*"))
            .map(line -> line.strip().split(",", 2)[0])
            .toList();
    assertThat(places).hasSizeGreaterThanOrEqualTo(PlantedFault.values().length);
    assertThat(places).allSatisfy(path -> assertThat(generated.resolve(path)).exists());
  }

  @Test
  void everyRowOfAGeneratedCsvSaysThatItIsGenerated() throws IOException {
    List<String> lines =
        Files.readAllLines(
            generated.resolve("quang-ngai/2019/tong-hop-cac-huyen_qte_2019-quy-2.csv"));
    assertThat(lines.get(0))
        .isEqualTo("unit,period,element,disaggregation,value,form,reporter,report_date,note");
    assertThat(lines.subList(1, lines.size()))
        .hasSizeGreaterThan(80)
        .allMatch(line -> line.endsWith("," + GeneratedSample.CSV_NOTE));
  }

  @Test
  void workbooksAreReadAsTheyWereWritten() throws Exception {
    RawFile year =
        FormWorkbookReader.read(
            generated.resolve("lai-chau/2018/so-bao-cao-ca-nam_qte_thanh-pho-lai-chau_2018.xlsx"));
    assertThat(year.faults()).isEmpty();
    assertThat(year.reports())
        .extracting(report -> report.head().period().text())
        .containsExactly("2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4", "2018-H1", "2018-H2", "2018");
    assertThat(year.reports().get(0).rows()).hasSize(16);
    assertThat(year.reports().get(6).rows()).hasSize(20);
  }

  @Test
  void theTruncatedFileCannotBeRead() {
    Path truncated = generated.resolve("dong-thap/2024/bao-cao-qte_huyen-lai-vung_2024-quy-3.xlsx");
    assertThatThrownBy(() -> FormWorkbookReader.read(truncated))
        .isInstanceOf(UnreadableFileException.class);
  }

  private static Map<String, String> hashes(Path root) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }
}
