package vn.tiengnoi.etl.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/**
 * Looks through a workbook before it is parsed, because anybody may have sent it: it inflates every
 * part once, counting what really comes out (declared sizes may lie), and scans the XML for what a
 * form never needs. Refuses zip bombs, document type definitions, macros, and cell addresses made
 * to exhaust memory.
 */
final class WorkbookGuard {
  private static final int MOST_PARTS = 2_000;
  private static final long LARGEST_PART = 128L << 20;
  private static final long LARGEST_WHOLE = 256L << 20;

  /** Spreadsheet XML compresses about 10 to 1, very repetitive sheets 100 to 1. */
  private static final int STEEPEST_RATIO = 200;

  /** Below this size a steep ratio harms nobody. */
  private static final long RATIO_MATTERS_ABOVE = 8L << 20;

  /** Shared, so that names seen in one file are known in the next. */
  private static final XMLInputFactory XML = safeFactory();

  private final long compressedSize;
  private long inflated;

  private WorkbookGuard(long compressedSize) {
    this.compressedSize = Math.max(1, compressedSize);
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Looks through the file.
   *
   * @return whether the workbook has a styles part, without which cell formats cannot be read
   */
  static boolean passWithStyles(Path file) throws UnreadableFileException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      WorkbookGuard guard = new WorkbookGuard(Files.size(file));
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw oversized(MOST_PARTS + " parts");
      }
      if (parts.stream().noneMatch(part -> part.getName().startsWith("xl/"))) {
        throw new UnreadableFileException(FaultCode.UNSUPPORTED_FILE.ofWhole());
      }
      boolean styles = false;
      for (ZipArchiveEntry part : parts) {
        guard.lookThrough(zip, part);
        styles |= part.getName().endsWith("styles.xml");
      }
      return styles;
    } catch (IOException e) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole(), e);
    }
  }

  private void lookThrough(ZipFile zip, ZipArchiveEntry part)
      throws IOException, UnreadableFileException {
    String name = part.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin")) {
      throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
    }
    if (!zip.canReadEntryData(part)) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
    try (CountedStream content = new CountedStream(zip.getInputStream(part))) {
      BufferedInputStream buffered = new BufferedInputStream(content);
      buffered.mark(8);
      int first = buffered.read();
      buffered.reset();
      if (first == '<' || first == 0xEF || first == 0xFE || first == 0xFF) {
        new XmlScan(XML).scan(buffered);
      }
      buffered.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (TooMuchException e) {
      throw oversized(e.limit);
    }
  }

  private static UnreadableFileException oversized(String limit) {
    return new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(limit));
  }

  /** Counts what comes out of one part, and of all. */
  private final class CountedStream extends FilterInputStream {
    private long ofPart;

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) throws TooMuchException {
      ofPart += bytes;
      inflated += bytes;
      if (ofPart > LARGEST_PART) {
        throw new TooMuchException("%d MB".formatted(LARGEST_PART >> 20));
      }
      if (inflated > LARGEST_WHOLE) {
        throw new TooMuchException("%d MB".formatted(LARGEST_WHOLE >> 20));
      }
      if (inflated > RATIO_MATTERS_ABOVE && inflated / compressedSize > STEEPEST_RATIO) {
        throw new TooMuchException("1:%d".formatted(STEEPEST_RATIO));
      }
    }
  }

  private static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    TooMuchException(String limit) {
      super(limit);
      this.limit = limit;
    }
  }
}
