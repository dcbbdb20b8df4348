package vn.tiengnoi.etl.format;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;

/** One table of a {@code .docx}, kept until it is known to what it belongs. */
final class DocxTable {
  private static final int MOST_ROWS = 50_000;
  private static final int MOST_COLUMNS = 500;

  private final XmlParts xml;
  private final List<List<Cell>> rows = new ArrayList<>();
  private int width;

  DocxTable(XmlParts xml) {
    this.xml = xml;
  }

  /**
   * A cell.
   *
   * @param span how many columns it spans
   * @param goesOn whether it only goes on with the cell above
   */
  record Cell(int column, int span, boolean goesOn, String text) {}

  /** The rows of a table and its width in columns. */
  record Read(List<List<Cell>> rows, int width) {}

  /** Reads the table just entered. */
  Read read() throws XMLStreamException, UnreadableFileException {
    int inside = xml.depth();
    while (xml.depth() >= inside) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "tr" -> row();
          case "tblPr", "tblGrid", "del", "Fallback" -> xml.skip();
          default -> {}
        }
      }
    }
    return new Read(rows, width);
  }

  private void row() throws XMLStreamException, UnreadableFileException {
    if (rows.size() >= MOST_ROWS) {
      throw new UnreadableFileException(FaultCode.TOO_MANY_ROWS.ofWhole(MOST_ROWS));
    }
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    int inside = xml.depth();
    while (xml.depth() >= inside) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "gridBefore" -> column += Math.min(MOST_COLUMNS, xml.number("val", 0));
        case "tc" -> {
          Cell cell = cell(column);
          cells.add(cell);
          column += cell.span();
        }
        default -> {}
      }
      if (column > MOST_COLUMNS) {
        throw ZipParts.forbidden("column > " + MOST_COLUMNS);
      }
    }
    width = Math.max(width, column);
    rows.add(cells);
  }

  private Cell cell(int column) throws XMLStreamException, UnreadableFileException {
    StringBuilder text = new StringBuilder();
    int span = 1;
    boolean goesOn = false;
    int inside = xml.depth();
    while (xml.depth() >= inside) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "gridSpan" -> span = Math.max(1, Math.min(MOST_COLUMNS, xml.number("val", 1)));
        case "vMerge" -> goesOn = !xml.attribute("val").equals("restart");
        // Tables inside a cell are words of it.
        case "tbl" ->
            new DocxTable(xml)
                .read()
                .rows()
                .forEach(row -> row.forEach(inner -> add(text, inner.text().strip())));
        case "p" -> add(text, String.join(" ", DocxText.ofParagraph(xml)).strip());
        case "del", "moveFrom", "Fallback" -> xml.skip();
        default -> {}
      }
    }
    return new Cell(column, span, goesOn, text.toString());
  }

  private static void add(StringBuilder text, String paragraph) {
    if (!paragraph.isEmpty() && text.length() < RawCell.LONGEST) {
      text.append(text.isEmpty() ? "" : " ").append(paragraph);
    }
  }
}
