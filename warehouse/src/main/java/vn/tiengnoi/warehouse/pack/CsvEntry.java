package vn.tiengnoi.warehouse.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a pack's CSV file. */
final class CsvEntry extends PackEntry {
  private final Map<String, Integer> columns;
  private final CsvRecord row;

  private CsvEntry(String file, Map<String, Integer> columns, CsvRecord row, PackFaults faults) {
    super(file, (int) row.getStartingLineNumber(), faults);
    this.columns = columns;
    this.row = row;
  }

  /**
   * All rows of a file below its header; unknown columns are allowed, missing ones are faults where
   * they are asked for.
   */
  static List<CsvEntry> readAll(Path path, String file, PackFaults faults) {
    List<CsvEntry> entries = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(Files.readString(path))) {
      Map<String, Integer> columns = new HashMap<>();
      for (CsvRecord row : csv) {
        if (columns.isEmpty()) {
          for (int column = 0; column < row.getFieldCount(); column++) {
            columns.put(row.getField(column), column);
          }
        } else {
          entries.add(new CsvEntry(file, columns, row, faults));
        }
      }
    } catch (CsvParseException malformed) {
      faults.addUnreadable(
          file,
          0,
          "không đọc được như tệp CSV: %s",
          "not a readable CSV file: %s",
          malformed.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("pack file " + file + " cannot be read", e);
    }
    return entries;
  }

  @Override
  @Nullable String field(String name) {
    Integer column = columns.get(name);
    if (column == null || column >= row.getFieldCount() || row.getField(column).isEmpty()) {
      return null;
    }
    return row.getField(column);
  }
}
