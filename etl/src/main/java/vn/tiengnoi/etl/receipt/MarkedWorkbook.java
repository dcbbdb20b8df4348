package vn.tiengnoi.etl.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;

/**
 * The sender's own workbook with its faulty cells coloured and commented and a sheet that lists
 * them. Values, formulas, protection and hidden sheets stay as they are; the marks of an earlier
 * submission go. Only for originals that intake has read, which means that they passed its guard.
 */
final class MarkedWorkbook {
  static final long MOST_CELLS = 200_000;
  private static final long LARGEST_FILE = 5L << 20;

  /** The library holds some ten times this in memory. */
  private static final long LARGEST_INFLATED = 32L << 20;

  private static final int MOST_MARKS = 2_000;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

  private final Workbook workbook;
  private final MarkStyles styles;
  private final long begun = System.nanoTime();

  private MarkedWorkbook(Workbook workbook) {
    this.workbook = workbook;
    this.styles = new MarkStyles(workbook);
  }

  /** Whether an original is a workbook of Excel, old or new. */
  static boolean isExcel(Path original) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(original)) {
      start = in.readNBytes(4);
    }
    if (isOld(start)) {
      return true;
    }
    try (ZipFile zip = ZipFile.builder().setPath(original).get()) {
      return zip.getEntry("[Content_Types].xml") != null;
    } catch (IOException notZipped) {
      return false;
    }
  }

  private static boolean isOld(byte[] start) {
    return start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
  }

  /** Whether such a workbook is of a size that can be marked. */
  static boolean fits(Path original) throws IOException {
    if (Files.size(original) > LARGEST_FILE) {
      return false;
    }
    long room = LARGEST_INFLATED;
    try (ZipFile zip = ZipFile.builder().setPath(original).get()) {
      Enumeration<ZipArchiveEntry> parts = zip.getEntries();
      while (parts.hasMoreElements() && room >= 0) {
        try (InputStream part = zip.getInputStream(parts.nextElement())) {
          room -= sizeUpTo(part, room + 1);
        }
      }
    } catch (IOException oldAndNotZipped) {
      return true;
    }
    return room >= 0;
  }

  private static long sizeUpTo(InputStream part, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int got = part.read(buffer); got >= 0 && size < most; got = part.read(buffer)) {
      size += got;
    }
    return size;
  }

  /** The name of the marked copy: letters, digits and hyphens of the original's. */
  static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String base = dot > 0 ? last.substring(0, dot) : last;
    String ending = last.toLowerCase(java.util.Locale.ROOT).endsWith(".xls") ? ".xls" : ".xlsx";
    String safe =
        ReceiptFolder.ascii(base)
            .replace('.', '_')
            .replaceFirst("(_ket-qua)+$", "")
            .replaceFirst("^_+", "");
    return (safe.length() > 60 ? safe.substring(0, 60) : safe) + "_ket-qua" + ending;
  }

  static void write(Path original, Receipt receipt, OutputStream out) throws IOException {
    // From a stream: a workbook opened from its file might write to it.
    try (InputStream in = Files.newInputStream(original);
        Workbook workbook = WorkbookFactory.create(in)) {
      new MarkedWorkbook(workbook).mark(receipt);
      workbook.write(out);
    }
  }

  private void mark(Receipt receipt) {
    int correction = MarkRecord.correction(workbook) + 1;
    MarkRecord.clean(workbook, styles);
    Map<Cell, List<Fault>> faulty = faultyCells(receipt.faults());
    MarkRecord record = MarkRecord.begin(workbook, correction);
    faulty.forEach(
        (cell, faults) -> {
          boolean toCorrect = faults.stream().anyMatch(Fault::stops);
          record.add(cell, CellFill.of(cell.getCellStyle()));
          cell.setCellStyle(styles.marked(cell.getCellStyle(), toCorrect));
          CellNote.write(cell, CellNote.text(faults));
          stopIfTooLong();
        });
    SummarySheet.write(workbook, receipt, correction);
  }

  /** What hostile styles can do to the library is bounded; the list is then sent alone. */
  private void stopIfTooLong() {
    if (System.nanoTime() - begun > LONGEST) {
      throw new IllegalStateException("marking takes too long");
    }
  }

  private Map<Cell, List<Fault>> faultyCells(List<Fault> faults) {
    Map<String, List<Fault>> places = new LinkedHashMap<>();
    Map<Cell, List<Fault>> cells = new LinkedHashMap<>();
    for (Fault fault : faults) {
      if (fault.sheet() != null && fault.cell() != null && places.size() < MOST_MARKS) {
        places
            .computeIfAbsent(fault.cell() + "!" + fault.sheet(), first -> new ArrayList<>())
            .add(fault);
      }
    }
    for (List<Fault> here : places.values()) {
      Cell cell = cell(here.get(0));
      if (cell != null) {
        cells.put(cell, here);
      }
    }
    return cells;
  }

  /** The cell a fault is about; made where the sender left it empty. */
  private @Nullable Cell cell(Fault fault) {
    Sheet sheet = fault.sheet() == null ? null : workbook.getSheet(fault.sheet());
    if (sheet == null || fault.cell() == null) {
      return null;
    }
    CellReference at = new CellReference(fault.cell());
    Row row = sheet.getRow(at.getRow());
    if (row == null) {
      row = sheet.createRow(at.getRow());
    }
    return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
