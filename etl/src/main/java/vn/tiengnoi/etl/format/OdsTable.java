package vn.tiengnoi.etl.format;

import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.Merges;
import vn.tiengnoi.etl.sheet.SheetCell;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;

/**
 * One table of an {@code .ods}. What is said to repeat is repeated only where it holds something,
 * and within bounds: the empty rest of a sheet is one row said to repeat a million times.
 */
final class OdsTable {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_REPEATED = 20_000;

  private final XmlParts xml;
  private final OdsCell cells;
  private final SheetRow row = new SheetRow();
  private final BitSet hiddenColumns = new BitSet();
  private final Merges merges = new Merges();
  private int column;
  private int line = 1;

  OdsTable(XmlParts xml) {
    this.xml = xml;
    this.cells = new OdsCell(xml);
  }

  /** Reads the table just entered. */
  void read(String name, boolean visible, SheetSink sink)
      throws XMLStreamException, UnreadableFileException {
    RowSink rows = null;
    int inside = xml.depth();
    while (xml.depth() >= inside) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "table-column" -> column();
        case "table-row" -> {
          if (rows == null) {
            rows = begin(name, visible, sink);
          }
          row(rows);
        }
        case "table-columns",
            "table-header-columns",
            "table-column-group",
            "table-rows",
            "table-header-rows",
            "table-row-group" -> {}
        default -> xml.skip();
      }
    }
    if (rows == null) {
      begin(name, visible, sink);
    }
  }

  private RowSink begin(String name, boolean visible, SheetSink sink) {
    return sink.begin(new SheetFrame(name, visible, hiddenColumns, false));
  }

  private static boolean isHidden(XmlParts xml) {
    String visibility = xml.attribute("visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private void column() {
    int last = Math.min(SheetRow.MOST_COLUMNS, column + repeated("number-columns-repeated"));
    if (isHidden(xml) && column < last) {
      hiddenColumns.set(column, last);
    }
    column = last;
  }

  private int repeated(String attribute) {
    return Math.max(1, xml.number(attribute, 1));
  }

  private void row(RowSink rows) throws XMLStreamException, UnreadableFileException {
    int repeated = repeated("number-rows-repeated");
    if (line > MOST_ROWS) {
      throw ZipParts.forbidden("row > " + MOST_ROWS);
    }
    row.begin(line, isHidden(xml));
    int inside = xml.depth();
    int at = 0;
    while (xml.depth() >= inside) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      boolean covered = xml.name().equals("covered-table-cell");
      if (covered || xml.name().equals("table-cell")) {
        at = cell(at, covered);
      } else {
        xml.skip();
      }
    }
    give(rows, repeated);
    line = (int) Math.min(MOST_ROWS + 1L, (long) line + repeated);
  }

  private int cell(int at, boolean covered) throws XMLStreamException, UnreadableFileException {
    int repeated = repeated("number-columns-repeated");
    int height = Math.min(MOST_ROWS, repeated("number-rows-spanned"));
    int width = Math.min(SheetRow.MOST_COLUMNS, repeated("number-columns-spanned"));
    SheetCell cell = cells.read();
    if (!covered) {
      merges.add(line, line + height - 1, at, at + width - 1);
    }
    if (!cell.isBlank()) {
      if ((long) at + repeated > SheetRow.MOST_COLUMNS) {
        throw ZipParts.forbidden("column > " + SheetRow.MOST_COLUMNS);
      }
      for (int each = at; each < at + repeated; each++) {
        row.put(each, cell);
      }
    }
    return (int) Math.min(SheetRow.MOST_COLUMNS, (long) at + repeated);
  }

  private void give(RowSink rows, int repeated) throws UnreadableFileException {
    merges.label(row);
    if (row.isBlank()) {
      rows.row(row);
      return;
    }
    if (repeated > MOST_REPEATED) {
      throw new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(MOST_REPEATED + " × row"));
    }
    for (int each = 0; each < repeated; each++) {
      row.moveTo(line + each);
      rows.row(row);
    }
  }
}
