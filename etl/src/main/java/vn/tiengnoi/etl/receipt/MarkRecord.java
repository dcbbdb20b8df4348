package vn.tiengnoi.etl.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.ReceiptMark;

/**
 * A sheet that nobody sees: which cells were coloured, and what colour each had. A cell is written
 * down as a formula that refers to it, which spreadsheets keep right when rows are put in, cells
 * are moved or sheets renamed.
 */
final class MarkRecord {
  private static final String SHEET = "_tiengnoi";

  private final Sheet sheet;
  private int rows = 1;

  private MarkRecord(Sheet sheet) {
    this.sheet = sheet;
  }

  static MarkRecord begin(Workbook workbook, int correction) {
    String name = SHEET;
    for (int i = 2; workbook.getSheet(name) != null; i++) {
      name = SHEET + i;
    }
    Sheet sheet = workbook.createSheet(name);
    sheet.createRow(0).createCell(0).setCellValue(ReceiptMark.of(correction));
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    return new MarkRecord(sheet);
  }

  void add(Cell cell, String fill) {
    Row row = sheet.createRow(rows++);
    row.createCell(0)
        .setCellFormula(
            SheetNameFormatter.format(cell.getSheet().getSheetName())
                + "!"
                + new CellReference(cell.getRowIndex(), cell.getColumnIndex(), true, true)
                    .formatAsString());
    row.createCell(1).setCellValue(fill);
  }

  /** Which correction the workbook is; 0 where nothing was ever marked in it. */
  static int correction(Workbook workbook) {
    int correction = 0;
    for (Sheet sheet : workbook) {
      correction = Math.max(correction, correction(sheet));
    }
    return correction;
  }

  private static int correction(Sheet sheet) {
    Row row = sheet.getRow(0);
    Cell cell = row == null ? null : row.getCell(0);
    return cell == null || cell.getCellType() != CellType.STRING
        ? 0
        : ReceiptMark.correctionIn(cell.getStringCellValue());
  }

  /** Takes the marks of an earlier submission away: colours, comments, sheets. */
  static void clean(Workbook workbook, MarkStyles styles) {
    List<Sheet> ours = new ArrayList<>();
    List<Sheet> theirs = new ArrayList<>();
    for (Sheet sheet : workbook) {
      (correction(sheet) > 0 ? ours : theirs).add(sheet);
    }
    if (ours.isEmpty()) {
      return;
    }
    for (Sheet sheet : ours) {
      for (Row row : sheet) {
        restore(workbook, row, styles);
      }
    }
    theirs.forEach(CellNote::removeAll);
    theirs.forEach(sheet -> eachMarked(sheet, styles::unmarked));
    for (Sheet sheet : ours) {
      workbook.removeSheetAt(workbook.getSheetIndex(sheet));
    }
  }

  /** What was copied elsewhere with its colour, or is not in the record any more. */
  private static void eachMarked(
      Sheet sheet, UnaryOperator<org.apache.poi.ss.usermodel.CellStyle> unmarked) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (CellFill.isMark(cell.getCellStyle())) {
          cell.setCellStyle(unmarked.apply(cell.getCellStyle()));
        }
      }
    }
  }

  private static void restore(Workbook workbook, Row row, MarkStyles styles) {
    Cell reference = row.getCell(0);
    Cell fill = row.getCell(1);
    if (reference == null
        || fill == null
        || reference.getCellType() != CellType.FORMULA
        || fill.getCellType() != CellType.STRING) {
      return;
    }
    Cell marked = referred(workbook, reference.getCellFormula());
    if (marked != null) {
      marked.setCellStyle(styles.restored(marked.getCellStyle(), fill.getStringCellValue()));
    }
  }

  private static @Nullable Cell referred(Workbook workbook, String formula) {
    try {
      CellReference at = new CellReference(formula);
      Sheet sheet = at.getSheetName() == null ? null : workbook.getSheet(at.getSheetName());
      Row row = sheet == null ? null : sheet.getRow(at.getRow());
      return row == null ? null : row.getCell(at.getCol());
    } catch (IllegalArgumentException gone) {
      // The cell or its sheet was deleted.
      return null;
    }
  }
}
