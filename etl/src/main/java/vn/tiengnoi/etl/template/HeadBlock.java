package vn.tiengnoi.etl.template;

import java.time.LocalDate;
import vn.tiengnoi.etl.workbook.HeadField;
import vn.tiengnoi.etl.xlsx.CellStyle;
import vn.tiengnoi.etl.xlsx.EntryRule;
import vn.tiengnoi.etl.xlsx.SheetWriter;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.PeriodNames;

/** What stands above the table: who reports on what, until when, and the sheet's own verdict. */
final class HeadBlock {
  /** Rows it takes, so that the table begins at the same place on every template. */
  static final int HEIGHT = 7;

  private static final int LABELS = TableBlock.PREVIOUS;
  private static final int VALUES = TableBlock.VALUE;
  private static final int LAST = TableBlock.NOTE;
  private static final int TITLE_ROW = 3;
  private static final int PERIOD_ROW = 4;
  private static final int INPUT_ROW = 5;
  private static final int HINT_ROW = 6;

  /** Characters of the head's size that fit between its label and the right edge. */
  private static final int LINE = 58;

  /** Characters of the title's size that fit across the page. */
  private static final int TITLE_LINE = 90;

  private final SheetWriter sheet;
  private final Pack pack;
  private final Template template;

  HeadBlock(SheetWriter sheet, Pack pack, Template template) {
    this.sheet = sheet;
    this.pack = pack;
    this.template = template;
  }

  /**
   * Writes it.
   *
   * @param verdict the formula that sums the sheet's checks up, and what it gives on an empty one
   */
  void write(String verdict, String verdictWhileEmpty) {
    Form form = template.form();
    left(0, HeadField.FORM.label() + " " + form.code(), Look.TEXT.inBold());
    left(1, "Phiên bản biểu: " + form.version(), Look.TEXT);
    String deadline = PeriodNames.date(form.deadline(template.period()));
    left(2, "Nộp chậm nhất: " + deadline, Look.TEXT.inBold());
    right(0, HeadField.REPORTER.label(), template.reporter().name());
    right(1, HeadField.UNIT.label(), template.unit().fullName());
    right(2, "Nơi nhận:", Guide.sendTo(pack, template, "vi"));
    sheet.text(
        0,
        TableBlock.ELEMENT,
        HeadField.TEMPLATE.label() + " " + template.identity(pack.code()).key(),
        CellStyle.text(8).coloured(Look.MUTED));
    sheet.across(
        TITLE_ROW,
        0,
        LAST,
        template.title(),
        CellStyle.text(14).inBold().aligned("center").wrapped());
    sheet.height(TITLE_ROW, 1.2 * Look.height(template.title(), TITLE_LINE) + 12);
    sheet.across(
        PERIOD_ROW,
        0,
        LAST,
        HeadField.PERIOD.label() + " " + template.printed().period(),
        Look.TEXT.inItalic().aligned("center"));
    writeInputs();
    sheet.merge(INPUT_ROW, 0, TableBlock.MEASURE, verdictStyle());
    sheet.formula(INPUT_ROW, 0, verdict, verdictWhileEmpty, verdictStyle());
    String wrong =
        "LEFT($A$6,%d)=\"%s\"".formatted(CheckFormulas.WRONG.length(), CheckFormulas.WRONG);
    sheet.highlight(INPUT_ROW, 0, INPUT_ROW, TableBlock.MEASURE, wrong, Look.WRONG, null);
    sheet.across(HINT_ROW, 0, LAST, hint(form), Look.QUIET.wrapped());
    sheet.height(HINT_ROW, 32);
  }

  private static CellStyle verdictStyle() {
    return Look.TEXT.inBold().coloured(Look.FINE);
  }

  private static String hint(Form form) {
    String whose =
        form.scope() == Form.Scope.CONSOLIDATED
            ? "Số liệu đã gồm các đơn vị cấp dưới."
            : "Chỉ ghi số liệu của chính đơn vị, không gồm cấp dưới.";
    String since =
        form.accumulation() == Form.Accumulation.CUMULATIVE
            ? " Số liệu lũy kế từ đầu năm đến cuối kỳ."
            : "";
    return "Chỉ nhập vào ô nền vàng. Không phát sinh ghi -, chưa có số liệu ghi … hoặc để trống, không áp dụng ghi x. "
        + whose
        + since
        + " Xem trang \"Hướng dẫn\".";
  }

  private void left(int row, String text, CellStyle style) {
    sheet.across(row, 0, TableBlock.MEASURE, text, style);
  }

  private void right(int row, String label, String value) {
    label(row, LABELS, label);
    sheet.across(row, VALUES, LAST, value, Look.TEXT.inBold().wrapped());
    sheet.height(row, Look.height(value, LINE));
  }

  private void label(int row, int column, String label) {
    sheet.text(row, column, label, Look.TEXT.aligned("right").indented(1));
  }

  /** When and as which version it is sent: what only the sender knows. */
  private void writeInputs() {
    LocalDate first = template.period().from();
    CellStyle input = Look.INPUT.aligned("center");
    label(INPUT_ROW, LABELS, HeadField.REPORT_DATE.label());
    sheet.blank(INPUT_ROW, VALUES, input.formatted("dd/mm/yyyy"));
    sheet.rule(
        INPUT_ROW,
        VALUES,
        INPUT_ROW,
        VALUES,
        EntryRule.doubts(
            "IF(ISNUMBER(E6),E6>=DATE(%d,%d,%d),TRUE)"
                .formatted(first.getYear(), first.getMonthValue(), first.getDayOfMonth()),
            "Ngày báo cáo",
            "Ngày lập báo cáo, ghi ngày/tháng/năm, không sớm hơn đầu kỳ báo cáo."));
    label(INPUT_ROW, TableBlock.CHECK, HeadField.REPORT_NUMBER.label());
    sheet.blank(INPUT_ROW, TableBlock.NOTE, input.formatted("0"));
    sheet.rule(
        INPUT_ROW,
        TableBlock.NOTE,
        INPUT_ROW,
        TableBlock.NOTE,
        EntryRule.holds(
            "IF(ISNUMBER(G6),AND(G6>=1,G6=INT(G6)),FALSE)",
            "Lần báo cáo",
            "Báo cáo lần đầu ghi 1 hoặc để trống; gửi lại bản sửa ghi 2, 3, …"));
    sheet.height(INPUT_ROW, 20);
  }
}
