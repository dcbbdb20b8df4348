package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.bulk.BulkStaging;
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
import vn.tiengnoi.etl.workbook.FreeHeadings;
import vn.tiengnoi.etl.workbook.FreeSheets;

/**
 * Takes what an original says out of it and stages it, the same however often it is done. A file
 * that cannot be read, or not in time, leaves its faults and nothing else.
 */
public final class Extractor {
  private final RawStaging staging;
  private final TimeLimit limit;
  private final @Nullable BulkStaging bulk;
  private final FreeSheets free;

  /** With the usual limit; every file is read line by line. */
  public Extractor(RawStaging staging) {
    this(staging, TimeLimit.USUAL, null, FreeSheets.NONE);
  }

  /**
   * The same with another limit.
   *
   * @param limit how long one file may take
   */
  public Extractor(RawStaging staging, TimeLimit limit) {
    this(staging, limit, null, FreeSheets.NONE);
  }

  private Extractor(
      RawStaging staging, TimeLimit limit, @Nullable BulkStaging bulk, FreeSheets free) {
    this.staging = staging;
    this.limit = limit;
    this.bulk = bulk;
    this.free = free;
  }

  /** The same, but large files are staged as a set where they can be. */
  public Extractor with(BulkStaging sets) {
    return new Extractor(staging, limit, sets, free);
  }

  /**
   * The same, but sheets that are laid out otherwise than ours are understood where they can be.
   */
  public Extractor with(FreeSheets layouts) {
    return new Extractor(staging, limit, bulk, layouts);
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
        said = limit.keep(Files.size(original), () -> read(original, sha256, name, lines));
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

  private RawFile read(Path original, String sha256, String name, StagedLines lines)
      throws IOException, UnreadableFileException {
    FileKind kind = FileKind.of(original, name);
    if (kind != FileKind.TEXT) {
      return FormWorkbookReader.read(
          kind.source(original, FormWorkbookReader::isHeader), lines, free);
    }
    TextShape shape =
        TextShape.of(
            original,
            fields -> LongCsvReader.isHeader(fields) || FormWorkbookReader.isHeader(fields));
    if (shape.header() == null) {
      TextShape other = TextShape.of(original, FreeHeadings::areHeadings);
      if (other.header() != null && free != FreeSheets.NONE) {
        return FormWorkbookReader.read(new TextSource(original, other), lines, free);
      }
      FaultCode refusal = FileKind.refusalOfText(name);
      throw new UnreadableFileException(
          refusal == FaultCode.NO_FORM
              ? refusal.ofWhole(FormWorkbookReader.REQUIRED)
              : refusal.ofWhole());
    }
    return FormWorkbookReader.isHeader(shape.header())
        ? FormWorkbookReader.read(new TextSource(original, shape), lines, free)
        : longCsv(original, shape, sha256, lines);
  }

  private RawFile longCsv(Path original, TextShape shape, String sha256, StagedLines lines)
      throws IOException, UnreadableFileException {
    Optional<List<AccountLine>> set =
        bulk == null ? Optional.empty() : bulk.stage(original, shape, sha256);
    if (set.isPresent()) {
      return new RawFile(List.of(), List.of(), CellAccount.of(set.get()));
    }
    List<Fault> notes = LongCsvReader.read(original, shape, lines);
    return new RawFile(List.of(), notes, CellAccount.of(lines.left()));
  }
}
