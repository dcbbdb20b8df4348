package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawOutput;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;

/**
 * Takes what an original says out of it and stages it, the same however often it is done. A file
 * that cannot be read leaves its faults and nothing else.
 */
public final class Extractor {
  private final RawStaging staging;

  public Extractor(RawStaging staging) {
    this.staging = staging;
  }

  /**
   * Extracts one original.
   *
   * @param name name as received
   */
  public void extract(Path original, String sha256, String name) throws IOException {
    Files.deleteIfExists(staging.lines(sha256));
    RawFile said;
    try {
      said =
          switch (FileKind.of(original, name)) {
            case WORKBOOK -> FormWorkbookReader.read(original);
            case CSV -> lines(original, sha256);
          };
    } catch (UnreadableFileException e) {
      said = new RawFile(List.of(), e.faults(), e.cells());
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

  private RawFile lines(Path original, String sha256) throws IOException, UnreadableFileException {
    try (RawOutput out = new RawOutput(staging.lines(sha256))) {
      StagedLines staged = new StagedLines(out);
      List<Fault> warnings = LongCsvReader.read(original, staged);
      out.finish();
      return new RawFile(List.of(), warnings, CellAccount.of(staged.left));
    }
  }

  /** Writes lines down and keeps the account of what is in none. */
  private static final class StagedLines implements LongCsvReader.Sink {
    private final RawOutput out;
    private final List<AccountLine> left = new ArrayList<>();

    StagedLines(RawOutput out) {
      this.out = out;
    }

    @Override
    public void accept(RawLine line) throws IOException {
      out.write(line);
    }

    @Override
    public void leftOut(AccountLine cells) {
      left.add(cells);
    }
  }
}
