package vn.tiengnoi.etl.receipt;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import vn.tiengnoi.etl.fault.Fault;

/** The comment beside a faulty cell. One that the sender wrote stays, above ours. */
final class CellNote {
  private static final String AUTHOR = "Tiếng Nói";
  private static final String SEPARATOR = "\n――― Tiếng Nói ―――\n";
  private static final int CHARACTERS_A_LINE = 46;

  private CellNote() {}

  static String text(List<Fault> faults) {
    StringBuilder text = new StringBuilder();
    for (Fault fault : faults) {
      text.append(fault.stops() ? "CẦN SỬA: " : "LƯU Ý: ")
          .append(fault.messageVi())
          .append('\n')
          .append("→ ")
          .append(NextStep.of(fault).vi())
          .append("\n\n");
    }
    for (Fault fault : faults) {
      text.append("(English) ").append(fault.messageEn()).append('\n');
    }
    return text.toString().strip();
  }

  static void write(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    Comment theirs = cell.getCellComment();
    if (theirs != null) {
      String before = theirs.getString() == null ? "" : theirs.getString().getString();
      theirs.setString(helper.createRichTextString(before + SEPARATOR + text));
      return;
    }
    Drawing<?> drawing =
        sheet.getDrawingPatriarch() == null
            ? sheet.createDrawingPatriarch()
            : sheet.getDrawingPatriarch();
    ClientAnchor anchor = helper.createClientAnchor();
    int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(Math.max(0, cell.getRowIndex() - 1));
    anchor.setRow2(cell.getRowIndex() + Math.min(30, lines + 1));
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
  }

  /** Removes what {@link #write} left in a sheet. */
  static void removeAll(Sheet sheet) {
    for (var found : List.copyOf(sheet.getCellComments().entrySet())) {
      Comment comment = found.getValue();
      String text = comment.getString() == null ? "" : comment.getString().getString();
      int ours = text.indexOf(SEPARATOR);
      if (ours >= 0) {
        comment.setString(
            sheet.getWorkbook().getCreationHelper().createRichTextString(text.substring(0, ours)));
      } else if (AUTHOR.equals(comment.getAuthor())) {
        var row = sheet.getRow(found.getKey().getRow());
        Cell cell = row == null ? null : row.getCell(found.getKey().getColumn());
        if (cell != null) {
          cell.removeCellComment();
        }
      }
    }
  }
}
