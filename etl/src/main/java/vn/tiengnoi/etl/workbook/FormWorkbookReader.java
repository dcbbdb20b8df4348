package vn.tiengnoi.etl.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawFile;

/**
 * Reads the sheets of a form, each as one report. Labels and columns are found by their words, so a
 * row or column put in by the sender does no harm. The file may come from anybody: see {@link
 * WorkbookGuard}.
 *
 * <pre>{@code
 * RawFile file = FormWorkbookReader.read(path);
 * }</pre>
 */
public final class FormWorkbookReader {

  private FormWorkbookReader() {}

  /**
   * Reads all visible sheets.
   *
   * @throws UnreadableFileException where the file is no workbook, is damaged or not to be trusted,
   *     or holds no form
   */
  public static RawFile read(Path file) throws UnreadableFileException {
    boolean styles = WorkbookGuard.passWithStyles(file);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true))) {
      return readSheets(workbook.getSheets().toList());
    } catch (IOException | RuntimeException e) {
      // The library answers damage with whatever exception the damage leads to.
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole(), e);
    }
  }

  private static RawFile readSheets(List<Sheet> sheets)
      throws IOException, UnreadableFileException {
    List<SheetReading> readings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Sheet sheet : sheets) {
      boolean visible = sheet.getVisibility() == SheetVisibility.VISIBLE;
      SheetReading reading = new SheetReading(name(sheet, names), visible);
      try (Stream<Row> rows = sheet.openStream()) {
        rows.forEachOrdered(reading::accept);
      }
      readings.add(reading);
    }
    return new WorkbookReading(readings).file();
  }

  /** Excel allows 31 characters and each name once; a forged file may say anything. */
  private static String name(Sheet sheet, Set<String> taken) {
    String said = sheet.getName() == null ? "" : sheet.getName();
    String name = said.length() > 100 ? said.substring(0, 100) : said;
    return taken.add(name) ? name : "%s (%d)".formatted(name, sheet.getIndex() + 1);
  }
}
