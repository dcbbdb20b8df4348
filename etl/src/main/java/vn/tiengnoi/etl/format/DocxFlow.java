package vn.tiengnoi.etl.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.Merges;
import vn.tiengnoi.etl.sheet.SheetCell;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;

/**
 * The paragraphs and tables of a document in their order, cut into sheets: text belongs to the next
 * table of figures, and behind the last one to that. A row of a sheet is a paragraph or a row of
 * the table, counted from the first of its text.
 */
final class DocxFlow {
  private static final int MOST_LINES = 100_000;

  /** Tables of no more columns set text left and right. */
  private static final int NARROW = 2;

  private final List<Part> parts = new ArrayList<>();
  private Part part = new Part();
  private int lines;

  private static final class Part {
    private final List<List<DocxTable.Cell>> rows = new ArrayList<>();
    private int tableTo = -1;

    boolean hasTable() {
      return tableTo >= 0;
    }
  }

  void paragraph(List<String> pieces) throws UnreadableFileException {
    List<DocxTable.Cell> cells = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      cells.add(new DocxTable.Cell(at, 1, false, pieces.get(at)));
    }
    add(cells);
  }

  void table(DocxTable.Read table) throws UnreadableFileException {
    boolean ofFigures = table.width() > NARROW;
    if (ofFigures && part.hasTable()) {
      next();
    }
    for (List<DocxTable.Cell> row : table.rows()) {
      add(row);
    }
    if (ofFigures) {
      part.tableTo = part.rows.size();
    }
  }

  /** What stood behind the table before goes over to the one that begins. */
  private void next() {
    Part fresh = new Part();
    List<List<DocxTable.Cell>> between = part.rows.subList(part.tableTo, part.rows.size());
    fresh.rows.addAll(between);
    between.clear();
    parts.add(part);
    part = fresh;
  }

  private void add(List<DocxTable.Cell> cells) throws UnreadableFileException {
    if (++lines > MOST_LINES) {
      throw new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(MOST_LINES + " ¶"));
    }
    part.rows.add(cells);
  }

  /** Gives all sheets. */
  void give(SheetSink sink) throws UnreadableFileException {
    parts.add(part);
    for (int number = 0; number < parts.size(); number++) {
      give(sink.begin(frame(number + 1)), parts.get(number).rows);
    }
  }

  private static SheetFrame frame(int number) {
    return new SheetFrame("Bảng " + number, true, new BitSet(), false);
  }

  private static void give(RowSink rows, List<List<DocxTable.Cell>> lines)
      throws UnreadableFileException {
    Merges merges = merges(lines);
    SheetRow row = new SheetRow();
    for (int line = 1; line <= lines.size(); line++) {
      row.begin(line, false);
      for (DocxTable.Cell cell : lines.get(line - 1)) {
        SheetCell said = SheetCell.text(cell.text());
        if (!said.isBlank()) {
          row.put(cell.column(), said);
        }
      }
      merges.label(row);
      rows.row(row);
    }
  }

  private static Merges merges(List<List<DocxTable.Cell>> lines) {
    Merges merges = new Merges();
    Map<Integer, Integer> open = new HashMap<>();
    Map<Integer, Integer> spans = new HashMap<>();
    for (int line = 1; line <= lines.size() + 1; line++) {
      List<DocxTable.Cell> cells = line <= lines.size() ? lines.get(line - 1) : List.of();
      Map<Integer, Integer> still = new HashMap<>();
      Map<Integer, Integer> stillSpans = new HashMap<>();
      for (DocxTable.Cell cell : cells) {
        Integer first = cell.goesOn() ? open.get(cell.column()) : null;
        still.put(cell.column(), first == null ? line : first);
        stillSpans.put(cell.column(), cell.span());
      }
      for (Map.Entry<Integer, Integer> ended : open.entrySet()) {
        if (!ended.getValue().equals(still.get(ended.getKey()))) {
          int column = ended.getKey();
          merges.add(
              ended.getValue(), line - 1, column, column + spans.getOrDefault(column, 1) - 1);
        }
      }
      open = still;
      spans = stillSpans;
    }
    return merges;
  }
}
