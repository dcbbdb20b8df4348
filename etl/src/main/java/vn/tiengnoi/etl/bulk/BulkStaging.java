package vn.tiengnoi.etl.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.csv.TextShape;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.NoRoom;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;

/**
 * Puts the rows of a large long CSV down as the engine reads them. Only where nothing about the
 * file calls for a word to the sender: every heading known, every line as wide as the header, no
 * line empty, no text over several lines. Any other file is left to be read line by line.
 *
 * @param smallest bytes from which a file is worth it
 */
public record BulkStaging(Home home, Path folder, long smallest) {
  /** From here on the engine is quicker than its start is slow. */
  public static final long USUAL = 8L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(BulkStaging.class);

  /**
   * Stages the file, if it can be.
   *
   * @return the account of what is in none of its rows; nothing where it is to be read line by line
   */
  public Optional<List<AccountLine>> stage(Path original, TextShape shape, String sha256)
      throws IOException {
    BulkFiles files = new BulkFiles(folder, sha256);
    Files.deleteIfExists(files.lines());
    boolean plain =
        shape.encoding().charset().equals(StandardCharsets.UTF_8) && shape.separator() == ',';
    if (!plain || Files.size(original) < smallest) {
      return Optional.empty();
    }
    List<LongCsvColumn> columns = LongCsvReader.plainHeader(original, shape);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Path half = files.lines().resolveSibling(files.lines().getFileName() + ".half");
    Files.deleteIfExists(half);
    if (!copied(original, columns, half)) {
      Files.deleteIfExists(half);
      return Optional.empty();
    }
    Files.move(half, files.lines(), StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(
        List.of(
            AccountLine.ignored(null, IgnoredReason.HEADING, columns.size()),
            AccountLine.ignored(null, IgnoredReason.NOTE, notes(columns, files.lines()))));
  }

  private boolean copied(Path original, List<LongCsvColumn> columns, Path into) throws IOException {
    List<String> types = new ArrayList<>();
    columns.forEach(column -> types.add("'%s': 'VARCHAR'".formatted(column.heading())));
    // No text is null: an empty cell and a missing one are both blank.
    String copy =
        """
        copy (from read_csv(%s, header = true, columns = {%s}, delim = ',', quote = '"', escape = '"', nullstr = '\\x00',
          auto_detect = false, strict_mode = true, null_padding = false, max_line_size = 1048576))
        to %s (format parquet)
        """
            .formatted(
                DuckEngine.literal(original), String.join(", ", types), DuckEngine.literal(into));
    try (DuckEngine engine = DuckEngine.openLarge(home)) {
      engine.execute(copy);
      String nothing =
          columns.stream()
              .map(column -> column.heading() + " is null")
              .collect(Collectors.joining(" or "));
      long rows = BulkQueries.count(engine, into);
      long broken =
          BulkQueries.number(
              engine,
              "select count(*) from read_parquet(%s) where %s"
                  .formatted(DuckEngine.literal(into), nothing));
      return rows > 0 && broken == 0 && rows == lines(original) - 1;
    } catch (EngineException e) {
      if (NoRoom.isBehind(e)) {
        throw e;
      }
      LOG.debug("{} is read line by line", original.getFileName(), e);
      return false;
    }
  }

  /**
   * Lines of a text; a text over several lines, or an empty line, makes them more than its rows.
   */
  private static long lines(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    byte last = '\n';
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1)) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        for (int i = 0; i < got; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = got > 0 ? buffer[got - 1] : last;
      }
    }
    return last == '\n' ? lines : lines + 1;
  }

  private long notes(List<LongCsvColumn> columns, Path rows) {
    if (!columns.contains(LongCsvColumn.NOTE)) {
      return 0;
    }
    try (DuckEngine engine = DuckEngine.open(home)) {
      return BulkQueries.number(
          engine,
          "select count(*) from read_parquet(%s) where not regexp_full_match(note, '\\s*')"
              .formatted(DuckEngine.literal(rows)));
    }
  }
}
