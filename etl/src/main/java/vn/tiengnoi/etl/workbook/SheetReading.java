package vn.tiengnoi.etl.workbook;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;

/**
 * One sheet being read, row by row: first what stands above the table, then the table, be it of a
 * form or of the long layout. Every cell with content goes into a report or into the account of
 * what is left out.
 */
final class SheetReading implements RowSink {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  /** A table that begins further down is none of ours. */
  private static final int MOST_ROWS_ABOVE = 1_000;

  private final SheetFrame frame;
  private final LongCsvReader.Sink lines;
  private final HeadReading head;
  private final Tally tally;
  private @Nullable FormTable table;
  private @Nullable LongSheet longSheet;
  private boolean first = true;
  private int above;
  private int correction;

  /** Begins a sheet; of a hidden one cells are only counted. */
  SheetReading(SheetFrame frame, LongCsvReader.Sink lines) {
    this.frame = frame;
    this.lines = lines;
    this.head = new HeadReading(frame.from1904());
    this.tally = new Tally(frame.name());
  }

  @Override
  public void row(SheetRow row) throws UnreadableFileException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("given up");
    }
    if (first) {
      first = false;
      correction = ReceiptMark.correctionIn(row.cell(0).text());
    }
    if (table != null) {
      table.row(row);
    } else if (longSheet != null) {
      longSheet.row(row);
    } else if (!isHeadedBy(row)) {
      above++;
      head.accept(row);
    }
  }

  private boolean isHeadedBy(SheetRow row) throws UnreadableFileException {
    if (correction > 0 || !frame.visible() || above >= MOST_ROWS_ABOVE) {
      return false;
    }
    table = FormTable.headedBy(row, frame, head, tally).orElse(null);
    if (table == null) {
      longSheet = LongSheet.headedBy(row, frame, lines, tally).orElse(null);
    }
    return table != null || longSheet != null;
  }

  SheetFrame frame() {
    return frame;
  }

  boolean isLong() {
    return longSheet != null;
  }

  boolean isBlank() {
    return head.cells() == 0 && table == null && longSheet == null;
  }

  /** Which correction this makes its workbook, where it is our answer to a submission; else 0. */
  int correction() {
    return correction;
  }

  /** What is worth a note about a sheet of the long layout. */
  List<Fault> notes() {
    return longSheet == null ? List.of() : longSheet.notes();
  }

  /** What a sheet of the form says; null where it is none. */
  @Nullable RawReport report() {
    return table == null ? null : table.report();
  }

  /** The account of the cells that are not in the report; to be asked for after it. */
  CellAccount left() {
    head.account(tally);
    return tally.account();
  }

  /** The account of a sheet that is no report. */
  CellAccount left(IgnoredReason reason) {
    tally.ignore(reason, head.cells());
    return tally.account();
  }
}
