package vn.tiengnoi.etl.receipt;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.workbook.ReceiptMark;

/**
 * The faults of a file alone, as a workbook: for a CSV, and for a workbook that is too large to be
 * marked. Nothing a sender wrote can work as a formula in it.
 */
final class FaultList {
  private static final String FONT = "Times New Roman";

  private FaultList() {}

  static void write(Receipt receipt, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Tieng Noi", null);
    Worksheet sheet = workbook.newWorksheet(SummaryTable.SHEET);
    sheet.value(0, 0, ReceiptMark.of(1));
    sheet.hideColumn(0);
    SummaryTable table = new SummaryTable(receipt, false);
    int row = 0;
    for (String line : table.intro()) {
      sheet.value(row, 1, line);
      sheet.style(row, 1).fontName(FONT).fontSize(row == 0 ? 14 : 12).set();
      row++;
    }
    row++;
    int headings = row;
    for (int column = 0; column < SummaryTable.HEADINGS.size(); column++) {
      sheet.value(row, column + 1, SummaryTable.HEADINGS.get(column));
      sheet.width(column + 1, SummaryTable.WIDTHS.get(column));
    }
    row++;
    int number = 0;
    for (Fault fault : receipt.faults()) {
      int column = 1;
      for (String text : table.row(++number, fault)) {
        sheet.value(row, column++, text);
      }
      row++;
    }
    int last = SummaryTable.HEADINGS.size();
    sheet
        .range(headings, 1, row - 1, last)
        .style()
        .fontName(FONT)
        .fontSize(12)
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle(BorderStyle.THIN)
        .set();
    sheet.range(headings, 1, headings, last).style().bold().fillColor("E8EEF4").set();
    sheet.range(0, 1, 0, 1).style().bold().set();
    sheet.freezePane(0, headings + 1);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    workbook.finish();
  }
}
