package vn.tiengnoi.etl.format;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.SheetCell;

/** One cell of an {@code .ods}: its stored value; else the text of its paragraphs. */
final class OdsCell {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String CALC_EXTENSION =
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final Pattern ERROR = Pattern.compile("#[A-Z/0!?]+[!?]?|#N/A|Err:\\d+|#REF!.*");
  private static final int ISO_DATE = 10;

  private final XmlParts xml;
  private final StringBuilder text = new StringBuilder();

  OdsCell(XmlParts xml) {
    this.xml = xml;
  }

  /** Reads the cell just entered. */
  SheetCell read() throws XMLStreamException, UnreadableFileException {
    String type = xml.attribute(OFFICE, "value-type");
    String value = xml.attribute(OFFICE, "value");
    String date = xml.attribute(OFFICE, "date-value");
    String truth = xml.attribute(OFFICE, "boolean-value");
    String said = xml.attribute(OFFICE, "string-value");
    boolean failed = xml.attribute(CALC_EXTENSION, "value-type").equals("error");
    String formula = xml.attribute("formula");
    boolean worded = readText() > 0;
    String words = text.isEmpty() ? said : text.toString();
    SheetCell cell =
        failed || (!formula.isEmpty() && ERROR.matcher(words).matches())
            ? SheetCell.error(words)
            : switch (type) {
              case "float" -> number(value, "", words);
              case "percentage" -> number(value, "0%", words);
              case "currency" -> number(value, "#,##0", words);
              case "date" -> day(date, words);
              case "boolean" -> SheetCell.truth(truth.equals("true"));
              default -> SheetCell.text(words);
            };
    if (formula.isEmpty()) {
      return cell;
    }
    // LibreOffice leaves the type of an empty text out, but not its paragraph.
    boolean emptyText = cell.isBlank() && (type.equals("string") || (type.isEmpty() && worded));
    return emptyText ? cell : cell.by(inWordsOfExcel(formula));
  }

  private static SheetCell number(String value, String format, String words) {
    return value.isBlank() ? SheetCell.text(words) : SheetCell.number(value, format, false);
  }

  private static SheetCell day(String date, String words) {
    return DAY.matcher(date).matches()
        ? SheetCell.day(date.substring(0, ISO_DATE))
        : SheetCell.error(words);
  }

  /** {@code of:=SUM([.F11:.F12])} is {@code SUM(F11:F12)}; another file stays in brackets. */
  private static String inWordsOfExcel(String formula) {
    String bare = formula.substring(formula.indexOf('=') + 1);
    if (bare.contains("'#") || bare.contains("://") || bare.startsWith("DDE(")) {
      return "[…]!";
    }
    return bare.replace("[.", "").replace(":.", ":").replace("]", "");
  }

  /** Gathers what its paragraphs say, and counts them. */
  private int readText() throws XMLStreamException, UnreadableFileException {
    text.setLength(0);
    int inside = xml.depth();
    int paragraphs = 0;
    int withinParagraph = 0;
    while (xml.depth() >= inside) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "p" -> {
            withinParagraph = xml.depth();
            if (paragraphs++ > 0) {
              text.append('\n');
            }
          }
          case "span", "a" -> {}
          case "s" -> text.append(" ".repeat(Math.min(100, Math.max(1, xml.number("c", 1)))));
          case "tab", "line-break" -> text.append(' ');
          // Remarks, drawings, inner tables.
          default -> xml.skip();
        }
        if (text.length() > RawCell.LONGEST) {
          text.setLength(RawCell.LONGEST);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.depth() < withinParagraph) {
          withinParagraph = 0;
        }
      } else if (withinParagraph > 0 && XlsxStrings.isText(event)) {
        xml.textInto(text, RawCell.LONGEST);
      }
    }
    return paragraphs;
  }
}
