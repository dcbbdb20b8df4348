package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawFile;
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
            case CSV -> new RawFile(List.of(), lines(original, sha256));
          };
    } catch (UnreadableFileException e) {
      said = new RawFile(List.of(), e.faults());
    }
    write(sha256, said);
  }

  /** Stages nothing of an original but why it could not be read. */
  public void giveUp(String sha256, Fault why) throws IOException {
    Files.deleteIfExists(staging.lines(sha256));
    write(sha256, new RawFile(List.of(), List.of(why)));
  }

  private void write(String sha256, RawFile said) throws IOException {
    try (RawOutput out = new RawOutput(staging.sheets(sha256))) {
      out.write(said);
      out.finish();
    }
  }

  private List<Fault> lines(Path original, String sha256)
      throws IOException, UnreadableFileException {
    try (RawOutput out = new RawOutput(staging.lines(sha256))) {
      List<Fault> warnings = LongCsvReader.read(original, out::write);
      out.finish();
      return warnings;
    }
  }
}
