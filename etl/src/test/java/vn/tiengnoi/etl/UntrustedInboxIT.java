package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.extract.FilledForm;
import vn.tiengnoi.etl.extract.Mutants;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;

/**
 * An inbox of files that were broken or made to do harm, with sound ones among them: each is
 * answered with a receipt that says why, and every sound one goes through.
 */
class UntrustedInboxIT {
  private static final int MUTANTS = 300;
  private static final long SEED = 20_261_125L;

  @TempDir Path folder;

  @Test
  void soundFilesAmongBrokenOnesAllGoThroughAndEachFileIsAnswered() throws Exception {
    TestHome home = new TestHome(folder);
    List<String> sound = new ArrayList<>();
    Map<String, byte[]> formats = new HashMap<>(FilledForm.everyFormat());
    List<String> names = formats.keySet().stream().sorted().toList();
    Mutants mutants = new Mutants(SEED);
    for (int number = 0; number < MUTANTS; number++) {
      String name = names.get(number % names.size());
      byte[] mutant = mutants.mutate(name, formats.getOrDefault(name, new byte[0]));
      home.file("%03d-mutant-%s".formatted(number, name), mutant);
      if (number % 15 == 0) {
        String file = "%03d-sound-%s".formatted(number, name);
        home.file(file, formOf(number / 15));
        sound.add(file);
      }
    }

    IntakeResult result = home.run();

    Map<String, List<FiledFault>> faults =
        result.faults().stream().collect(Collectors.groupingBy(FiledFault::file));
    assertThat(faults.keySet()).doesNotContainAnyElementsOf(sound);
    List<Path> receipts = receipts(home, result);
    assertThat(receipts).hasSize(MUTANTS + sound.size());
    for (Path receipt : receipts) {
      String said = Files.readString(receipt.resolve("receipt.txt"));
      boolean isSound = receipt.getFileName().toString().contains("-sound-");
      assertThat(said).contains("BIÊN NHẬN BÁO CÁO").doesNotContain("Exception", "\tat ", "java.");
      assertThat(said.contains("CẦN SỬA") || said.contains("đã nhận") || said.contains("LƯU Ý"))
          .as(receipt.toString())
          .isTrue();
      if (isSound) {
        assertThat(said).as(receipt.toString()).contains("đã nhận").doesNotContain("CẦN SỬA");
      }
    }
    assertThat(faults.values().stream().flatMap(List::stream).map(fault -> fault.fault().code()))
        .as("our own failures")
        .noneMatch(code -> code.code().equals("not_processed") || code.code().equals("too_slow"));
  }

  /** Each sound file is a report of its own: another quarter. */
  private static byte[] formOf(int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String period = "%d-Q%d".formatted(2017 + number / 4, 1 + number % 4);
    FormWorkbookWriter.write(
        out,
        TestHome.PACK,
        List.of(TestHome.quarter(period, null, TestHome.number("1000000"), TestHome.number("25"))));
    return out.toByteArray();
  }

  @Test
  void filesMadeToDoHarmAreRefusedByName() throws Exception {
    TestHome home = new TestHome(folder);
    byte[] good = FilledForm.resource("form.xlsx");
    home.file("a-mật-khẩu.xlsx", encrypted(good));
    home.file("b-mật-khẩu.xls", encryptedOld());
    home.file("c-cắt.xlsx", Arrays.copyOf(good, good.length / 3));
    home.file(
        "d-tỷ-dòng.html",
        ("<html><table>" + "<tr><td>1".repeat(700_000)).getBytes(StandardCharsets.UTF_8));
    home.file("e-\u202Exslx.exe.csv", "x".getBytes(StandardCharsets.UTF_8));
    home.file(
        "f ..%2f..%2fetc; rm -rf $HOME `id` |x.csv",
        "=cmd|' /C calc'!A0,1\n".getBytes(StandardCharsets.UTF_8));
    home.workbook(
        "z-tốt.xlsx",
        TestHome.quarter("2024-Q1", null, TestHome.number("1"), TestHome.number("2")));

    IntakeResult result = home.run();

    assertThat(
            result.faults().stream()
                .map(fault -> fault.file().substring(0, 1) + " " + fault.fault().code().code())
                .toList())
        .containsExactlyInAnyOrder(
            "a encrypted_file",
            "b encrypted_file",
            "c damaged_file",
            "d oversized_file",
            "e no_form",
            "f no_form");
    assertThat(result.accepted()).isEqualTo(1);
    List<Path> receipts = receipts(home, result);
    assertThat(receipts).hasSize(7);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(Path::normalize)).allMatch(path -> path.startsWith(folder));
    }
  }

  private static List<Path> receipts(TestHome home, IntakeResult result) throws IOException {
    try (Stream<Path> folders = Files.list(home.home.receipts().resolve(result.run()))) {
      return folders.toList();
    }
  }

  private static byte[] encrypted(byte[] workbook) throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(workbook);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] encryptedOld() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("mat khau");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      IntStream.range(0, 9)
          .forEach(line -> workbook.createSheet("S" + line).createRow(line).createCell(0));
      workbook.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
