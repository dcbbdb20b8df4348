package vn.tiengnoi.etl;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Counts the cells with content of a file by another library than the one that intake reads with.
 */
public final class CellOracle {
  private CellOracle() {}

  /** How many there are; empty where the other library cannot open the file. */
  public static OptionalLong cellsWithContent(Path file) {
    try {
      return OptionalLong.of(file.toString().endsWith(".csv") ? fields(file) : cells(file));
    } catch (IOException | RuntimeException broken) {
      return OptionalLong.empty();
    }
  }

  private static long cells(Path file) throws IOException {
    long count = 0;
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            count += hasContent(cell) ? 1 : 0;
          }
        }
      }
    }
    return count;
  }

  private static boolean hasContent(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case BLANK, _NONE -> false;
      case STRING -> !cell.getStringCellValue().isBlank();
      case NUMERIC, BOOLEAN, ERROR, FORMULA -> true;
    };
  }

  /** A split at commas and quotes that knows nothing of columns. */
  private static long fields(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    long count = 0;
    try (CsvReader<CsvRecord> csv = lenient().ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        count += record.getFields().stream().filter(field -> !field.isBlank()).count();
      }
    }
    return count;
  }

  /** A line that only names the separator is shorter than the others. */
  private static CsvReader.CsvReaderBuilder lenient() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }
}
