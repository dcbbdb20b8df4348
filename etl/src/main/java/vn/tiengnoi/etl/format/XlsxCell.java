package vn.tiengnoi.etl.format;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.SheetCell;

/** One cell of an {@code .xlsx}: its stored value, its format, and whether a formula gave it. */
final class XlsxCell {
  private static final int ISO_DATE = 10;

  private final XlsxStyles styles;
  private final XlsxStrings strings;
  private final boolean from1904;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();

  XlsxCell(XlsxStyles styles, XlsxStrings strings, boolean from1904) {
    this.styles = styles;
    this.strings = strings;
    this.from1904 = from1904;
  }

  /** Reads the cell just entered. */
  SheetCell read(XmlParts xml) throws XMLStreamException, UnreadableFileException {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    boolean valued = false;
    boolean computed = false;
    String inline = "";
    text.setLength(0);
    formula.setLength(0);
    int inside = xml.depth();
    while (xml.depth() >= inside) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "v" -> {
          valued = true;
          take(xml, text);
        }
        case "f" -> {
          computed = true;
          take(xml, formula);
        }
        case "is" -> {
          valued = true;
          inline = XlsxStrings.richText(xml, text);
        }
        default -> xml.skip();
      }
    }
    SheetCell cell =
        valued ? cell(type, text.toString(), inline, styles.format(style)) : SheetCell.BLANK;
    if (computed) {
      // An empty text may be a result; an empty number was never computed.
      boolean emptyText = cell.isBlank() && valued && type.equals("str");
      return emptyText ? cell : cell.by(formula.isEmpty() ? "…" : formula.toString());
    }
    return cell;
  }

  private static void take(XmlParts xml, StringBuilder into)
      throws XMLStreamException, UnreadableFileException {
    int inside = xml.depth();
    while (xml.depth() >= inside) {
      if (XlsxStrings.isText(xml.next())) {
        xml.textInto(into, RawCell.LONGEST);
      }
    }
  }

  private SheetCell cell(String type, String value, String inline, String format)
      throws UnreadableFileException {
    return switch (type) {
      case "s" -> shared(value);
      case "inlineStr" -> SheetCell.text(inline);
      case "str" -> SheetCell.text(value);
      case "b" -> SheetCell.truth(value.strip().equals("1") || value.strip().equals("true"));
      case "e" -> SheetCell.error(value);
      case "d" -> isoDate(value);
      default -> value.isBlank() ? SheetCell.BLANK : SheetCell.number(value, format, from1904);
    };
  }

  private SheetCell shared(String value) throws UnreadableFileException {
    try {
      return strings.get(Integer.parseInt(value.strip()));
    } catch (NumberFormatException noNumber) {
      return SheetCell.error(value);
    }
  }

  private static SheetCell isoDate(String value) {
    String day = value.length() > ISO_DATE ? value.substring(0, ISO_DATE) : value;
    return day.matches("\\d{4}-\\d{2}-\\d{2}") ? SheetCell.day(day) : SheetCell.error(value);
  }
}
