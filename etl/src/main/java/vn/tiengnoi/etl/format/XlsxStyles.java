package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/** The number formats of a workbook by the number of a style. Without a styles part: none known. */
final class XlsxStyles {
  private static final long LARGEST = 32L << 20;
  private static final int MOST = 100_000;

  private final List<String> formats = new ArrayList<>();

  private XlsxStyles() {}

  static XlsxStyles read(ZipParts parts, String name) throws IOException, UnreadableFileException {
    XlsxStyles styles = new XlsxStyles();
    InputStream part = name.isEmpty() ? null : parts.open(name, LARGEST);
    if (part != null) {
      XmlParts.read(part, styles::read);
    }
    return styles;
  }

  private void read(XmlParts xml)
      throws javax.xml.stream.XMLStreamException, UnreadableFileException {
    Map<Integer, String> own = new HashMap<>();
    boolean ofCells = false;
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "numFmt" -> {
          if (own.size() < MOST) {
            own.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
          }
        }
        case "cellXfs" -> ofCells = true;
        case "cellStyleXfs", "cellStyles", "dxfs" -> ofCells = false;
        case "xf" -> {
          if (ofCells && formats.size() < MOST) {
            int id = xml.number("numFmtId", 0);
            formats.add(own.getOrDefault(id, BuiltInFormats.of(id)));
          }
        }
        default -> {}
      }
    }
  }

  String format(int style) {
    return style < formats.size() ? formats.get(style) : "";
  }
}
