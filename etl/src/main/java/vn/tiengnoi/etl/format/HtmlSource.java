package vn.tiengnoi.etl.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * Reads the tables of an HTML page, which many web systems send under an Excel name; each outermost
 * table is a sheet. Scripts are never run, and nothing that a page points to is fetched.
 */
final class HtmlSource implements SheetSource {
  private static final long LARGEST = 32L << 20;

  /** A page is kept in memory while it is read. */
  private static final int MOST_TAGS = 600_000;

  private final Path file;

  HtmlSource(Path file) {
    this.file = file;
  }

  @Override
  public void read(SheetSink sink) throws IOException, UnreadableFileException {
    if (Files.size(file) > LARGEST) {
      throw oversized(InflationLimit.megabytes(LARGEST));
    }
    byte[] content = Files.readAllBytes(file);
    refuseTooManyTags(content);
    Document page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
    boolean decomposed = page.charset().name().toLowerCase(Locale.ROOT).equals("windows-1258");
    Set<String> names = new HashSet<>();
    int number = 0;
    for (Element table : page.select("table")) {
      if (table.parents().is("table")) {
        continue;
      }
      number++;
      String name = SheetNames.unique(name(table, number), names);
      boolean visible = !HtmlTable.isHidden(table);
      SheetSink.RowSink rows =
          sink.begin(
              new SheetFrame(
                  decomposed ? Normalizer.normalize(name, Normalizer.Form.NFC) : name,
                  visible,
                  visible ? HtmlTable.hiddenColumns(table) : new BitSet(),
                  false));
      new HtmlTable(decomposed).read(table, rows);
    }
  }

  private static void refuseTooManyTags(byte[] content) throws UnreadableFileException {
    int tags = 0;
    for (int i = 0; i + 1 < content.length; i++) {
      // In UTF-16 a zero stands between; every "<" counts then.
      if (content[i] == '<' && content[i + 1] != '/' && ++tags > MOST_TAGS) {
        throw oversized(MOST_TAGS + " tags");
      }
    }
  }

  private static UnreadableFileException oversized(String limit) {
    return new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(limit));
  }

  private static String name(Element table, int number) {
    Element caption = table.selectFirst("> caption");
    return caption == null || caption.text().isBlank() ? "Bảng " + number : caption.text();
  }
}
