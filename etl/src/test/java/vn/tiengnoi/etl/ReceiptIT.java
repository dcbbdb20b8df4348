package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.etl.TestHome.number;
import static vn.tiengnoi.etl.TestHome.quarter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.receipt.Receipts;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** Each file is answered; the workbook that goes back, corrected in place, goes through. */
class ReceiptIT {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
  private static final String SUMMARY = "Kết quả tiếp nhận";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  /** Changes cells as a clerk would: open, type, save. */
  private interface Clerk {
    void corrects(Workbook workbook);
  }

  private byte[] corrected(Path marked, Clerk clerk) throws IOException {
    Path copy = Files.createTempFile(folder, "desk", ".xlsx");
    try (InputStream in = Files.newInputStream(marked);
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(copy)) {
      clerk.corrects(workbook);
      workbook.write(out);
    }
    return Files.readAllBytes(copy);
  }

  private static Cell cell(Workbook workbook, String sheet, String at) {
    CellReference place = new CellReference(at);
    return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
  }

  private Path receipt(IntakeResult result, String name) throws IOException {
    try (Stream<Path> folders = Files.list(home.home.receipts().resolve(result.run()))) {
      return folders
          .filter(one -> one.getFileName().toString().startsWith(name + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theWorkbookThatGoesBackGoesThroughOnceItsCellsAreCorrected() throws Exception {
    home.workbook("q1.xlsx", quarter("2024-Q1", APRIL, "đang tổng hợp", number("25")));
    IntakeResult faulty = home.run();
    assertThat(faulty.line()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
    Path marked = receipt(faulty, "q1.xlsx").resolve("q1_ket-qua.xlsx");

    byte[] mended =
        corrected(
            marked,
            workbook -> {
              Cell cell = cell(workbook, "Báo cáo", "F10");
              assertThat(cell.getStringCellValue()).isEqualTo("đang tổng hợp");
              assertThat(cell.getCellStyle().getFillForegroundColorColor()).hasToString(orange());
              assertThat(cell.getCellComment().getString().getString())
                  .startsWith("CẦN SỬA: Văn bản trong ô số")
                  .contains("(English) Text in a number cell");
              cell.setCellValue(1_000_000);
            });
    home.file("q1 (sửa).xlsx", mended);
    IntakeResult through = home.run();

    assertThat(through.line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(through.faults()).isEmpty();
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("1000000");
    assertThat(home.value("VD02", "2024-Q1")).isEqualTo("25");
  }

  private static String orange() {
    org.apache.poi.xssf.usermodel.XSSFColor colour = new org.apache.poi.xssf.usermodel.XSSFColor();
    colour.setARGBHex("FFF9B96B");
    return colour.toString();
  }

  @Test
  void aSecondMistakeIsMarkedAnewAndTheFirstMarkGoes() throws Exception {
    home.workbook("q1.xlsx", quarter("2024-Q1", APRIL, "đang tổng hợp", number("25")));
    Path once = receipt(home.run(), "q1.xlsx").resolve("q1_ket-qua.xlsx");
    home.file(
        "q1_ket-qua.xlsx",
        corrected(
            once,
            workbook -> {
              workbook.getSheet("Báo cáo").shiftRows(9, 20, 1);
              cell(workbook, "Báo cáo", "F11").setCellValue(7);
              cell(workbook, "Báo cáo", "F12").setCellValue("hai lăm");
            }));
    Path twice = receipt(home.run(), "q1_ket-qua.xlsx").resolve("q1_ket-qua.xlsx");

    home.file(
        "q1_ket-qua_2.xlsx",
        corrected(
            twice,
            workbook -> {
              assertThat(cell(workbook, "Báo cáo", "F11").getCellStyle().getFillPattern().name())
                  .isEqualTo("NO_FILL");
              assertThat(cell(workbook, "Báo cáo", "F11").getCellComment()).isNull();
              assertThat(cell(workbook, "Báo cáo", "F12").getCellComment()).isNotNull();
              assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
              assertThat(workbook.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
              cell(workbook, "Báo cáo", "F12").setCellValue(25);
            }));
    IntakeResult through = home.run();

    assertThat(through.faults()).isEmpty();
    assertThat(through.accepted()).isEqualTo(1);
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("7");
    assertThat(home.rows("select report_number from submission order by report_number"))
        .containsExactlyInAnyOrder("null", "2", "3");
  }

  @Test
  void answersEveryFileWithAReceiptOfTheDocumentedSchema() throws Exception {
    home.workbook("a/tốt.xlsx", quarter("2024-Q1", APRIL, number("1000000"), number("25")));
    home.workbook("lỗi.xlsx", quarter("2024-Q2", APRIL, "=1+1", number("-4")));
    home.csv(
        "dòng.csv",
        "unit,period,element,disaggregation,value",
        "Huyện Trường Sơn,2024-Q2,VD01,,5",
        "Huyện Sìn Hồ,2024-Q3,VD01,,@5");
    home.file("hỏng.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    IntakeResult result = home.run();

    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                Files.newInputStream(
                    Path.of("src/main/resources/vn/tiengnoi/etl/receipt/receipt.schema.json")));
    ObjectMapper mapper = new ObjectMapper();
    for (String name : List.of("a_tot.xlsx", "loi.xlsx", "dong.csv", "hong.xlsx")) {
      Path json = receipt(result, name).resolve("receipt.json");
      var node = mapper.readTree(Files.readString(json));
      assertThat(schema.validate(node)).as(name).isEmpty();
      var cells = node.get("cells");
      assertThat(
              Stream.of("accepted", "warned", "held", "rejected", "ignored")
                  .mapToLong(outcome -> cells.get(outcome).asLong())
                  .sum())
          .as(name)
          .isEqualTo(cells.get("total").asLong());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(json)))
          .isEqualTo("rw-------");
    }
    assertThat(files(receipt(result, "a_tot.xlsx"))).containsExactly("receipt.json", "receipt.txt");
    assertThat(files(receipt(result, "loi.xlsx")))
        .containsExactly("loi_ket-qua.xlsx", "receipt.json", "receipt.txt");
    assertThat(files(receipt(result, "dong.csv")))
        .containsExactly("danh-sach-loi.xlsx", "receipt.json", "receipt.txt");
    assertThat(Files.readString(receipt(result, "a_tot.xlsx").resolve("receipt.txt")))
        .startsWith("BIÊN NHẬN BÁO CÁO\n")
        .contains("Đã nhận đầy đủ báo cáo.")
        .contains("Biểu QTE, quý I/2024, Huyện Sìn Hồ: đã nhận")
        .contains("Hạn nộp: 15/04/2024");
    assertThat(Files.readString(receipt(result, "hong.xlsx").resolve("receipt.txt")))
        .contains("Chưa đọc được ô nào của tệp.")
        .contains("1. Cả tệp\n     Tệp hỏng");
  }

  @Test
  void whatASenderWroteNeverWorksAsAFormulaInTheList() throws Exception {
    home.workbook("q.xlsx", quarter("2024-Q2", APRIL, "=HYPERLINK(\"http://x\")", number("-4")));
    home.csv(
        "q.csv", "unit,period,element,disaggregation,value", "Huyện Sìn Hồ,2024-Q3,VD01,,@SUM(A1)");
    IntakeResult result = home.run();

    try (Workbook workbook =
            WorkbookFactory.create(
                receipt(result, "q.xlsx").resolve("q_ket-qua.xlsx").toFile(), null, true);
        Workbook list =
            WorkbookFactory.create(
                receipt(result, "q.csv").resolve("danh-sach-loi.xlsx").toFile(), null, true)) {
      assertThat(seen(workbook)).contains("'=HYPERLINK(\"http://x\")", "-4");
      assertThat(seen(list)).contains("'@SUM(A1)");
      assertThat(cell(workbook, SUMMARY, "C8").getHyperlink().getAddress())
          .isEqualTo("'Báo cáo'!F10");
    }
  }

  private static List<String> seen(Workbook workbook) {
    return Stream.iterate(7, row -> row + 1)
        .limit(20)
        .map(row -> workbook.getSheet(SUMMARY).getRow(row))
        .filter(row -> row != null && row.getCell(3) != null)
        .map(row -> row.getCell(3).getStringCellValue())
        .toList();
  }

  @Test
  void whatIsSentAgainUnchangedIsToldSo() throws Exception {
    home.workbook("q1.xlsx", quarter("2024-Q1", APRIL, number("1"), number("25")));
    IntakeResult first = home.run();
    IntakeResult again = home.run();

    assertThat(home.home.receipts().resolve(again.run()))
        .as("what has its answer is answered once more only where somebody asks")
        .doesNotExist();
    assertThat(Files.readString(asked(again, "q1.xlsx").resolve("receipt.txt")))
        .contains("Nội dung này đã được nhận từ lần gửi trước")
        .contains("biên nhận của lượt nhận " + first.run());
  }

  private Path asked(IntakeResult result, String name) throws IOException {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      Receipts receipts = new Receipts(home.home, database, home.pack);
      return receipts.folder(receipts.find(result.run(), name).orElseThrow());
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
