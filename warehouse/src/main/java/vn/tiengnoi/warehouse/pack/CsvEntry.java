package vn.tiengnoi.warehouse.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a pack's CSV file. */
final class CsvEntry extends PackEntry {
  private final NamedCsvRecord row;

  private CsvEntry(String file, NamedCsvRecord row, PackFaults faults) {
    super(file, (int) row.getStartingLineNumber(), faults);
    this.row = row;
  }

  /**
   * All rows of a file; unknown columns are allowed, missing ones are faults where they are asked
   * for.
   */
  static List<CsvEntry> readAll(Path path, String file, PackFaults faults) {
    List<CsvEntry> entries = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(Files.readString(path))) {
      for (NamedCsvRecord row : csv) {
        entries.add(new CsvEntry(file, row, faults));
      }
    } catch (CsvParseException malformed) {
      faults.add(file, 0, "not a readable CSV file: %s", malformed.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("pack file " + file + " cannot be read", e);
    }
    return entries;
  }

  @Override
  @Nullable String field(String name) {
    return row.findField(name).filter(text -> !text.isEmpty()).orElse(null);
  }
}
