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
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
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
    Set<String> names = new HashSet<>();
    CellAccount left = CellAccount.NONE;
    int correction = 0;
    for (Sheet sheet : sheets) {
      SheetReading reading = read(sheet, name(sheet, names));
      correction = Math.max(correction, reading.correction());
      if (reading.correction() > 0) {
        left = left.plus(reading.left(IgnoredReason.RECEIPT_SHEET));
      } else if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
        faults.add(FaultCode.HIDDEN_SHEET.ofWhole().onSheet(reading.name()));
        left = left.plus(reading.left(IgnoredReason.HIDDEN_SHEET));
      } else if (reading.isForm()) {
        reports.add(reading.report());
        left = left.plus(reading.left());
      } else {
        if (!reading.isBlank()) {
          faults.add(FaultCode.SHEET_WITHOUT_FORM.ofWhole().onSheet(reading.name()));
        }
        left = left.plus(reading.left(IgnoredReason.OTHER_SHEET));
      }
    }
    if (reports.isEmpty()) {
      throw new UnreadableFileException(
          FaultCode.NO_FORM.ofWhole(SheetReading.REQUIRED), left.rejected());
    }
    return new RawFile(corrected(reports, correction), faults, left);
  }

  private static SheetReading read(Sheet sheet, String name) throws IOException {
    SheetReading reading = new SheetReading(name, sheet.getVisibility() == SheetVisibility.VISIBLE);
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEachOrdered(reading::accept);
    }
    return reading;
  }

  private static List<RawReport> corrected(List<RawReport> reports, int correction) {
    return reports.stream()
        .map(
            report ->
                new RawReport(
                    report.sheet(),
                    ReceiptMark.corrected(report.head(), correction),
                    report.rows(),
                    report.faults()))
        .toList();
  }

  /** Excel allows 31 characters and each name once; a forged file may say anything. */
  private static String name(Sheet sheet, Set<String> taken) {
    String said = sheet.getName() == null ? "" : sheet.getName();
    String name = said.length() > 100 ? said.substring(0, 100) : said;
    return taken.add(name) ? name : "%s (%d)".formatted(name, sheet.getIndex() + 1);
  }
}
