package vn.tiengnoi.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiengnoi.etl.CellOracle;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Templates that LibreOffice filled, changed and saved as people do; how they were made says the
 * README beside them.
 */
class OfficeDriftTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");
  private static final Path FILES = Path.of("src/test/resources/vn/tiengnoi/etl/template");

  /** A template of the district's association. */
  private static Template template(String period) {
    return new Template(
        PACK.getForm("QTE"),
        PACK.findReporter("hbvqte-106-tam-duong").orElseThrow(),
        PACK.units().getUnit("106-tam-duong@2004-01-01"),
        Period.parse(period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "saved.xlsx", // filled and saved
        "saved.xls", // as Excel 97 has it
        "saved.ods", // as LibreOffice itself has it
        "inserted.xlsx", // two rows and a column put in, the sheet renamed, a note added
        "reordered.xlsx", // the second element before the first, two parts exchanged
        "uncoded.xlsx", // both columns of codes taken out, and the key above them
        "uncoded.ods",
        "shown.xlsx", // the hidden sheet shown and first, the form last
        "copied.xlsx" // the form alone in a workbook of its own: the hidden sheet is lost
      })
  void whatWasFilledInIsReadWithoutAGuess(String file) throws Exception {
    CheckedReport report = check(file);

    assertThat(report.faults()).isEmpty();
    assertThat(report.heldWhole()).isFalse();
    assertThat(report.written())
        .isEqualTo(
            new WrittenKey("QTE", "hbvqte-106-tam-duong", "106-tam-duong@2004-01-01", "2024-Q1"));
    assertThat(report.reportDate()).isEqualTo("2024-04-12");
    assertThat(report.reportNumber()).isEqualTo(1);
    assertThat(figures(report)).containsExactlyInAnyOrderEntriesOf(filled("2024-Q1"));
  }

  @Test
  void aWordBesideAFigureThatMovedIsReadWithIt() throws Exception {
    CheckedReport report = check("inserted.xlsx");

    assertThat(report.sheet()).isEqualTo("Biểu quý I (sửa)");
    Observation first = report.observations().get(0);
    assertThat(first.element()).isEqualTo("VD01");
    assertThat(first.cell()).isEqualTo("F10");
    assertThat(first.flags()).contains("estimate");
  }

  @Test
  void aNameWrittenOverHoldsTheReportForEitherUnitMayBeMeant() throws Exception {
    CheckedReport report = check("renamed_unit.xlsx");

    assertThat(report.heldWhole()).isTrue();
    assertThat(said(report)).containsExactly("template_contradicts E2 Huyện Sìn Hồ");
    assertThat(report.faults().get(0).messageVi())
        .contains("Huyện Tam Đường (106-tam-duong@2004-01-01)")
        .contains("Huyện Sìn Hồ");
  }

  @Test
  void whatTheSheetPointsAtIsWhatIntakeSays() throws Exception {
    CheckedReport report = check("faulty.xlsx");

    List<String> pointedAt = checks("faulty.xlsx");
    assertThat(pointedAt)
        .containsExactly(
            "Kiểm tra lại: lớn hơn dòng 2",
            "Kiểm tra lại: cộng 60, tổng số 70",
            "Kiểm tra lại: cộng 120, tổng số 60",
            "Kiểm tra lại: lớn hơn tổng số",
            "Kiểm tra lại: cộng 61, tổng số 60",
            "Kiểm tra lại: cần số nguyên từ 0",
            "Kiểm tra lại: cần số nguyên từ 0",
            "Kiểm tra lại: thiếu tổng số ở dòng 4",
            "Kiểm tra lại: thiếu tổng số ở dòng 4");
    assertThat(said(report))
        .containsExactly(
            "fraction_in_count E22 2.5",
            "text_in_number E23 nhiều",
            "parts_differ E10 70",
            "part_above_total E17 61",
            "parts_differ E15 60",
            "total_blank E28 null",
            "total_blank E28 null",
            "half_of_ratio E42 1",
            "half_of_ratio E43 59",
            "other_half_held E20 60",
            "other_half_held E24 58",
            "other_half_held E26 1",
            "other_half_held E27 59");
  }

  @Test
  void everyCellOfATemplateIsAccountedForWithoutANote() throws Exception {
    RawFile file = FormWorkbookReader.read(FILES.resolve("saved.xlsx"));

    assertThat(file.faults()).isEmpty();
    assertThat(file.left().cells(Outcome.IGNORED)).isEqualTo(file.left().cells());
    assertThat(file.left().lines())
        .extracting(line -> line.reason())
        .contains(
            IgnoredReason.TEMPLATE_HELP,
            IgnoredReason.TEMPLATE_SUM,
            IgnoredReason.TEMPLATE_IDENTITY,
            IgnoredReason.GUIDE_SHEET)
        .doesNotContain(
            IgnoredReason.HIDDEN_SHEET, IgnoredReason.OTHER_SHEET, IgnoredReason.UNKNOWN_COLUMN);
    CheckedReport report = check("saved.xlsx");
    assertThat(file.left().cells() + report.cells().cells())
        .isEqualTo(CellOracle.cellsWithContent(FILES.resolve("saved.xlsx")).orElseThrow());
  }

  private static CheckedReport check(String name) throws Exception {
    RawFile file = FormWorkbookReader.read(FILES.resolve(name));
    assertThat(file.faults()).isEmpty();
    assertThat(file.reports()).hasSize(1);
    RawReport report = file.reports().get(0);
    return new ReportCheck(PACK)
        .check(
            new FileIdentity("0".repeat(64), name),
            report,
            new KeyResolver(PACK).resolve(report.head()));
  }

  private static Map<String, BigDecimal> filled(String period) {
    Map<String, BigDecimal> expected = new LinkedHashMap<>();
    List<TableRow> rows = TableRow.of(template(period), PACK);
    for (int place = 0; place < rows.size(); place++) {
      TableRow row = rows.get(place);
      if (row.isInput()) {
        expected.put(
            row.element().code() + " " + row.part().code(),
            new BigDecimal(TemplateRoundTripTest.value(rows, place)));
      }
    }
    return expected;
  }

  private static Map<String, BigDecimal> figures(CheckedReport report) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    report
        .observations()
        .forEach(
            one -> figures.put(one.element() + " " + one.disaggregation().code(), one.value()));
    return figures;
  }

  private static List<String> said(CheckedReport report) {
    return report.faults().stream().map(OfficeDriftTest::said).toList();
  }

  private static String said(Fault fault) {
    return "%s %s %s".formatted(fault.code().code(), fault.cell(), fault.valueSeen());
  }

  /** What the check column of a form says is wrong. */
  private static List<String> checks(String name) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(FILES.resolve(name).toFile(), null, true)) {
      for (Row row : workbook.getSheetAt(0)) {
        Cell cell = row.getRowNum() < TableBlock.FIRST ? null : row.getCell(TableBlock.CHECK);
        String text = cell == null ? "" : cell.getStringCellValue();
        if (text.startsWith(CheckFormulas.WRONG)) {
          wrong.add(text);
        }
      }
    }
    return wrong;
  }
}
