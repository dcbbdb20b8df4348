package vn.tiengnoi.etl.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetSink;

/**
 * Takes the records of an {@code .xls} as they come: first those of the workbook, then its sheets.
 */
final class XlsRecords {
  private static final int BIFF8 = 0x0600;
  private static final int MOST_SHEETS = 1_000;

  /** Carries a refusal through a library that knows none. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UnreadableFileException reason;

    RefusedException(UnreadableFileException reason) {
      super(reason);
      this.reason = reason;
    }

    UnreadableFileException reason() {
      return reason;
    }
  }

  private final SheetSink sink;
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final List<Boolean> ownBooks = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private List<BoundSheetRecord> sheets = List.of();
  private @Nullable ExternSheetRecord references;
  private @Nullable SSTRecord strings;
  private @Nullable XlsSheet sheet;
  private boolean from1904;
  private int depth;
  private int next;

  XlsRecords(SheetSink sink) {
    this.sink = sink;
  }

  void accept(Record record) {
    try {
      take(record);
    } catch (UnreadableFileException e) {
      throw new RefusedException(e);
    }
  }

  private void take(Record record) throws UnreadableFileException {
    if (record instanceof BOFRecord begin) {
      begin(begin);
    } else if (record instanceof EOFRecord) {
      depth = Math.max(0, depth - 1);
      if (depth == 0 && sheet != null) {
        sheet.end();
        sheet = null;
      }
    } else if (depth == 1 && sheet != null) {
      sheet.take(record);
    } else if (depth == 1) {
      takeOfWorkbook(record);
    }
  }

  private void takeOfWorkbook(Record record) {
    if (record instanceof BoundSheetRecord named && bound.size() < MOST_SHEETS) {
      bound.add(named);
    } else if (record instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (record instanceof SSTRecord shared) {
      strings = shared;
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof SupBookRecord book) {
      ownBooks.add(book.isInternalReferences());
    } else if (record instanceof ExternSheetRecord external) {
      references = external;
    }
  }

  /** Sheets follow the workbook; a chart within a sheet begins and ends inside it. */
  private void begin(BOFRecord begin) throws UnreadableFileException {
    if (begin.getVersion() != BIFF8) {
      throw new UnreadableFileException(FaultCode.OLD_EXCEL.ofWhole());
    }
    depth++;
    boolean code =
        begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO
            || begin.getType() == BOFRecord.TYPE_VB_MODULE;
    if (code) {
      throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
    }
    if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    if (next == 0) {
      sheets = List.of(BoundSheetRecord.orderByBofPosition(bound));
    }
    BoundSheetRecord named = next < sheets.size() ? sheets.get(next) : null;
    next++;
    String name = SheetNames.unique(named == null ? "Sheet" + next : named.getSheetname(), names);
    boolean visible = named == null || (!named.isHidden() && !named.isVeryHidden());
    if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
      sheet = new XlsSheet(this, name, visible, sink);
    }
  }

  /** A file that breaks off inside a sheet is damaged. */
  void end() throws UnreadableFileException {
    if (sheet != null || next == 0) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
  }

  SheetFrame frame(String name, boolean visible, java.util.BitSet hiddenColumns) {
    return new SheetFrame(name, visible, hiddenColumns, from1904);
  }

  boolean from1904() {
    return from1904;
  }

  String format(int style) {
    int id = style < styles.size() ? styles.get(style) : 0;
    return formats.getOrDefault(id, BuiltInFormats.of(id));
  }

  String string(int number) throws UnreadableFileException {
    if (strings == null || number < 0 || number >= strings.getNumUniqueStrings()) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
    return strings.getString(number).getString();
  }

  /** Whether a reference to a sheet leads into another file. */
  boolean leadsOutside(int reference) {
    if (references == null || reference < 0 || reference >= references.getNumOfRefs()) {
      return true;
    }
    int book = references.getExtbookIndexFromRefIndex(reference);
    return book < 0 || book >= ownBooks.size() || !ownBooks.get(book);
  }
}
