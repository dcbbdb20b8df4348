package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code template}, and what comes of the workbook it makes. */
class TemplateCommandIT {
  @TempDir Path folder;
  private Path home = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("kho");
    inbox = Files.createDirectories(folder.resolve("thư đến"));
  }

  private Cli.Answer template(String period, Path file) {
    return template("QTE", "hbvqte-106-tam-duong", "Huyện Tam Đường", period, file);
  }

  private Cli.Answer template(String form, String reporter, String unit, String period, Path file) {
    return Cli.call(
        "--home",
        home,
        "template",
        "--form",
        form,
        "--reporter",
        reporter,
        "--unit",
        unit,
        "--period",
        period,
        "-o",
        file);
  }

  private static Cell cell(Sheet sheet, String at) {
    CellReference place = new CellReference(at);
    return sheet.getRow(place.getRow()).getCell(place.getCol());
  }

  private void fill(Path template, Path filled, Map<String, Double> figures) throws IOException {
    try (InputStream in = Files.newInputStream(template);
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(filled)) {
      figures.forEach((at, value) -> cell(workbook.getSheetAt(0), at).setCellValue(value));
      workbook.write(out);
    }
  }

  @Test
  void aTemplateIsFilledTakenInAndShownBesideTheNextOne() throws IOException {
    Path first = folder.resolve("q1.xlsx");
    Cli.Answer made = template("2024-Q1", first);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).isEqualTo(first + "\n");

    fill(first, inbox.resolve("quý một.xlsx"), Map.of("E10", 1_250_000d, "E18", 25d));
    Cli.Answer run = Cli.call("--home", home, "run", "--inbox", inbox);
    assertThat(run.lastLine()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");

    Path second = folder.resolve("q2.xlsx");
    assertThat(template("2024-Q2", second).exit()).isZero();
    try (Workbook workbook = WorkbookFactory.create(second.toFile(), null, true)) {
      Sheet form = workbook.getSheetAt(0);
      assertThat(cell(form, "D8").getStringCellValue()).isEqualTo("Kỳ trước\n(quý I/2024)");
      assertThat(cell(form, "D10").getNumericCellValue()).isEqualTo(1_250_000d);
      assertThat(cell(form, "D18").getNumericCellValue()).isEqualTo(25d);
      assertThat(cell(form, "D12").getStringCellValue()).isEqualTo("–");
      assertThat(cell(form, "E10").getCellStyle().getLocked()).isFalse();
      assertThat(cell(form, "D10").getCellStyle().getLocked()).isTrue();
      assertThat(form.getProtect()).isTrue();
      assertThat(workbook.getSheetVisibility(2)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }

  @Test
  void makesTheTemplatesOfAllUnitsOfAProvinceInOneCall() throws IOException {
    Path all = folder.resolve("mẫu");
    Cli.Answer answer =
        Cli.call(
            "--home",
            home,
            "template",
            "--form",
            "TE",
            "--period",
            "2025-Q4",
            "--province",
            "Lai Châu",
            "-o",
            all);

    assertThat(answer.exit()).as(answer.err()).isZero();
    List<String> names;
    try (Stream<Path> files = Files.list(all)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertThat(answer.out()).isEqualTo("templates=" + names.size() + "\n");
    assertThat(names)
        .hasSizeGreaterThan(30)
        .contains("TE_2025-Q4_03390-binh-lu_ubnd-03390-binh-lu.xlsx");
  }

  @Test
  void aFileThatIsThereIsNeverOverwrittenUnasked() throws IOException {
    Path file = folder.resolve("q1.xlsx");
    Files.writeString(file, "đã điền");

    Cli.Answer answer = template("2024-Q1", file);

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("--force");
    assertThat(file).hasContent("đã điền");
  }

  @Test
  void whatIsMisspeltIsAnsweredWithWhatThereIs() {
    Path file = folder.resolve("q.xlsx");

    assertMisused(template("QTX", "x", "y", "2024-Q1", file), "QTE", "KQSD");
    assertMisused(
        template("QTE", "hbvqte-106-tam-duon", "Huyện Tam Đường", "2024-Q1", file),
        "Hội Bảo vệ quyền trẻ em huyện Tam Đường (hbvqte-106-tam-duong)");
    assertMisused(
        template("QTE", "hbvqte-106-tam-duong", "Huyện Tam Đưòng", "2024-Q1", file),
        "Huyện Tam Đường (106-tam-duong@2004-01-01)");
    assertMisused(template("2024-05", file), "2024-Q2, 2024-H1, 2024");
    assertMisused(template("2024-QX", file), "2024-Q3");
    assertMisused(template("2024-Q1", folder.resolve("q.ods")), ".xlsx");
  }

  private static void assertMisused(Cli.Answer answer, String... said) {
    assertThat(answer.exit()).isEqualTo(64);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(said).doesNotContain("\tat ");
  }
}
