package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.CellRange;
import vn.tiengnoi.etl.sheet.Merges;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;

/** One sheet of an {@code .xlsx}, row by row. */
final class XlsxSheet {
  private static final int MOST_ROWS = 1_048_576;

  private final ZipParts parts;
  private final String part;
  private final XlsxCell cell;
  private final boolean from1904;
  private final SheetRow row = new SheetRow();
  private final BitSet hiddenColumns = new BitSet();
  private Merges merges = new Merges();

  XlsxSheet(ZipParts parts, String part, XlsxStyles styles, XlsxStrings strings, boolean from1904) {
    this.parts = parts;
    this.part = part;
    this.cell = new XlsxCell(styles, strings, from1904);
    this.from1904 = from1904;
  }

  void read(String name, boolean visible, SheetSink sink)
      throws IOException, UnreadableFileException {
    merges = XlsxMerges.of(parts.openBeforehand(part));
    XmlParts.read(parts.require(part, Long.MAX_VALUE), xml -> read(xml, name, visible, sink));
  }

  private void read(XmlParts xml, String name, boolean visible, SheetSink sink)
      throws XMLStreamException, UnreadableFileException {
    while (xml.nextElement()) {
      if (xml.name().equals("col")) {
        hide(xml);
      } else if (xml.name().equals("sheetData")) {
        readRows(xml, sink.begin(new SheetFrame(name, visible, hiddenColumns, from1904)));
        return;
      } else if (xml.depth() > 1) {
        // Views, filters and the like; columns stand in "cols".
        if (!xml.name().equals("cols")) {
          xml.skip();
        }
      }
    }
  }

  private void hide(XmlParts xml) {
    boolean hidden = xml.isTrue("hidden") || xml.attribute("width").equals("0");
    int first = xml.number("min", 0);
    int last = Math.min(SheetRow.MOST_COLUMNS, xml.number("max", 0));
    if (hidden && first >= 1 && first <= last) {
      hiddenColumns.set(first - 1, last);
    }
  }

  private void readRows(XmlParts xml, RowSink rows)
      throws XMLStreamException, UnreadableFileException {
    int inside = xml.depth();
    int line = 0;
    while (xml.depth() >= inside) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("row")) {
          line = readRow(xml, line, rows);
        } else {
          xml.skip();
        }
      }
    }
  }

  private int readRow(XmlParts xml, int before, RowSink rows)
      throws XMLStreamException, UnreadableFileException {
    String said = xml.attribute("r");
    int line = said.isEmpty() ? before + 1 : xml.number("r", -1);
    if (line < 1 || line > MOST_ROWS) {
      throw forbidden(said);
    }
    row.begin(line, xml.isTrue("hidden"));
    int inside = xml.depth();
    int column = -1;
    while (xml.depth() >= inside) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!xml.name().equals("c")) {
        xml.skip();
        continue;
      }
      String address = xml.attribute("r");
      column = address.isEmpty() ? column + 1 : CellRange.column(address);
      if (column < 0 || column >= SheetRow.MOST_COLUMNS) {
        throw forbidden(address);
      }
      if (said.isEmpty() && !address.isEmpty()) {
        // A row without a number: its cells know where they stand.
        line = line(address);
        row.moveTo(line);
      }
      row.put(column, cell.read(xml));
    }
    merges.label(row);
    rows.row(row);
    return line;
  }

  private static int line(String address) throws UnreadableFileException {
    int digits = 0;
    while (digits < address.length() && Character.isLetter(address.charAt(digits))) {
      digits++;
    }
    String number = address.substring(digits);
    if (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) > MOST_ROWS) {
      throw forbidden(address);
    }
    return Math.max(1, Integer.parseInt(number));
  }

  private static UnreadableFileException forbidden(@Nullable String address) {
    String shown = String.valueOf(address);
    return new UnreadableFileException(
        FaultCode.FORBIDDEN_CONTENT.ofWhole(
            "r="
                + (shown.length() > 20 ? shown.substring(0, 20) : shown).toUpperCase(Locale.ROOT)));
  }
}
