package vn.tiengnoi.etl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetCell;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * A sheet saved as text: one sheet without a name. All its cells are texts, numbers too, as people
 * see them; its addresses are those a spreadsheet program shows when it opens the file.
 */
public final class TextSource implements SheetSource {
  private final Path file;
  private final TextShape shape;

  public TextSource(Path file, TextShape shape) {
    this.file = file;
    this.shape = shape;
  }

  @Override
  public void read(SheetSink sink) throws IOException, UnreadableFileException {
    SheetSink.RowSink rows = sink.begin(SheetFrame.unnamed());
    long line = 1;
    try (Reader text = shape.encoding().open(file);
        CsvReader<CsvRecord> csv = shape.reading().skipEmptyLines(false).ofCsvRecord(text)) {
      SheetRow row = new SheetRow();
      int number = 0;
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        row.begin(++number, false);
        int width = Math.min(record.getFieldCount(), SheetRow.MOST_COLUMNS);
        for (int column = 0; column < width; column++) {
          row.put(column, SheetCell.text(shape.encoding().composed(record.getField(column))));
        }
        rows.row(row);
      }
    } catch (CsvParseException e) {
      throw malformed(line, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notReadable(line, e);
      }
      throw e;
    } catch (CharacterCodingException e) {
      throw notReadable(line, e);
    }
  }

  private static UnreadableFileException malformed(long line, Exception cause) {
    return new UnreadableFileException(
        FaultCode.MALFORMED_CSV.at(Long.toString(line), null, line), cause);
  }

  private static UnreadableFileException notReadable(long line, Exception cause) {
    return new UnreadableFileException(
        FaultCode.NOT_UTF8.at(Long.toString(line), null, line), cause);
  }
}
