package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/** Reads the sheets of an {@code .ods} from its content part, in one pass. */
final class OdsSource implements SheetSource {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final long LARGEST_MANIFEST = 16L << 20;
  private static final int MOST_STYLES = 100_000;

  private final Path file;
  private final Set<String> names = new HashSet<>();

  /** Table styles that hide their table. */
  private final Map<String, Boolean> hiding = new HashMap<>();

  OdsSource(Path file) {
    this.file = file;
  }

  @Override
  public void read(SheetSink sink) throws IOException, UnreadableFileException {
    try (ZipParts parts = ZipParts.open(file)) {
      refuse(parts);
      XmlParts.read(parts.require(CONTENT, Long.MAX_VALUE), xml -> read(xml, sink));
    } catch (TooMuchException e) {
      throw e.asFault();
    }
  }

  private static void refuse(ZipParts parts) throws IOException, UnreadableFileException {
    boolean basic =
        parts.under("basic/").stream()
            .anyMatch(
                name ->
                    name.endsWith(".xml")
                        && !name.endsWith("script-lc.xml")
                        && !name.endsWith("script-lb.xml"));
    boolean scripts = parts.under("scripts/").stream().anyMatch(name -> !name.endsWith("/"));
    if (basic || scripts) {
      throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
    }
    if (parts.has("encrypted-package")) {
      throw new UnreadableFileException(FaultCode.ENCRYPTED_FILE.ofWhole());
    }
    if (parts.has(MANIFEST)) {
      XmlParts.read(
          parts.require(MANIFEST, LARGEST_MANIFEST),
          xml -> {
            while (xml.nextElement()) {
              if (xml.name().equals("encryption-data")) {
                throw new UnreadableFileException(FaultCode.ENCRYPTED_FILE.ofWhole());
              }
            }
          });
    }
  }

  private void read(XmlParts xml, SheetSink sink)
      throws XMLStreamException, UnreadableFileException {
    String style = "";
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "style" -> style = xml.attribute("name");
        case "table-properties" -> {
          if (xml.attribute("display").equals("false") && hiding.size() < MOST_STYLES) {
            hiding.put(style, true);
          }
        }
        case "table" -> {
          String name = SheetNames.unique(xml.attribute("name"), names);
          boolean visible = !hiding.containsKey(xml.attribute("style-name"));
          new OdsTable(xml).read(name, visible, sink);
        }
        // Former states of the sheet are no part of it.
        case "tracked-changes", "dde-links", "database-ranges", "data-pilot-tables" -> xml.skip();
        default -> {}
      }
    }
  }
}
