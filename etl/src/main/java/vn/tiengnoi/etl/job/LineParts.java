package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.LineGroups;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawOutput;

/**
 * Cuts the lines of a large CSV into parts that fit in memory, all lines of one report into the
 * same part, wherever they stand in the file.
 */
final class LineParts {
  /** Staged bytes checked in one piece; some 20,000 lines. Several are checked at a time. */
  static final long PIECE = 3L << 20;

  private static final int MOST_PARTS = 512;

  private LineParts() {}

  static List<Path> of(RawStaging staging, String sha256, KeyResolver resolver) throws IOException {
    return of(staging, sha256, resolver, PIECE);
  }

  /** The same for another size of a piece. */
  static List<Path> of(RawStaging staging, String sha256, KeyResolver resolver, long piece)
      throws IOException {
    Path whole = staging.lines(sha256);
    long size = Files.size(whole);
    if (size <= piece) {
      return List.of(whole);
    }
    int count = (int) Math.min(MOST_PARTS, size / piece + 1);
    List<Path> paths = new ArrayList<>();
    List<RawOutput> parts = new ArrayList<>();
    try (RawInput lines = new RawInput(whole)) {
      for (int part = 0; part < count; part++) {
        paths.add(staging.part(sha256, part));
        parts.add(new RawOutput(paths.get(part)));
      }
      LineGroups groups = new LineGroups(resolver);
      for (RawLine line = lines.readLine(); line != null; line = lines.readLine()) {
        parts.get(Math.floorMod(groups.keyOf(line).hashCode(), count)).write(line);
      }
      for (RawOutput part : parts) {
        part.finish();
      }
    } finally {
      for (RawOutput part : parts) {
        part.close();
      }
    }
    return paths;
  }
}
