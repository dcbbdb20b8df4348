package vn.tiengnoi.etl.receipt;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.workbook.ReceiptMark;

/**
 * The sheet «Kết quả tiếp nhận» in a marked workbook, last and open: each fault with a link to its
 * cell.
 */
final class SummarySheet {
  private static final String FONT = "Times New Roman";
  private static final int CHARACTER = 256;
  private static final double POINTS_A_LINE = 16;
  private static final int PLACE = 2;
  private static final int SEVERITY = 4;

  private final Workbook workbook;
  private final Sheet sheet;
  private final SummaryTable table;
  private final CellStyle plain;
  private final CellStyle heading;
  private final CellStyle link;
  private final CellStyle toCorrect;
  private final CellStyle toNote;
  private int rows;

  private SummarySheet(Workbook workbook, Sheet sheet, Receipt receipt) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.table = new SummaryTable(receipt, true);
    this.plain = bordered(font(12, false));
    this.heading = bordered(font(12, true));
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Font linked = font(12, false);
    linked.setUnderline(Font.U_SINGLE);
    linked.setColor(IndexedColors.BLUE.getIndex());
    this.link = bordered(linked);
    this.toCorrect = bordered(font(12, true));
    CellFill.mark(toCorrect, true);
    this.toNote = bordered(font(12, false));
    CellFill.mark(toNote, false);
  }

  static void write(Workbook workbook, Receipt receipt, int correction) {
    String name = SummaryTable.SHEET;
    for (int i = 2; workbook.getSheet(name) != null; i++) {
      name = SummaryTable.SHEET + " " + i;
    }
    Sheet sheet = workbook.createSheet(name);
    new SummarySheet(workbook, sheet, receipt).write(receipt, correction);
  }

  private void write(Receipt receipt, int correction) {
    sheet.setColumnHidden(0, true);
    for (int column = 0; column < SummaryTable.WIDTHS.size(); column++) {
      sheet.setColumnWidth(column + 1, SummaryTable.WIDTHS.get(column) * CHARACTER);
    }
    intro();
    sheet.getRow(0).createCell(0).setCellValue(ReceiptMark.of(correction));
    rows++;
    int headings = rows;
    Row row = sheet.createRow(rows++);
    for (int column = 0; column < SummaryTable.HEADINGS.size(); column++) {
      cell(row, column + 1, SummaryTable.HEADINGS.get(column), heading);
    }
    int number = 0;
    for (Fault fault : receipt.faults()) {
      fault(++number, fault);
    }
    sheet.createFreezePane(0, headings + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
    print();
    open();
  }

  private void intro() {
    CellStyle title = workbook.createCellStyle();
    title.setFont(font(14, true));
    CellStyle text = workbook.createCellStyle();
    text.setFont(font(12, false));
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    int last = SummaryTable.HEADINGS.size();
    for (String line : table.intro()) {
      Row row = sheet.createRow(rows);
      cell(row, 1, PlainText.of(line), rows == 0 ? title : text);
      sheet.addMergedRegion(new CellRangeAddress(rows, rows, 1, last));
      rows++;
    }
  }

  private void fault(int number, Fault fault) {
    Row row = sheet.createRow(rows++);
    List<String> texts = table.row(number, fault);
    int lines = 1;
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      cell(row, column + 1, text, style(column + 1, fault));
      int width = SummaryTable.WIDTHS.get(column) - 2;
      lines = Math.max(lines, text.lines().mapToInt(line -> 1 + line.length() / width).sum());
    }
    row.setHeightInPoints((float) Math.min(400, POINTS_A_LINE * lines + 2));
    if (fault.sheet() != null && workbook.getSheet(fault.sheet()) != null) {
      Hyperlink there = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      String cell = fault.cell() == null ? "A1" : fault.cell();
      there.setAddress(SheetNameFormatter.format(fault.sheet()) + "!" + cell);
      row.getCell(PLACE).setHyperlink(there);
    }
  }

  private CellStyle style(int column, Fault fault) {
    return switch (column) {
      case PLACE -> fault.sheet() == null ? plain : link;
      case SEVERITY -> fault.stops() ? toCorrect : toNote;
      default -> plain;
    };
  }

  private static void cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private Font font(int points, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  private CellStyle bordered(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private void print() {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }

  /** Two selected sheets would both take what is typed into one. */
  private void open() {
    for (Sheet other : workbook) {
      other.setSelected(false);
    }
    int here = workbook.getSheetIndex(sheet);
    workbook.setActiveSheet(here);
    workbook.setSelectedTab(here);
    sheet.setSelected(true);
  }
}
