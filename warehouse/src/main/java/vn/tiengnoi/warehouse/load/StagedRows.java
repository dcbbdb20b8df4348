package vn.tiengnoi.warehouse.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;

/**
 * A CSV of rows on their way into a table of the lake: null is nothing, an empty text is quoted. It
 * appears under its name only when it is closed, whole.
 */
final class StagedRows implements AutoCloseable {
  private final Path file;
  private final Path half;
  private final CsvWriter csv;

  StagedRows(Path file) {
    this.file = file;
    this.half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(half);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Written files as DuckDB reads them: the rows of a table of the lake. */
  static String read(LakeTable table, List<Path> files) {
    return read(files, table.csvColumns());
  }

  /** The same with other columns. */
  static String read(List<Path> files, String columns) {
    return "read_csv(%s, header = false, columns = %s, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, auto_detect = false, strict_mode = true, max_line_size = 1048576)"
        .formatted(DuckEngine.list(files), columns);
  }

  void add(@Nullable Object... row) {
    @Nullable String[] texts = new @Nullable String[row.length];
    for (int column = 0; column < row.length; column++) {
      texts[column] = text(row[column]);
    }
    csv.writeRecord(texts);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  @Override
  public void close() {
    try {
      csv.close();
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
