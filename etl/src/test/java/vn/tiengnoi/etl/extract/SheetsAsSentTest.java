package vn.tiengnoi.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.etl.extract.Extracting.changed;
import static vn.tiengnoi.etl.extract.Extracting.faults;
import static vn.tiengnoi.etl.extract.Extracting.text;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawRow;

/** What people do to sheets: hidden columns, merged labels, formulas; alike in every format. */
class SheetsAsSentTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;
  private Extracting extracting = new Extracting(Path.of("."));

  @BeforeEach
  void begin() {
    extracting = new Extracting(folder);
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private interface OldFilling {
    void fill(HSSFWorkbook workbook, Sheet sheet);
  }

  @Test
  void holdsAReportWithAHiddenColumnInItsTable() throws Exception {
    byte[] xlsx =
        xlsx(
            sheet -> {
              rows(sheet, "Mã", "Lũy kế", "Số liệu", "Ghi chú");
              sheet.hideColumn(1);
              sheet.hideColumn(9);
            });
    assertThat(faults(extracting.extract("a.xlsx", xlsx)))
        .containsExactly("unknown_column B1", "hidden_column B1");

    byte[] xls =
        xls(
            (workbook, sheet) -> {
              oldRow(sheet, 0, "Mã", "Lũy kế", "Số liệu");
              sheet.setColumnHidden(1, true);
              sheet.setColumnHidden(9, true);
            });
    assertThat(faults(extracting.extract("a.xls", xls))).contains("hidden_column B1");

    String html =
        "<html><table><col><col style='display: none'><tr><td>Mã<td>x<td>Số liệu</table></html>";
    assertThat(faults(extracting.extract("a.xls", text(html)))).contains("hidden_column B1");

    byte[] ods =
        ods(
            "<table:table-column/><table:table-column table:visibility=\"collapse\"/>"
                + row(say("Mã"), say("x"), say("Số liệu")));
    assertThat(faults(extracting.extract("a.ods", ods))).contains("hidden_column B1");
  }

  @Test
  void holdsAReportWithAHiddenRowInItsTable() throws Exception {
    byte[] xls =
        xls(
            (workbook, sheet) -> {
              oldRow(sheet, 0, "Mã", "Số liệu");
              oldRow(sheet, 1, "VD01", 5.0);
              sheet.getRow(1).setZeroHeight(true);
            });
    assertThat(faults(extracting.extract("a.xls", xls))).containsExactly("hidden_row A2");

    String html = "<html><table><tr><td>Mã<td>Số liệu<tr hidden><td>VD01<td>5</table></html>";
    assertThat(faults(extracting.extract("a.html", text(html)))).containsExactly("hidden_row A2");

    byte[] ods =
        ods(
            row(say("Mã"), say("Số liệu"))
                + row(say("VD01"), number("5"))
                    .replace("<table:table-row", "<table:table-row table:visibility=\"filter\""));
    assertThat(faults(extracting.extract("a.ods", ods))).containsExactly("hidden_row A2");
  }

  @Test
  void readsMergedLabelsForAllTheirRowsButNeverMergedFigures() throws Exception {
    byte[] xlsx =
        xlsx(
            sheet -> {
              rows(sheet, "Mã", "Phân tổ", "Quý I");
              sheet.value(1, 2, "Số liệu");
              sheet.range(0, 0, 1, 0).merge();
              sheet.range(0, 1, 1, 1).merge();
              sheet.value(2, 0, "VD02");
              sheet.value(2, 1, "SEX=M");
              sheet.value(2, 2, 5);
              sheet.value(3, 1, "SEX=F");
              sheet.value(3, 2, 7);
              sheet.range(2, 0, 3, 0).merge();
              sheet.value(4, 0, "VD01");
              sheet.value(4, 2, 9);
              sheet.range(4, 0, 5, 0).merge();
              sheet.range(4, 2, 5, 2).merge();
            });
    assertThat(rows(extracting.extract("a.xlsx", xlsx)))
        .containsExactly("VD02 SEX=M 5 C3", "VD02 SEX=F 7 C4", "VD01  9 C5");

    byte[] xls =
        xls(
            (workbook, sheet) -> {
              oldRow(sheet, 0, "Mã", "Phân tổ", "Số liệu");
              oldRow(sheet, 1, "VD02", "SEX=M", 5.0);
              oldRow(sheet, 2, "", "SEX=F", 7.0);
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });
    assertThat(rows(extracting.extract("a.xls", xls)))
        .containsExactly("VD02 SEX=M 5 C2", "VD02 SEX=F 7 C3");

    String html =
        "<html><table><tr><td>Mã<td>Phân tổ<td>Số liệu"
            + "<tr><td rowspan=2>VD02<td>SEX=M<td>5<tr><td>SEX=F<td>7</table></html>";
    assertThat(rows(extracting.extract("a.html", text(html))))
        .containsExactly("VD02 SEX=M 5 C2", "VD02 SEX=F 7 C3");

    byte[] ods =
        ods(
            row(say("Mã"), say("Phân tổ"), say("Số liệu"))
                + row(
                    say("VD02").replace("cell ", "cell table:number-rows-spanned=\"2\" "),
                    say("SEX=M"),
                    number("5"))
                + row("<table:covered-table-cell/>", say("SEX=F"), number("7")));
    assertThat(rows(extracting.extract("a.ods", ods)))
        .containsExactly("VD02 SEX=M 5 C2", "VD02 SEX=F 7 C3");
  }

  @Test
  void countsAMergedLabelAsOneCell() throws Exception {
    byte[] xls =
        xls(
            (workbook, sheet) -> {
              oldRow(sheet, 0, "Mã", "Phân tổ", "Số liệu");
              oldRow(sheet, 1, "VD02", "SEX=M", 5.0);
              oldRow(sheet, 2, "", "SEX=F", 7.0);
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });
    RawFile file = extracting.extract("a.xls", xls);
    KeyResolver resolver = new KeyResolver(SmallPack.pack());
    CheckedReport report =
        new ReportCheck(SmallPack.pack())
            .check(
                new FileIdentity("abc", "a.xls"),
                file.reports().get(0),
                resolver.resolve(file.reports().get(0).head()));

    assertThat(file.left().cells() + report.cells().cells()).isEqualTo(8);
  }

  @Test
  void ignoresHiddenSheetsAndCountsTheirCells() throws Exception {
    byte[] xls =
        xls(
            (workbook, sheet) -> {
              oldRow(sheet, 0, "Mã", "Số liệu");
              oldRow(sheet, 1, "VD01", 5.0);
              Sheet lastYear = workbook.createSheet("Năm ngoái");
              oldRow(lastYear, 0, "Mã", "Số liệu");
              oldRow(lastYear, 1, "VD01", 999.0);
              workbook.setSheetHidden(1, true);
            });
    RawFile file = extracting.extract("a.xls", xls);

    assertThat(file.reports()).hasSize(1);
    assertThat(file.faults())
        .extracting(fault -> fault.code().code() + " " + fault.sheet())
        .containsExactly("hidden_sheet Năm ngoái");
    assertThat(file.left().lines())
        .contains(AccountLine.ignored("Năm ngoái", IgnoredReason.HIDDEN_SHEET, 4));
  }

  @Test
  void givesAFileUpThatTakesTooLongAndReadsTheNext() throws Exception {
    TimeLimit none = new TimeLimit(Duration.ZERO, Duration.ZERO);
    String many =
        "unit,period,element,disaggregation,value\n" + "Sìn Hồ,2024-Q1,VD01,,5\n".repeat(500_000);
    RawFile slow = extracting.extract("a.csv", text(many), none);

    assertThat(slow.reports()).isEmpty();
    assertThat(slow.faults()).extracting(fault -> fault.code().code()).containsExactly("too_slow");
    assertThat(extracting.lines()).isEmpty();
    assertThat(extracting.extract("a.xlsx", threeFigures()).reports()).hasSize(1);
  }

  @Test
  void holdsAReportWhoseTotalsRowIsNotTheSumOfItsCells() throws Exception {
    assertThat(faults(extracting.extract("a.xlsx", totalsRow("B2:B4", "24")))).isEmpty();

    RawFile file = extracting.extract("a.xlsx", totalsRow("$B$2:$B$4", "24.5"));
    assertThat(faults(file)).containsExactly("total_mismatch B5");
    assertThat(file.reports().get(0).faults().get(0).messageEn())
        .isEqualTo(
            "The stored result of a totals row (formula SUM($B$2:$B$4)) is not the sum of its cells: 24; let the program calculate again and save.");

    assertThat(faults(extracting.extract("a.xls", oldTotalsRow("SUM(B2,B3:B4)", 24)))).isEmpty();
    assertThat(faults(extracting.extract("a.xls", oldTotalsRow("SUM(B2,B3:B4)", 25))))
        .containsExactly("total_mismatch B5");
    assertThat(faults(extracting.extract("a.xls", oldTotalsRow("B2+B3+B4", 25))))
        .containsExactly("total_mismatch B5");

    String sum = number("13").replace("cell ", "cell table:formula=\"of:=SUM([.B2:.B3])\" ");
    byte[] ods =
        ods(
            row(say("Mã"), say("Số liệu"))
                + row(say("VD01"), number("5"))
                + row(say("VD01"), number("7"))
                + row("<table:table-cell/>", sum));
    assertThat(faults(extracting.extract("a.ods", ods))).contains("total_mismatch B4");
  }

  @Test
  void tellsWhatAFigureThatIsASumComesTo() throws Exception {
    byte[] stale = changed(threeFigures(), SHEET, "<v>12</v>", "<f>SUM(B3:B4)</f><v>13</v>");
    RawRow row = extracting.extract("a.xlsx", stale).reports().get(0).rows().get(0);

    assertThat(row.value().text()).isEqualTo("13");
    assertThat(row.context().recomputed().text()).isEqualTo("12");
  }

  @Test
  void takesNoDigitsOfBinaryFractionsForADifference() throws Exception {
    byte[] noisy =
        xlsx(
            sheet -> {
              rows(sheet, "Mã", "Số liệu");
              for (int row = 1; row <= 10; row++) {
                sheet.value(row, 0, "VD0" + row);
                sheet.value(row, 1, 1234567.1);
              }
              sheet.value(11, 0, "VD11");
              sheet.value(11, 1, 99);
            });
    byte[] summed =
        changed(noisy, SHEET, "<v>99</v>", "<f>SUM(B2:B11)</f><v>12345670.999999998</v>");
    assertThat(extracting.extract("a.xlsx", summed).reports().get(0).rows().get(10).context())
        .isEqualTo(RawContext.NOTHING);
  }

  @Test
  void warnsOfALinkToAnotherWorkbookAndReadsItsStoredResult() throws Exception {
    byte[] xlsx = changed(threeFigures(), SHEET, "<v>12</v>", "<f>[1]Q1!A1</f><v>12</v>");
    RawFile file = extracting.extract("a.xlsx", xlsx);
    assertThat(faults(file)).containsExactly("external_link B2");
    assertThat(file.reports().get(0).rows().get(0).value().text()).isEqualTo("12");

    String link =
        number("13").replace("cell ", "cell table:formula=\"of:='file:///x.ods'#$Q1.A1\" ");
    byte[] ods = ods(row(say("Mã"), say("Số liệu")) + row(say("VD01"), link));
    assertThat(faults(extracting.extract("a.ods", ods))).containsExactly("external_link B2");
  }

  @Test
  void neverTakesAFormulaForAValue() throws Exception {
    byte[] xlsx = changed(threeFigures(), SHEET, "<v>12</v>", "<f>SUM(B3:B4)</f><v></v>");

    RawRow row = extracting.extract("a.xlsx", xlsx).reports().get(0).rows().get(0);
    assertThat(row.value().toString()).isEqualTo("RawCell[at=B2, kind=ERROR, text==SUM(B3:B4)]");
  }

  @Test
  void readsWhatIsShownAsAPercentageAsOne() throws Exception {
    byte[] xlsx =
        xlsx(
            sheet -> {
              rows(sheet, "Mã", "Số liệu");
              sheet.value(1, 0, "TL");
              sheet.value(1, 1, 0.9);
              sheet.style(1, 1).format("0.0%").set();
            });
    assertThat(figure(extracting.extract("a.xlsx", xlsx))).isEqualTo("0.9 PERCENT");

    byte[] xls =
        xls(
            (workbook, sheet) -> {
              CellStyle percent = workbook.createCellStyle();
              percent.setDataFormat((short) 9);
              oldRow(sheet, 0, "Mã", "Số liệu");
              oldRow(sheet, 1, "TL", 0.9);
              sheet.getRow(1).getCell(1).setCellStyle(percent);
            });
    assertThat(figure(extracting.extract("a.xls", xls))).isEqualTo("0.9 PERCENT");

    byte[] ods =
        ods(
            row(say("Mã"), say("Số liệu"))
                + row(say("TL"), number("0.9").replace("\"float\"", "\"percentage\"")));
    assertThat(figure(extracting.extract("a.ods", ods))).isEqualTo("0.9 PERCENT");

    String html =
        "<html><table><tr><td>Mã<td>Số liệu<tr><td>TL<td sdval='0.9' sdnum='1066;0;0%'>90%</table>";
    assertThat(figure(extracting.extract("a.html", text(html)))).isEqualTo("0.9 PERCENT");
  }

  @Test
  void readsSheetsOfTheLongLayoutLineByLine() throws Exception {
    byte[] xlsx =
        xlsx(
            sheet -> {
              rows(sheet, "period", "unit", "element", "disaggregation", "value", "màu");
              sheet.value(1, 0, "2024-Q1");
              sheet.value(1, 1, "Sìn Hồ");
              sheet.value(1, 2, "VD01");
              sheet.value(1, 4, 5);
            });

    RawFile file = extracting.extract("a.xlsx", xlsx);
    assertThat(file.reports()).isEmpty();
    assertThat(file.faults())
        .extracting(fault -> fault.code().code())
        .containsExactly("unknown_column");
    assertThat(extracting.lines()).hasSize(1);
    assertThat(extracting.lines().get(0).sheet()).isEqualTo("Q1");
    assertThat(extracting.lines().get(0).row().value().at()).isEqualTo("E2");
  }

  @Test
  void refusesALongSheetOfWhichPartIsHidden() throws Exception {
    String[] header = {"period", "unit", "element", "disaggregation", "value"};
    byte[] column =
        xlsx(
            sheet -> {
              rows(sheet, header);
              sheet.hideColumn(3);
            });
    assertThat(extracting.refusal("a.xlsx", column)).isEqualTo("hidden_column");

    byte[] row =
        xls(
            (workbook, sheet) -> {
              oldRow(sheet, 0, (Object[]) header);
              oldRow(sheet, 1, "2024-Q1", "Sìn Hồ", "VD01", "", 5.0);
              oldRow(sheet, 2, "2024-Q1", "Sìn Hồ", "VD02", "", 6.0);
              sheet.getRow(2).setZeroHeight(true);
            });
    assertThat(extracting.refusal("a.xls", row)).isEqualTo("hidden_row");
    assertThat(extracting.lines()).isEmpty();
  }

  @Test
  void leavesRemarksAndFormerStatesOfASheetOut() throws Exception {
    String remark =
        number("5")
            .replace(
                "</table:table-cell>",
                "<office:annotation><text:p>999</text:p></office:annotation></table:table-cell>");
    byte[] ods =
        ods(
            "<table:tracked-changes><table:cell-content-change>"
                + row(say("VD01"), number("999"))
                + "</table:cell-content-change></table:tracked-changes>"
                + row(say("Mã"), say("Số liệu"))
                + row(say("VD01"), remark));

    assertThat(rows(extracting.extract("a.ods", ods))).containsExactly("VD01  5 B2");
  }

  private static byte[] threeFigures() throws Exception {
    return xlsx(
        sheet -> {
          rows(sheet, "Mã", "Số liệu");
          for (int row = 1; row <= 3; row++) {
            sheet.value(row, 0, "VD0" + row);
          }
          sheet.value(1, 1, 12);
          sheet.value(2, 1, 5);
          sheet.value(3, 1, 7);
        });
  }

  private static byte[] totalsRow(String range, String stored) throws Exception {
    byte[] xlsx =
        xlsx(
            sheet -> {
              rows(sheet, "Mã", "Số liệu");
              for (int row = 1; row <= 3; row++) {
                sheet.value(row, 0, "VD0" + row);
              }
              sheet.value(1, 1, 12);
              sheet.value(2, 1, 5);
              sheet.value(3, 1, 7);
              sheet.value(4, 1, 99);
              sheet.value(0, 2, "Chỉ tiêu");
              sheet.value(4, 2, "Tổng cộng");
            });
    return changed(xlsx, SHEET, "<v>99</v>", "<f>SUM(%s)</f><v>%s</v>".formatted(range, stored));
  }

  private static byte[] oldTotalsRow(String formula, double stored) throws Exception {
    return xls(
        (workbook, sheet) -> {
          oldRow(sheet, 0, "Mã", "Số liệu", "Chỉ tiêu");
          oldRow(sheet, 1, "VD01", 12.0);
          oldRow(sheet, 2, "VD02", 5.0);
          oldRow(sheet, 3, "VD03", 7.0);
          oldRow(sheet, 4, "", stored, "Tổng cộng");
          sheet.getRow(4).getCell(1).setCellFormula(formula);
          sheet.getRow(4).getCell(1).setCellValue(stored);
        });
  }

  private static List<String> rows(RawFile file) {
    return file.reports().get(0).rows().stream()
        .map(
            row ->
                row.element().text()
                    + " "
                    + row.disaggregation().text()
                    + " "
                    + row.value().text()
                    + " "
                    + row.value().at())
        .toList();
  }

  private static String figure(RawFile file) {
    RawCell value = file.reports().get(0).rows().get(0).value();
    return value.text() + " " + value.kind();
  }

  private static byte[] xlsx(Filling filling) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", null)) {
      filling.fill(workbook.newWorksheet("Q1"));
    }
    return out.toByteArray();
  }

  private static void rows(Worksheet sheet, String... headings) {
    for (int column = 0; column < headings.length; column++) {
      sheet.value(0, column, headings[column]);
    }
  }

  private static byte[] xls(OldFilling filling) throws Exception {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filling.fill(workbook, workbook.createSheet("Q1"));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void oldRow(Sheet sheet, int line, Object... values) {
    var row = sheet.createRow(line);
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof Double number) {
        row.createCell(column).setCellValue(number);
      } else if (!values[column].equals("")) {
        row.createCell(column).setCellValue(values[column].toString());
      }
    }
  }

  private static byte[] ods(String table) throws Exception {
    return Extracting.zip(
        new java.util.LinkedHashMap<>(
            java.util.Map.of(
                "mimetype",
                text("application/vnd.oasis.opendocument.spreadsheet"),
                "content.xml",
                text(
                    "<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                        + "<office:body><office:spreadsheet><table:table table:name=\"Q1\">"
                        + table
                        + "</table:table></office:spreadsheet></office:body>"
                        + "</office:document-content>"))));
  }

  private static String row(String... cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  private static String say(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static String number(String value) {
    return "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>x</text:p></table:table-cell>"
        .formatted(value);
  }
}
