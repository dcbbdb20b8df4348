package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.SheetCell;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {
  private static final long LARGEST = 64L << 20;
  private static final int MOST = 1_000_000;

  private final List<SheetCell> strings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XlsxStrings() {}

  static XlsxStrings read(ZipParts parts, String name) throws IOException, UnreadableFileException {
    XlsxStrings strings = new XlsxStrings();
    InputStream part = name.isEmpty() ? null : parts.open(name, LARGEST);
    if (part != null) {
      XmlParts.read(part, strings::read);
    }
    return strings;
  }

  private void read(XmlParts xml) throws XMLStreamException, UnreadableFileException {
    while (xml.nextElement()) {
      if (xml.name().equals("si")) {
        if (strings.size() >= MOST) {
          throw new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(MOST + " strings"));
        }
        strings.add(SheetCell.text(richText(xml, text)));
      }
    }
  }

  /** The text of the element just entered, its runs joined, without what is said of its sound. */
  static String richText(XmlParts xml, StringBuilder text)
      throws XMLStreamException, UnreadableFileException {
    text.setLength(0);
    int inside = xml.depth();
    boolean taken = false;
    while (xml.depth() >= inside) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("rPh")) {
          xml.skip();
        } else {
          taken = xml.name().equals("t");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        taken = false;
      } else if (taken && isText(event)) {
        xml.textInto(text, RawCell.LONGEST);
      }
    }
    return text.toString();
  }

  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** A text by its number; an unknown number means a damaged file. */
  SheetCell get(int number) throws UnreadableFileException {
    if (number < 0 || number >= strings.size()) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
    return strings.get(number);
  }
}
