package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.etl.TestHome.number;
import static vn.tiengnoi.etl.TestHome.quarter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;

/** What goes back for each kind of file: marks in workbooks of Excel, a list for the others. */
class ReceiptOfEveryFormatIT {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  @Test
  void anOldWorkbookGoesBackMarkedAndGoesThroughOnceItIsCorrected() throws Exception {
    home.file("q1.xls", old(faulty("2024-Q1")));
    IntakeResult faulty = home.run();
    assertThat(faulty.line()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
    Path receipt = receipt(faulty, "q1.xls");
    assertThat(files(receipt)).containsExactly("q1_ket-qua.xls", "receipt.json", "receipt.txt");

    try (Workbook workbook = WorkbookFactory.create(receipt.resolve("q1_ket-qua.xls").toFile());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      assertThat(workbook).isInstanceOf(HSSFWorkbook.class);
      Cell cell = workbook.getSheet("Báo cáo").getRow(9).getCell(5);
      assertThat(cell.getStringCellValue()).isEqualTo("đang tổng hợp");
      assertThat(cell.getCellComment().getString().getString()).startsWith("CẦN SỬA");
      assertThat(cell.getCellStyle().getFillPattern().name()).isEqualTo("SOLID_FOREGROUND");
      cell.setCellValue(1_000_000);
      workbook.write(out);
      home.file("q1_ket-qua.xls", out.toByteArray());
    }
    IntakeResult through = home.run();

    assertThat(through.line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("1000000");
  }

  @Test
  void otherFormatsGetAListThatSaysWhy() throws Exception {
    home.file("a.ods", SavedAs.ods(faulty("2024-Q1")));
    home.file("b.xls", SavedAs.html(faulty("2024-Q2")));
    byte[] text = SavedAs.text(faulty("2024-Q3"), ';').getBytes(StandardCharsets.UTF_8);
    home.file("c.csv", text);
    home.file("d.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    IntakeResult result = home.run();

    assertThat(result.line()).isEqualTo("received=4 accepted=0 held=3 rejected=1 unchanged=0");
    for (String name : List.of("a.ods", "b.xls", "c.csv")) {
      Path receipt = receipt(result, name);
      assertThat(files(receipt))
          .as(name)
          .containsExactly("danh-sach-loi.xlsx", "receipt.json", "receipt.txt");
      assertThat(Files.readString(receipt.resolve("receipt.txt")))
          .as(name)
          .contains("đang tổng hợp")
          .containsIgnoringCase("ô F10")
          .contains("Chỉ đánh dấu được lỗi ngay trong tệp .xlsx và .xls")
          .contains("Cells are marked in .xlsx and .xls only");
      assertThat(Files.readString(receipt.resolve("receipt.json")))
          .as(name)
          .contains("\"not_marked\" : \"other_format\"", "\"cell\" : \"F10\"");
    }
    assertThat(Files.readString(receipt(result, "d.xlsx").resolve("receipt.json")))
        .contains("\"not_marked\" : \"no_cells\"");
  }

  private static byte[] faulty(String period) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(
        out, TestHome.PACK, List.of(quarter(period, APRIL, "đang tổng hợp", number("25"))));
    return out.toByteArray();
  }

  /** The same cells as a workbook of Excel 97. */
  private static byte[] old(byte[] xlsx) throws IOException {
    try (Workbook from = WorkbookFactory.create(new ByteArrayInputStream(xlsx));
        HSSFWorkbook to = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Sheet sheet : from) {
        Sheet copy = to.createSheet(sheet.getSheetName());
        for (Row row : sheet) {
          Row line = copy.createRow(row.getRowNum());
          for (Cell cell : row) {
            copy(cell, line.createCell(cell.getColumnIndex()));
          }
        }
      }
      to.write(out);
      return out.toByteArray();
    }
  }

  private static void copy(Cell from, Cell to) {
    if (from.getCellType() == CellType.NUMERIC) {
      to.setCellValue(from.getNumericCellValue());
    } else if (from.getCellType() == CellType.STRING) {
      to.setCellValue(from.getStringCellValue());
    }
  }

  private Path receipt(IntakeResult result, String name) throws IOException {
    try (Stream<Path> folders = Files.list(home.home.receipts().resolve(result.run()))) {
      return folders
          .filter(one -> one.getFileName().toString().startsWith(name + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
