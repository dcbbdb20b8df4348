package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.csv.TextShape;
import vn.tiengnoi.etl.csv.TextSource;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.format.FileKind;
import vn.tiengnoi.etl.raw.RawFile;
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
    try (StagedLines lines = new StagedLines(staging.lines(sha256))) {
      try {
        said = limit.keep(Files.size(original), () -> read(original, name, lines));
        lines.finish();
      } catch (UnreadableFileException e) {
        said = new RawFile(List.of(), e.faults(), e.cells());
      }
    }
    write(sha256, said);
  }

  /** Stages nothing of an original but why it could not be read. */
  public void giveUp(String sha256, Fault why) throws IOException {
    Files.deleteIfExists(staging.lines(sha256));
    write(sha256, new RawFile(List.of(), List.of(why), CellAccount.NONE));
  }

  private void write(String sha256, RawFile said) throws IOException {
    try (RawOutput out = new RawOutput(staging.sheets(sha256))) {
      out.write(said);
      out.finish();
    }
  }

  private static RawFile read(Path original, String name, StagedLines lines)
      throws IOException, UnreadableFileException {
    FileKind kind = FileKind.of(original, name);
    if (kind != FileKind.TEXT) {
      return FormWorkbookReader.read(kind.source(original, FormWorkbookReader::isHeader), lines);
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
        ? FormWorkbookReader.read(new TextSource(original, shape), lines)
        : longCsv(original, shape, lines);
  }

  private static RawFile longCsv(Path original, TextShape shape, StagedLines lines)
      throws IOException, UnreadableFileException {
    List<Fault> notes = LongCsvReader.read(original, shape, lines);
    return new RawFile(List.of(), notes, CellAccount.of(lines.left()));
  }
}
