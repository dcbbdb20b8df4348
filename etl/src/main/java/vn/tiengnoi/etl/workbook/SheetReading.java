package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetGrid;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * One sheet being read, row by row: first what stands above the table, then the table, be it of a
 * form or of the long layout. Every cell with content goes into a report or into the account of
 * what is left out. A form is settled when the whole workbook was read: whether it stands on a
 * template may be said on the last sheet.
 */
final class SheetReading implements RowSink {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  /** First words of a sheet that only explains how to fill another. */
  private static final String GUIDE = "hướng dẫn";

  /** A table that begins further down is none of ours. */
  private static final int MOST_ROWS_ABOVE = 1_000;

  private final SheetFrame frame;
  private final LongCsvReader.Sink lines;
  private final Tally tally;
  private final IdentitySheet identity = new IdentitySheet();
  private final SheetGrid grid;

  /** All rows above the table with codes; all rows where there is none. */
  private final HeadReading head;

  private @Nullable FormTable table;
  private @Nullable LongSheet longSheet;

  /** A table without codes, which only a template can tell. */
  private @Nullable FormTable uncoded;

  private HeadReading headOfUncoded;
  private boolean first = true;
  private int above;
  private boolean guide;
  private int correction;

  /** Begins a sheet; of a hidden one cells are only counted. */
  SheetReading(SheetFrame frame, LongCsvReader.Sink lines) {
    this.frame = frame;
    this.lines = lines;
    this.tally = new Tally(frame.name());
    this.head = new HeadReading(frame.from1904());
    this.headOfUncoded = head;
    this.grid = new SheetGrid(frame);
  }

  /** What a sheet with a form says, and what became of the cells that are not in the report. */
  record Settled(RawReport report, CellAccount left) {}

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
      acceptFigures(table, row);
    } else if (longSheet != null) {
      longSheet.row(row);
    } else {
      acceptAbove(row);
    }
  }

  private void acceptFigures(FormTable form, SheetRow row) throws UnreadableFileException {
    if (row.isBlank()) {
      return;
    }
    if (form.isFull()) {
      throw new UnreadableFileException(
          FaultCode.TOO_MANY_ROWS.ofWhole(FormTable.MOST_ROWS).onSheet(frame.name()));
    }
    form.accept(row);
  }

  private void acceptAbove(SheetRow row) throws UnreadableFileException {
    if (!identity.isOther()) {
      List<String> texts = texts(row);
      identity.accept(texts);
      guide =
          texts.stream()
              .filter(text -> !text.isBlank())
              .findFirst()
              .filter(SheetReading::isGuide)
              .isPresent();
    }
    boolean mayHoldTable = correction == 0 && frame.visible() && !identity.isIdentity();
    if (!mayHoldTable || !isHeadedBy(row)) {
      above++;
      head.accept(row);
      grid.add(row);
    } else {
      grid.drop();
    }
  }

  private static List<String> texts(SheetRow row) {
    List<String> texts = new ArrayList<>(row.width());
    for (int column = 0; column < row.width(); column++) {
      texts.add(row.cell(column).text());
    }
    return texts;
  }

  private static boolean isGuide(String firstText) {
    return NameKey.of(firstText).startsWith(GUIDE);
  }

  /** Whether a table begins here that is read without a template's help. */
  private boolean isHeadedBy(SheetRow row) throws UnreadableFileException {
    if (uncoded != null && !row.isBlank()) {
      uncoded.accept(row);
      uncoded = uncoded.isFull() ? null : uncoded;
    }
    if (above >= MOST_ROWS_ABOVE) {
      return false;
    }
    Optional<FormTable> found = FormTable.headedBy(row);
    if (found.filter(FormTable::isCoded).isPresent()) {
      table = found.get();
    } else {
      longSheet = LongSheet.headedBy(row, frame, lines, tally).orElse(null);
    }
    if (table != null || longSheet != null) {
      uncoded = null;
      return true;
    }
    if (uncoded == null && found.isPresent()) {
      uncoded = found.get();
      headOfUncoded = head.copy();
    }
    return false;
  }

  SheetFrame frame() {
    return frame;
  }

  boolean isLong() {
    return longSheet != null;
  }

  /**
   * Whether a table was found: one with codes, or one whose rows a template can tell.
   *
   * @param onTemplate whether the sheet is one of a template whose rows are known
   */
  boolean isForm(boolean onTemplate) {
    return table != null || (onTemplate && uncoded != null);
  }

  boolean isBlank() {
    return table == null && longSheet == null && head.cells() == 0;
  }

  /** All its rows, where it may be laid out otherwise than ours. */
  Optional<SheetGrid> free() {
    boolean may = correction == 0 && frame.visible() && !guide && !identity.isIdentity();
    return may && !grid.rows().isEmpty() ? Optional.of(grid) : Optional.empty();
  }

  /** Whether it only explains how to fill a form. */
  boolean isGuide() {
    return guide;
  }

  /** Which correction this makes its workbook, where it is our answer to a submission; else 0. */
  int correction() {
    return correction;
  }

  /** What the sheet says about a template, where it is the hidden sheet of one. */
  Optional<IdentitySheet> identity() {
    return identity.isIdentity() ? Optional.of(identity) : Optional.empty();
  }

  /** The template's key that the sheet shows; blank where it shows none. */
  RawCell templateKey() {
    return head.templateKey();
  }

  /**
   * Settles a sheet that {@link #isForm}.
   *
   * @param template the template on which it was filled; null for none
   */
  Settled settle(IdentitySheet.@Nullable Found template) {
    FormTable form = table == null ? uncoded : table;
    if (form == null) {
      throw new IllegalStateException("there is no table on " + frame.name());
    }
    HeadReading aboveIt = table == null ? headOfUncoded : head;
    List<Fault> faults = new ArrayList<>();
    List<TemplateRow> known = template == null ? List.of() : template.rows();
    List<RawRow> rows =
        new TableSettlement(
                form, frame.hiddenColumns(), known, aboveIt.measure(), tally, faults::add)
            .rows();
    aboveIt.account(tally);
    return new Settled(
        new RawReport(
            frame.name(),
            aboveIt.head().on(template == null ? null : template.identity()),
            rows,
            faults.stream().map(fault -> fault.onSheet(frame.name())).toList()),
        tally.account());
  }

  /** What is worth a note about a sheet of the long layout. */
  List<Fault> notes() {
    return longSheet == null ? List.of() : longSheet.notes();
  }

  /** The account of the cells of a sheet of the long layout that are in none of its lines. */
  CellAccount leftOfLines() {
    head.account(tally);
    return tally.account();
  }

  /** The account of a sheet that is no report. */
  CellAccount left(IgnoredReason reason) {
    tally.ignore(reason, head.cells());
    return tally.account();
  }
}
