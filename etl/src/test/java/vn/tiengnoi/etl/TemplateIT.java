package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates that came back, the whole way: taken in, accounted for, marked, corrected, sent again.
 */
class TemplateIT {
  private static final Path FILES = Path.of("src/test/resources/vn/tiengnoi/etl/template");

  /** Files whose cells the other library cannot count, and the same saved so that it can. */
  private static final Map<String, String> TWINS =
      Map.of("saved.ods", "saved.xlsx", "uncoded.ods", "uncoded.xlsx");

  @TempDir Path folder;

  @Test
  void everyCellOfEveryTemplateHasExactlyOneOutcome() throws Exception {
    TestHome home = new TestHome(folder);
    for (Path file : templates()) {
      home.file(file.getFileName().toString(), Files.readAllBytes(file));
    }

    home.run();

    List<String> accounts =
        home.rows(
            "select file_name, cells, accepted + warned + held + rejected + ignored from file_account");
    assertThat(accounts).hasSize(11);
    for (String row : accounts) {
      String[] account = row.split("\\|");
      Path counted = FILES.resolve(TWINS.getOrDefault(account[0], account[0]));
      assertThat(account[1])
          .as(row)
          .isEqualTo(Long.toString(CellOracle.cellsWithContent(counted).orElseThrow()))
          .isEqualTo(account[2]);
    }
    assertThat(home.value("VD01", "106-tam-duong@2004-01-01", "2024-Q1")).isEqualTo("60");
  }

  @Test
  void aTemplateThatGoesBackMarkedGoesThroughOnceItsCellsAreCorrected() throws Exception {
    TestHome home = new TestHome(folder);
    home.file("năm.xlsx", Files.readAllBytes(FILES.resolve("faulty.xlsx")));
    IntakeResult faulty = home.run();
    assertThat(faulty.held()).isEqualTo(1);

    Path marked;
    try (Stream<Path> receipts = Files.walk(home.home.receipts().resolve(faulty.run()))) {
      marked = receipts.filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
    home.file("năm (sửa).xlsx", corrected(marked));
    IntakeResult through = home.run();

    assertThat(through.faults()).isEmpty();
    assertThat(through.line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(home.rows("select report_number from submission order by report_number"))
        .containsExactly("1", "2");
  }

  /** The form's sheet as a clerk would leave it: totals 60, parts 1 and the rest, no mistakes. */
  private static byte[] corrected(Path marked) throws IOException {
    try (InputStream in = Files.newInputStream(marked);
        Workbook workbook = WorkbookFactory.create(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet form = workbook.getSheet("QTE 2024");
      assertThat(cell(form, "E23").getCellComment().getString().getString())
          .startsWith("CẦN SỬA: Văn bản trong ô số");
      assertThat(cell(form, "E23").getCellStyle().getLocked()).isFalse();
      Map.of("E10", 60, "E17", 1, "E22", 1, "E23", 1, "E28", 60, "E36", 60, "E38", 1, "E39", 59)
          .forEach((at, value) -> cell(form, at).setCellValue(value));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static Cell cell(Sheet sheet, String at) {
    CellReference place = new CellReference(at);
    return sheet.getRow(place.getRow()).getCell(place.getCol());
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> file.toString().matches(".*\\.(xlsx|xls|ods)")).sorted().toList();
    }
  }
}
