package vn.tiengnoi.etl.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.format.FileKind;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * Reads the sheets of a form, each as one report, and sheets of the long layout, line by line.
 * Labels and columns are found by their words, so a row or column put in by the sender does no
 * harm. What kind of file the sheets come from makes no difference.
 *
 * <pre>{@code
 * RawFile file = FormWorkbookReader.read(path);
 * }</pre>
 */
public final class FormWorkbookReader {

  /** The headings without which there is no table, as people know them. */
  public static final String REQUIRED = SheetReading.REQUIRED;

  private FormWorkbookReader() {}

  /**
   * Reads all visible sheets of a form.
   *
   * @throws UnreadableFileException where the file is no workbook, is damaged or not to be trusted,
   *     or holds no form
   */
  public static RawFile read(Path file) throws IOException, UnreadableFileException {
    return read(
        FileKind.of(file, "").source(file, FormWorkbookReader::isHeader),
        line -> {},
        FreeSheets.NONE);
  }

  /** Whether these are the headings of a form's table. */
  public static boolean isHeader(List<String> fields) {
    Set<TableColumn> found = EnumSet.noneOf(TableColumn.class);
    fields.forEach(field -> TableColumn.headed(field).ifPresent(found::add));
    return found.contains(TableColumn.ELEMENT) && found.contains(TableColumn.VALUE);
  }

  /**
   * Reads all visible sheets.
   *
   * @param lines takes what sheets of the long layout say
   * @param free understands sheets that are laid out otherwise, where none is ours
   * @throws IOException where the lines could not be taken
   * @throws UnreadableFileException where the file is damaged or not to be trusted, or holds
   *     nothing to read; what the lines took until then is to be thrown away
   */
  public static RawFile read(SheetSource source, LongCsvReader.Sink lines, FreeSheets free)
      throws IOException, UnreadableFileException {
    Sheets sheets = new Sheets(lines, free);
    try {
      source.read(sheets);
    } catch (LongSheet.StagingException e) {
      throw e.getCause();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Readers answer damage with whatever exception the damage leads to.
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole(), e);
    }
    return sheets.file();
  }

  private static final class Sheets implements SheetSink {
    private final LongCsvReader.Sink lines;
    private final FreeSheets free;
    private final List<SheetReading> readings = new ArrayList<>();

    Sheets(LongCsvReader.Sink lines, FreeSheets free) {
      this.lines = lines;
      this.free = free;
    }

    @Override
    public RowSink begin(SheetFrame frame) {
      SheetReading reading = new SheetReading(frame, lines);
      readings.add(reading);
      return reading;
    }

    RawFile file() throws UnreadableFileException {
      return new WorkbookReading(readings, free).file();
    }
  }
}
