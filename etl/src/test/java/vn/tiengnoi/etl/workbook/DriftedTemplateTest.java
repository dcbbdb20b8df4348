package vn.tiengnoi.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;

/** Forms as they come back: rows put in, columns moved, labels reworded, sheets hidden. */
class DriftedTemplateTest {
  @TempDir Path folder;

  interface Filling {
    void fill(Workbook workbook);
  }

  @Test
  void findsLabelsAndColumnsWhereverTheyStand() throws Exception {
    RawReport report =
        read(workbook -> {
              Worksheet sheet = workbook.newWorksheet("Q1");
              rows(
                  sheet,
                  new Object[] {"BIỂU SỐ: QTE", null, null, "ĐƠN VỊ BÁO CÁO", "hbvqte-1"},
                  new Object[] {"Ban hành kèm theo …"},
                  new Object[] {null, "Địa bàn :", null, "Huyện Sìn Hồ"},
                  new Object[] {"Kỳ báo cáo: Quý I năm 2024 (từ ngày … đến ngày …)"},
                  new Object[] {"Lần báo cáo", 2},
                  new Object[] {null},
                  new Object[] {"Ghi chú", "Mã số", "Thực hiện", "Lũy kế", "Chỉ tiêu"},
                  new Object[] {"A", "B", 1, 2, "C"},
                  new Object[] {null, null, null, null, "I. VẬN ĐỘNG"},
                  new Object[] {"n", "VD01", 5, 9, "Tiền"},
                  new Object[] {null, null, 5, null, "TỔNG CỘNG"},
                  new Object[] {null},
                  new Object[] {null, null, "Thủ trưởng đơn vị"});
            })
            .reports()
            .get(0);

    assertThat(report.head().form().text()).isEqualTo("QTE");
    assertThat(report.head().reporter().text()).isEqualTo("hbvqte-1");
    assertThat(report.head().unit().at()).isEqualTo("D3");
    assertThat(report.head().period().text()).startsWith("Quý I năm 2024");
    assertThat(report.head().reportNumber().text()).isEqualTo("2");
    assertThat(report.rows()).hasSize(1);
    assertThat(report.rows().get(0).value().at()).isEqualTo("C10");
    assertThat(report.rows().get(0).note().text()).isEqualTo("n");
    assertThat(report.faults())
        .extracting(fault -> fault.code().code() + " " + fault.cell())
        .containsExactly("unknown_column D7");
  }

  @Test
  void leavesHiddenSheetsOutWithANoteAndHoldsHiddenRows() throws Exception {
    RawFile file =
        read(
            workbook -> {
              Worksheet shown = workbook.newWorksheet("Q1");
              rows(shown, new Object[] {"Mã", "Số liệu"}, new Object[] {"VD01", 5});
              shown.hideRow(1);
              rows(workbook.newWorksheet("Ghi nhớ"), new Object[] {"xin cảm ơn"});
              workbook.newWorksheet("Trống");
              Worksheet hidden = workbook.newWorksheet("Năm trước");
              rows(hidden, new Object[] {"Mã", "Số liệu"}, new Object[] {"VD01", 6});
              hidden.setVisibilityState(VisibilityState.HIDDEN);
            });

    assertThat(file.reports()).hasSize(1);
    assertThat(codes(file.reports().get(0).faults())).containsExactly("hidden_row Q1");
    assertThat(codes(file.faults()))
        .containsExactly("sheet_without_form Ghi nhớ", "hidden_sheet Năm trước");
  }

  @Test
  void saysWhereAFigureHasNoCode() throws Exception {
    RawFile file =
        read(
            workbook ->
                rows(
                    workbook.newWorksheet("Q1"),
                    new Object[] {"Mã", "Số liệu"},
                    new Object[] {"VD01", 5},
                    new Object[] {null, 7}));

    assertThat(codes(file.reports().get(0).faults())).containsExactly("row_without_code Q1");
  }

  @Test
  void tellsADateFromANumber() throws Exception {
    RawFile file =
        read(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Q1");
              rows(sheet, new Object[] {"Mã", "Số liệu"}, new Object[] {"VD01", null});
              sheet.value(1, 1, LocalDate.of(2024, 8, 8));
              sheet.style(1, 1).format("dd/mm/yyyy").set();
            });

    assertThat(file.reports().get(0).rows().get(0).value())
        .hasToString("RawCell[at=B2, kind=DATE, text=2024-08-08]");
  }

  @Test
  void tellsAPercentageFromANumberAndWhatFiguresAreMeasuredIn() throws Exception {
    RawFile file =
        read(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Q1");
              rows(
                  sheet,
                  new Object[] {null, "Đơn vị tính: triệu đồng"},
                  new Object[] {"Mã", "Số liệu", "Đơn vị tính"},
                  new Object[] {"VD01", 5, null},
                  new Object[] {"TG01", 0.9, "%"});
              sheet.style(3, 1).format("0%").set();
            });

    List<RawRow> rows = file.reports().get(0).rows();
    assertThat(rows.get(0).context().measure().isBlank()).isTrue();
    assertThat(rows.get(0).context().sheetMeasure().text()).isEqualTo("triệu đồng");
    assertThat(rows.get(1).value()).hasToString("RawCell[at=B4, kind=PERCENT, text=0.9]");
    assertThat(rows.get(1).context().measure().text()).isEqualTo("%");
  }

  @Test
  void addsUpTheRowsOfAPlainSumAndNoOtherFormula() {
    ColumnSums sums = new ColumnSums();
    sums.accept(new RawCell("D8", Kind.NUMBER, "70"));
    sums.accept(RawCell.text("D9", "48"));
    sums.accept(new RawCell("D10", Kind.NUMBER, "48.5"));
    sums.accept(new RawCell("D11", Kind.NUMBER, "120"));

    assertThat(sums.sum("SUM(D8:D10)")).isEqualByComparingTo("118.5");
    assertThat(sums.sum("$D$8+D10")).isEqualByComparingTo("118.5");
    assertThat(sums.sum("SUM(D1:D10)")).as("rows above the table").isNull();
    assertThat(sums.sum("SUM(E8:E10)")).as("another column").isNull();
    assertThat(ColumnSums.isSum("SUM(D8:D10)*2")).isFalse();
    assertThat(ColumnSums.isSum("SUM([1]Sheet1!D8:D10)")).isFalse();
  }

  @Test
  void namesTheColumnsThatAreMissing() {
    assertThatThrownBy(
            () -> read(workbook -> rows(workbook.newWorksheet("Q1"), new Object[] {"Chỉ tiêu"})))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("no sheet has the columns \"Mã\", \"Số liệu\"");
  }

  private RawFile read(Filling filling) throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", null)) {
      filling.fill(workbook);
    }
    return FormWorkbookReader.read(file);
  }

  private static void rows(Worksheet sheet, Object[]... rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        Object value = rows[row][column];
        if (value instanceof Number number) {
          sheet.value(row, column, number);
        } else if (value != null) {
          sheet.value(row, column, value.toString());
        }
      }
    }
  }

  private static List<String> codes(List<Fault> faults) {
    return faults.stream().map(fault -> fault.code().code() + " " + fault.sheet()).toList();
  }
}
