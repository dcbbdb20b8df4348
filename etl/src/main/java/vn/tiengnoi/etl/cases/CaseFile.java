package vn.tiengnoi.etl.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV of cells: a header with at least {@code kind} and {@code raw}, then a cell a line. */
public final class CaseFile {
  /** The columns that are read; others are left out. */
  public static final List<String> COLUMNS =
      List.of(
          "kind",
          "raw",
          "cell",
          "format",
          "column_unit",
          "parts",
          "level",
          "parent",
          "report_date",
          "calendar");

  private CaseFile() {}

  /** A file that is not such a CSV. */
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  /**
   * All cells, in the order of the file.
   *
   * @throws MalformedException with a message in both languages
   */
  public static List<CellCase> read(Path file) throws IOException, MalformedException {
    List<CellCase> cases = new ArrayList<>();
    Map<String, Integer> columns = new HashMap<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      for (CsvRecord row : csv) {
        if (columns.isEmpty()) {
          for (int i = 0; i < row.getFieldCount(); i++) {
            columns.putIfAbsent(row.getField(i).strip(), i);
          }
          if (!columns.containsKey("kind") || !columns.containsKey("raw")) {
            throw new MalformedException(
                "dòng đầu phải có các cột kind và raw / the first line must name the columns kind and raw");
          }
        } else {
          cases.add(cellCase(row, columns));
        }
      }
    } catch (CsvParseException e) {
      throw new MalformedException(
          "không đọc được như tệp CSV / not a readable CSV: " + e.getMessage());
    }
    return cases;
  }

  private static CellCase cellCase(CsvRecord row, Map<String, Integer> columns) {
    List<String> fields = new ArrayList<>();
    for (String column : COLUMNS) {
      Integer place = columns.get(column);
      fields.add(place == null || place >= row.getFieldCount() ? "" : row.getField(place));
    }
    return new CellCase(
        row.getStartingLineNumber(),
        fields.get(0).strip(),
        fields.get(1),
        fields.get(2).strip(),
        fields.get(3).strip(),
        fields.get(4),
        fields.get(5),
        fields.get(6).strip(),
        fields.get(7),
        fields.get(8),
        fields.get(9));
  }
}
