package vn.tiengnoi.etl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.extract.Mutants;
import vn.tiengnoi.etl.raw.RawFile;

/** Documents and layouts that anybody may send: each is answered, none harms. */
class UntrustedLayoutsTest {
  private static final String DOCUMENT = "word/document.xml";
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 1_000) / 2;

  @TempDir Path folder;

  private static byte[] letter() throws IOException {
    return OwnBook.of(OwnLayouts.letter()).docx(6, 10, true);
  }

  private String answer(byte[] content) throws Exception {
    RawFile file = new LayoutTesting(folder).extract("a.docx", content);
    assertThat(file.reports()).isEmpty();
    return file.faults().get(0).code().code();
  }

  @Test
  void aDocumentWithEntitiesIsRefusedAndNothingTheyPointToIsRead() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "1234567");
    String forged =
        document()
            .replaceFirst(
                "<w:document",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><w:document");

    assertThat(answer(with(DOCUMENT, forged.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("forbidden_content");
  }

  @Test
  void aDocumentThatSwellsIsRefused() throws Exception {
    assertThat(answer(with("word/media/a.png", new byte[64 << 20]))).isEqualTo("oversized_file");
    String row = "<w:p><w:r><w:t>" + "a".repeat(50) + "</w:t></w:r></w:p>";
    String swollen = document().replace("<w:body>", "<w:body>" + row.repeat(400_000));
    assertThat(answer(with(DOCUMENT, swollen.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("oversized_file");
  }

  @Test
  void aDocumentWithMacrosIsRefused() throws Exception {
    assertThat(answer(with("word/vbaProject.bin", new byte[] {1}))).isEqualTo("macros");
  }

  @Test
  void aDocumentNestedWithoutEndIsRefused() throws Exception {
    String open = "<w:tbl><w:tr><w:tc>";
    String deep = document().replace("<w:body>", "<w:body>" + open.repeat(5_000));

    assertThat(answer(with(DOCUMENT, deep.getBytes(StandardCharsets.UTF_8))))
        .isIn("forbidden_content", "damaged_file");
  }

  @Test
  void whatIsStruckOutOfADocumentIsNoFigure() throws Exception {
    String changed =
        document()
            .replace(
                ">930<",
                ">930</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:r><w:t><");

    RawFile file =
        new LayoutTesting(folder)
            .extract("a.docx", with(DOCUMENT, changed.getBytes(StandardCharsets.UTF_8)));

    assertThat(LayoutTesting.figures(file)).anyMatch(figure -> figure.contains(",930,"));
  }

  @Test
  void everyMutantOfALayoutIsAnsweredWithReportsOrReasonsAndAWholeAccount() throws Exception {
    List<Path> good;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/layouts"))) {
      good =
          files
              .filter(file -> file.toString().matches(".*\\.(xlsx|xls|ods|docx|csv)"))
              .sorted()
              .toList();
    }
    LayoutTesting intake = new LayoutTesting(folder);
    Mutants mutants = new Mutants(20_260_718L);
    int read = 0;
    for (int number = 0; number < MUTANTS; number++) {
      Path file = good.get(number % good.size());
      String name = String.valueOf(file.getFileName());
      byte[] mutant = mutants.mutate(name, Files.readAllBytes(file));
      RawFile said = intake.extract(name, mutant);
      String which = "mutant %d of %s".formatted(number, name);
      assertThat(said.reports().isEmpty() && said.faults().isEmpty()).as(which).isFalse();
      for (CheckedReport report : LayoutTesting.checked(said)) {
        assertThat(report.cells().lines()).as(which).allMatch(line -> line.cells() >= 0);
      }
      read += said.reports().isEmpty() ? 0 : 1;
    }
    assertThat(read).isGreaterThan(MUTANTS / 10);
  }

  private static String document() throws IOException {
    return new String(parts().getOrDefault(DOCUMENT, new byte[0]), StandardCharsets.UTF_8);
  }

  private static byte[] with(String part, byte[] content) throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put(part, content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(letter()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
