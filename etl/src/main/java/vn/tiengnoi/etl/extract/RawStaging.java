package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the extracted contents of a run's files wait for the check, by the hash of the original.
 */
public record RawStaging(Path folder) {

  /** Makes the folder where it does not exist. */
  public static RawStaging in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new RawStaging(folder);
  }

  /** Sheets of a workbook, and what is wrong with any file as such. */
  public Path sheets(String sha256) {
    return folder.resolve(sha256 + ".sheets");
  }

  /** Lines of a long CSV. */
  public Path lines(String sha256) {
    return folder.resolve(sha256 + ".lines");
  }

  /** A part of the lines of a CSV too large to be checked in one piece. */
  public Path part(String sha256, int part) {
    return folder.resolve("%s-%04d.lines".formatted(sha256, part));
  }
}
