package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * Reads the tables of a {@code .docx}: each is a sheet, and the paragraphs around it are its rows
 * too, for they say which report it is. A table of one or two columns is no table of figures but
 * the way people set a title or a signature left and right; its rows belong to the text.
 */
final class DocxSource implements SheetSource {
  private static final String DOCUMENT = "word/document.xml";
  private static final long LARGEST = 64L << 20;

  private final Path file;

  DocxSource(Path file) {
    this.file = file;
  }

  @Override
  public void read(SheetSink sink) throws IOException, UnreadableFileException {
    try (ZipParts parts = ZipParts.open(file)) {
      if (parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
        throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
      }
      DocxFlow flow = new DocxFlow();
      try (InputStream document = parts.require(DOCUMENT, LARGEST)) {
        XmlParts.read(document, xml -> readBody(xml, flow));
      }
      flow.give(sink);
    } catch (TooMuchException e) {
      throw e.asFault();
    }
  }

  private static void readBody(XmlParts xml, DocxFlow flow)
      throws XMLStreamException, UnreadableFileException {
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "p" -> flow.paragraph(DocxText.ofParagraph(xml));
        case "tbl" -> flow.table(new DocxTable(xml).read());
        // The same once more for older programs, and what is no text of the body.
        case "Fallback", "sectPr", "del", "moveFrom" -> xml.skip();
        default -> {}
      }
    }
  }
}
