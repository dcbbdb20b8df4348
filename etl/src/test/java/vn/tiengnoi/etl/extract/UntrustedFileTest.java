package vn.tiengnoi.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;

/** Files that anybody may send: each is answered with a message, none with a stack trace. */
class UntrustedFileTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;
  private byte[] sound = new byte[0];

  @BeforeEach
  void writeASoundWorkbook() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(
        out,
        SmallPack.pack(),
        List.of(
            new SheetReport(
                "Q1",
                "QTE",
                "r",
                "u",
                "2024-Q1",
                null,
                null,
                null,
                List.of(new SheetReport.Entry("VD01", "", new BigDecimal("5"), null)))));
    sound = out.toByteArray();
  }

  @Test
  void readsTheSoundWorkbook() throws Exception {
    assertThat(extract("a.xlsx", sound).reports()).hasSize(1);
    assertThat(extract("a.bin", sound).reports()).hasSize(1);
  }

  @Test
  void namesWhatAFileIsInstead() throws Exception {
    assertThat(answer("a.csv", new byte[0])).isEqualTo("empty_file");
    assertThat(answer("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
        .isEqualTo("damaged_file");
    assertThat(answer("a.xls", new byte[] {9, 8, 8, 0, 0, 5, 16, 0})).isEqualTo("old_excel");
    assertThat(answer("a.xls", text("<html><table><tr><td>1</td></tr></table></html>")))
        .isEqualTo("no_form");
    assertThat(
            answer(
                "a.xls", text("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>")))
        .isEqualTo("html_as_excel");
    assertThat(answer("a.xlsx", text("%PDF-1.4"))).isEqualTo("pdf_file");
    assertThat(answer("a.xlsx", text("hello"))).isEqualTo("damaged_file");
    assertThat(answer("a.docx", zip(Map.of("word/document.xml", text("<a/>")))))
        .isEqualTo("no_form");
    assertThat(answer("a.pptx", zip(Map.of("ppt/presentation.xml", text("<a/>")))))
        .isEqualTo("unsupported_file");
    assertThat(answer("a.txt", text("hello"))).isEqualTo("unsupported_file");
    assertThat(answer("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0})).isEqualTo("no_form");
  }

  @Test
  void refusesDamagedWorkbooks() throws Exception {
    assertThat(answer("a.xlsx", Arrays.copyOf(sound, sound.length / 2))).isEqualTo("damaged_file");
    assertThat(answer("a.xlsx", changed(SHEET, "</row>", ""))).isEqualTo("damaged_file");
    assertThat(answer("a.xlsx", without("xl/workbook.xml"))).isEqualTo("damaged_file");
    assertThat(answer("a.xlsx", without("[Content_Types].xml"))).isEqualTo("damaged_file");
    byte[] flipped = sound.clone();
    for (int i = 100; i < flipped.length - 200; i += 97) {
      flipped[i] ^= 0x55;
    }
    assertThat(answer("a.xlsx", flipped)).isEqualTo("damaged_file");
  }

  @Test
  void refusesAZipBomb() throws Exception {
    Map<String, byte[]> parts = parts();
    parts.put("xl/media/image1.png", new byte[64 << 20]);

    assertThat(answer("a.xlsx", zip(parts))).isEqualTo("oversized_file");
  }

  @Test
  void refusesTooManyParts() throws Exception {
    Map<String, byte[]> parts = parts();
    for (int i = 0; i < 2_500; i++) {
      parts.put("xl/x" + i, new byte[0]);
    }

    assertThat(answer("a.xlsx", zip(parts))).isEqualTo("oversized_file");
  }

  @Test
  void refusesEntitiesAndNeverReadsWhatTheyPointTo() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "1234567");
    byte[] forged =
        changed(
            SHEET,
            "?><worksheet",
            "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet");

    assertThat(answer("a.xlsx", forged)).isEqualTo("forbidden_content");
  }

  @Test
  void refusesMacros() throws Exception {
    Map<String, byte[]> parts = parts();
    parts.put("xl/vbaProject.bin", new byte[] {1});
    assertThat(answer("a.xlsm", zip(parts))).isEqualTo("macros");

    byte[] typed =
        changed(
            "[Content_Types].xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    assertThat(answer("a.xlsx", typed)).isEqualTo("macros");
  }

  @Test
  void refusesAnAddressMadeToExhaustMemory() throws Exception {
    assertThat(answer("a.xlsx", changed(SHEET, "r=\"F9\"", "r=\"FFFFFF9\"")))
        .isEqualTo("forbidden_content");
  }

  @Test
  void readsTheStoredResultOfAFormulaAndRefusesItsError() throws Exception {
    String number = "<v>5</v>";
    RawFile linked =
        extract("a.xlsx", changed(SHEET, number, "<f>SUM('[other.xlsx]S'!A1)+1</f><v>7</v>"));
    assertThat(linked.reports().get(0).rows().get(0).value().text()).isEqualTo("7");

    RawFile broken =
        extract("a.xlsx", changed(SHEET, "t=\"n\"><v>5</v>", "t=\"e\"><f>A1/0</f><v>#DIV/0!</v>"));
    assertThat(broken.reports().get(0).rows().get(0).value().text()).isEqualTo("#DIV/0!");

    RawFile never = extract("a.xlsx", changed(SHEET, number, "<f>A1</f>"));
    assertThat(never.reports().get(0).rows().get(0).value().kind().name()).isEqualTo("ERROR");
  }

  private String answer(String name, byte[] content) throws Exception {
    RawFile file = extract(name, content);
    assertThat(file.reports()).isEmpty();
    assertThat(file.faults()).hasSize(1);
    return file.faults().get(0).code().code();
  }

  private RawFile extract(String name, byte[] content) throws Exception {
    Path original = Files.write(folder.resolve("original"), content);
    RawStaging staging = RawStaging.in(folder.resolve("raw"));
    new Extractor(staging).extract(original, "abc", name);
    try (RawInput in = new RawInput(staging.sheets("abc"))) {
      return in.readFile();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] changed(String part, String from, String to) throws IOException {
    Map<String, byte[]> parts = parts();
    String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    assertThat(before).contains(from);
    parts.put(part, text(before.replace(from, to)));
    return zip(parts);
  }

  private byte[] without(String part) throws IOException {
    Map<String, byte[]> parts = parts();
    parts.remove(part);
    return zip(parts);
  }

  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(sound))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
