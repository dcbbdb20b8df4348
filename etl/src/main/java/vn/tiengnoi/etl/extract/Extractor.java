package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.csv.TextShape;
import vn.tiengnoi.etl.csv.TextSource;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.format.FileKind;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawOutput;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;

/**
 * Takes what an original says out of it and stages it, the same however often it is done. A file
 * that cannot be read, or not in time, leaves its faults and nothing else.
 */
public final class Extractor {
  private final RawStaging staging;
  private final TimeLimit limit;

  public Extractor(RawStaging staging) {
    this(staging, TimeLimit.USUAL);
  }

  /**
   * The same with another limit.
   *
   * @param limit how long one file may take
   */
  public Extractor(RawStaging staging, TimeLimit limit) {
    this.staging = staging;
    this.limit = limit;
  }

  /**
   * Extracts one original.
   *
   * @param name name as received
   */
  public void extract(Path original, String sha256, String name) throws IOException {
    Files.deleteIfExists(staging.lines(sha256));
    RawFile said;
    try (Lines lines = new Lines(staging.lines(sha256))) {
      try {
        said = limit.keep(Files.size(original), () -> read(original, name, lines));
        lines.finish();
      } catch (UnreadableFileException e) {
        said = new RawFile(List.of(), e.faults());
      }
    }
    try (RawOutput out = new RawOutput(staging.sheets(sha256))) {
      out.write(said);
      out.finish();
    }
  }

  private static RawFile read(Path original, String name, Lines lines)
      throws IOException, UnreadableFileException {
    FileKind kind = FileKind.of(original, name);
    if (kind != FileKind.TEXT) {
      return FormWorkbookReader.read(
          kind.source(original, FormWorkbookReader::isHeader), lines::write);
    }
    TextShape shape =
        TextShape.of(
            original,
            fields -> LongCsvReader.isHeader(fields) || FormWorkbookReader.isHeader(fields));
    if (shape.header() == null) {
      FaultCode refusal = FileKind.refusalOfText(name);
      throw new UnreadableFileException(
          refusal == FaultCode.NO_FORM
              ? refusal.ofWhole(FormWorkbookReader.REQUIRED)
              : refusal.ofWhole());
    }
    return FormWorkbookReader.isHeader(shape.header())
        ? FormWorkbookReader.read(new TextSource(original, shape), lines::write)
        : new RawFile(List.of(), LongCsvReader.read(original, shape, lines::write));
  }

  /** The staged lines of a file; none until the first comes. */
  private static final class Lines implements AutoCloseable {
    private final Path file;
    private @Nullable RawOutput out;

    Lines(Path file) {
      this.file = file;
    }

    /** Only ever by the one thread that reads; who waits for it finishes or closes. */
    synchronized void write(RawLine line) throws IOException {
      RawOutput open = out;
      if (open == null) {
        open = new RawOutput(file);
        out = open;
      }
      open.write(line);
    }

    synchronized void finish() throws IOException {
      if (out != null) {
        out.finish();
      }
    }

    @Override
    public synchronized void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
