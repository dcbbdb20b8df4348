package vn.tiengnoi.etl.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.Merges;
import vn.tiengnoi.etl.sheet.SheetCell;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink;

/**
 * One sheet of an {@code .xls}. Its merged cells come behind its cells, so they are kept until its
 * end; a sheet of this kind has 65,536 rows at most.
 */
final class XlsSheet {
  private static final int MOST_CELLS = 1_500_000;

  private record Placed(int column, SheetCell cell) {}

  private final XlsRecords workbook;
  private final String name;
  private final boolean visible;
  private final SheetSink sink;
  private final TreeMap<Integer, List<Placed>> rows = new TreeMap<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final Merges merges = new Merges();

  /** A formula whose result is a text, which follows. */
  private @Nullable FormulaRecord awaited;

  private int count;

  XlsSheet(XlsRecords workbook, String name, boolean visible, SheetSink sink) {
    this.workbook = workbook;
    this.name = name;
    this.visible = visible;
    this.sink = sink;
  }

  void take(Record record) throws UnreadableFileException {
    if (record instanceof RowRecord row) {
      if (row.getZeroHeight()) {
        hiddenRows.set(Math.max(0, row.getRowNumber()));
      }
    } else if (record instanceof ColumnInfoRecord column) {
      int first = Math.max(0, column.getFirstColumn());
      int last = Math.min(SheetRow.MOST_COLUMNS, column.getLastColumn() + 1);
      if ((column.getHidden() || column.getColumnWidth() == 0) && first < last) {
        hiddenColumns.set(first, last);
      }
    } else if (record instanceof MergeCellsRecord merged) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        CellRangeAddress area = merged.getAreaAt(i);
        merges.add(
            area.getFirstRow() + 1,
            area.getLastRow() + 1,
            area.getFirstColumn(),
            area.getLastColumn());
      }
    } else if (record instanceof StringRecord text && awaited != null) {
      FormulaRecord formula = awaited;
      awaited = null;
      String words = text.getString() == null ? "" : text.getString();
      put(formula, words.isBlank() ? SheetCell.BLANK : by(formula, SheetCell.text(words)));
    } else if (record instanceof CellValueRecordInterface cell) {
      takeCell(cell);
    }
  }

  private void takeCell(CellValueRecordInterface record) throws UnreadableFileException {
    String format = workbook.format(record.getXFIndex() & 0xFFFF);
    if (record instanceof LabelSSTRecord label) {
      put(record, SheetCell.text(workbook.string(label.getSSTIndex())));
    } else if (record instanceof LabelRecord label) {
      put(record, SheetCell.text(label.getValue()));
    } else if (record instanceof NumberRecord number) {
      put(record, SheetCell.number(number.getValue(), format, workbook.from1904()));
    } else if (record instanceof RKRecord number) {
      put(record, SheetCell.number(number.getRKNumber(), format, workbook.from1904()));
    } else if (record instanceof BoolErrRecord value) {
      put(
          record,
          value.isBoolean()
              ? SheetCell.truth(value.getBooleanValue())
              : SheetCell.error(errorCode(value.getErrorValue())));
    } else if (record instanceof FormulaRecord formula) {
      if (formula.hasCachedResultString()) {
        awaited = formula;
      } else {
        put(record, by(formula, result(formula, format)));
      }
    }
  }

  private SheetCell result(FormulaRecord formula, String format) {
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> SheetCell.number(formula.getValue(), format, workbook.from1904());
      case BOOLEAN -> SheetCell.truth(formula.getCachedBooleanValue());
      case ERROR -> SheetCell.error(errorCode(formula.getCachedErrorValue()));
      default -> SheetCell.BLANK;
    };
  }

  private SheetCell by(FormulaRecord formula, SheetCell result) {
    return result.isBlank()
        ? result
        : result.by(XlsFormula.inWords(formula.getParsedExpression(), workbook));
  }

  private static String errorCode(int code) {
    return FormulaError.isValidCode(code & 0xFF)
        ? FormulaError.forInt(code & 0xFF).getString()
        : "#N/A";
  }

  private void put(CellValueRecordInterface at, SheetCell cell) throws UnreadableFileException {
    if (cell.isBlank() || at.getRow() < 0 || at.getColumn() < 0) {
      return;
    }
    if (++count > MOST_CELLS) {
      throw new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(MOST_CELLS + " cells"));
    }
    rows.computeIfAbsent(at.getRow(), first -> new ArrayList<>())
        .add(new Placed(at.getColumn(), cell));
  }

  void end() throws UnreadableFileException {
    SheetSink.RowSink sheet = sink.begin(workbook.frame(name, visible, hiddenColumns));
    SheetRow row = new SheetRow();
    for (Map.Entry<Integer, List<Placed>> line : rows.entrySet()) {
      row.begin(line.getKey() + 1, hiddenRows.get(line.getKey()));
      line.getValue().forEach(placed -> row.put(placed.column(), placed.cell()));
      merges.label(row);
      sheet.row(row);
    }
  }
}
