package vn.tiengnoi.etl.format;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;

/** The words of a paragraph, without what was struck out and what is not shown. */
final class DocxText {
  private static final int MOST_PIECES = 50;

  private DocxText() {}

  /** The paragraph just entered, cut at its tabs. */
  static List<String> ofParagraph(XmlParts xml) throws XMLStreamException, UnreadableFileException {
    List<StringBuilder> pieces = new ArrayList<>(List.of(new StringBuilder()));
    int inside = xml.depth();
    int texts = 0;
    while (xml.depth() >= inside) {
      int event = xml.next();
      StringBuilder piece = pieces.get(pieces.size() - 1);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "t" -> texts = xml.depth();
          case "tab" -> {
            if (pieces.size() < MOST_PIECES && !piece.toString().isBlank()) {
              pieces.add(new StringBuilder());
            }
          }
          case "br", "cr", "noBreakHyphen" ->
              piece.append(xml.name().equals("noBreakHyphen") ? "-" : " ");
          // The tabs here are where tabs go to, not tabs.
          case "pPr", "rPr", "del", "moveFrom", "Fallback", "instrText" -> xml.skip();
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        texts = xml.depth() < texts ? 0 : texts;
      } else if (texts > 0 && XlsxStrings.isText(event)) {
        xml.textInto(piece, RawCell.LONGEST);
      }
    }
    return pieces.stream().map(StringBuilder::toString).toList();
  }
}
