package vn.tiengnoi.etl.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawReport;

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
    List<RawReport> reports = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
        faults.add(FaultCode.HIDDEN_SHEET.ofWhole().onSheet(sheet.getName()));
        continue;
      }
      SheetReading reading = new SheetReading(sheet.getName());
      try (Stream<Row> rows = sheet.openStream()) {
        rows.forEachOrdered(reading::accept);
      }
      if (reading.isForm()) {
        reports.add(reading.report());
      } else if (!reading.isBlank()) {
        faults.add(FaultCode.SHEET_WITHOUT_FORM.ofWhole().onSheet(sheet.getName()));
      }
    }
    if (reports.isEmpty()) {
      throw new UnreadableFileException(FaultCode.NO_FORM.ofWhole(SheetReading.REQUIRED));
    }
    return new RawFile(reports, faults);
  }
}
