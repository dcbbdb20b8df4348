package vn.tiengnoi.etl.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/**
 * Scans one part of a workbook with the parser that will read it. Where the XML breaks off the scan
 * ends quietly: reading that part will fail at the same place, if it is read at all.
 */
final class XmlScan {
  /** Columns A to XFD, rows to 1,048,576; the reader makes room up to the column it is told. */
  private static final Pattern CELL_ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

  private static final Pattern ROW_NUMBER = Pattern.compile("[0-9]{1,7}");

  /** The reader compares every cell with every array formula. */
  private static final int MOST_ARRAY_FORMULAS = 500;

  private final XMLInputFactory factory;
  private int arrayFormulas;

  XmlScan(XMLInputFactory factory) {
    this.factory = factory;
  }

  void scan(InputStream part) throws IOException, UnreadableFileException {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(part);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw forbidden("DTD, ENTITY");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          look(reader);
        }
      }
    } catch (XMLStreamException brokenOff) {
      if (brokenOff.getNestedException() instanceof IOException inflating) {
        throw inflating;
      }
    }
  }

  private void look(XMLStreamReader reader) throws UnreadableFileException {
    switch (reader.getLocalName()) {
      case "c" -> requireMatch(reader.getAttributeValue(null, "r"), CELL_ADDRESS);
      case "row" -> requireMatch(reader.getAttributeValue(null, "r"), ROW_NUMBER);
      case "f" -> {
        if ("array".equals(reader.getAttributeValue(null, "t"))
            && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
          throw forbidden("array formula > " + MOST_ARRAY_FORMULAS);
        }
      }
      case "Override" -> {
        String type = reader.getAttributeValue(null, "ContentType");
        if (type != null && type.contains("macroEnabled")) {
          throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
        }
      }
      default -> {}
    }
  }

  private static void requireMatch(@Nullable String address, Pattern allowed)
      throws UnreadableFileException {
    if (address != null && !allowed.matcher(address).matches()) {
      throw forbidden("r=" + (address.length() > 20 ? address.substring(0, 20) : address));
    }
  }

  private static UnreadableFileException forbidden(String what) {
    return new UnreadableFileException(FaultCode.FORBIDDEN_CONTENT.ofWhole(what));
  }
}
