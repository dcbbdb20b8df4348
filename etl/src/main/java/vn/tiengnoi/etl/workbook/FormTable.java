package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;

/** The table of a form on one sheet, from its headings to the end of the sheet. */
final class FormTable {
  /** No form has so many elements and parts; each stands once. */
  private static final int MOST_ROWS = 50_000;

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");

  private final SheetFrame frame;
  private final HeadReading head;
  private final Map<TableColumn, Integer> columns;

  /** Columns that are not read, and why. */
  private final Map<Integer, IgnoredReason> others = new HashMap<>();

  private final List<RawRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final ColumnFormulas formulas = new ColumnFormulas();
  private final Tally tally;
  private final RowsWithoutCode withoutCode;
  private boolean numbersMayFollow = true;
  private int rowsWithContent;

  private FormTable(
      SheetFrame frame, HeadReading head, Map<TableColumn, Integer> columns, Tally tally) {
    this.frame = frame;
    this.head = head;
    this.columns = columns;
    this.tally = tally;
    this.withoutCode = new RowsWithoutCode(tally, faults::add);
  }

  /** The table whose headings this row holds; nothing where it holds none. */
  static Optional<FormTable> headedBy(
      SheetRow row, SheetFrame frame, HeadReading head, Tally tally) {
    Map<TableColumn, Integer> found = new EnumMap<>(TableColumn.class);
    List<Integer> unknown = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      Optional<TableColumn> heading = TableColumn.headed(row.label(column).text());
      boolean second = heading.isPresent() && found.putIfAbsent(heading.get(), column) != null;
      if (!row.isBlank(column) && (heading.isEmpty() || second)) {
        unknown.add(column);
      }
    }
    if (!found.containsKey(TableColumn.ELEMENT) || !found.containsKey(TableColumn.VALUE)) {
      return Optional.empty();
    }
    FormTable table = new FormTable(frame, head, found, tally);
    found.forEach(
        (column, at) -> notRead(column).ifPresent(reason -> table.others.put(at, reason)));
    for (int column : unknown) {
      table.others.put(column, IgnoredReason.UNKNOWN_COLUMN);
      RawCell cell = row.cell(column);
      table.faults.add(FaultCode.UNKNOWN_COLUMN.at(cell.at(), cell.stripped(), cell.stripped()));
    }
    table.faultHiddenColumns(row);
    tally.ignore(IgnoredReason.HEADING, row.cells());
    return Optional.of(table);
  }

  /** Why a column of the form is not read into the report; empty where it is. */
  private static Optional<IgnoredReason> notRead(TableColumn column) {
    return switch (column) {
      case ORDINAL -> Optional.of(IgnoredReason.ORDINAL);
      case LABEL -> Optional.of(IgnoredReason.LABEL);
      case MEASURE -> Optional.of(IgnoredReason.MEASURE);
      case NOTE -> Optional.of(IgnoredReason.NOTE);
      case ELEMENT, DISAGGREGATION, VALUE -> Optional.empty();
    };
  }

  /** Which figures the sender left out of sight cannot be known, so the report waits. */
  private void faultHiddenColumns(SheetRow headings) {
    int first = columns.values().stream().mapToInt(at -> at).min().orElse(0);
    int last = columns.values().stream().mapToInt(at -> at).max().orElse(-1);
    BitSet hidden = frame.hiddenColumns();
    for (int column = hidden.nextSetBit(first);
        column >= 0 && column <= last;
        column = hidden.nextSetBit(column + 1)) {
      RawCell heading = headings.label(column);
      faults.add(FaultCode.HIDDEN_COLUMN.at(headings.at(column), heading.stripped()));
    }
  }

  void row(SheetRow row) throws UnreadableFileException {
    if (row.isBlank()) {
      return;
    }
    if (++rowsWithContent > MOST_ROWS) {
      throw new UnreadableFileException(
          FaultCode.TOO_MANY_ROWS.ofWhole(MOST_ROWS).onSheet(frame.name()));
    }
    RawCell value = cell(row, TableColumn.VALUE);
    RawCell element = label(row, TableColumn.ELEMENT, value);
    String formula = row.original(place(TableColumn.VALUE)).formula();
    formulas.accept(value, formula);
    if (numbersMayFollow && isColumnNumber(element) && isColumnNumber(value)) {
      numbersMayFollow = false;
      tally.ignore(IgnoredReason.COLUMN_NUMBER, row.cells());
    } else if (element.isBlank()) {
      withoutCode.accept(
          row,
          cell(row, TableColumn.ORDINAL),
          cell(row, TableColumn.LABEL),
          value,
          place(TableColumn.VALUE));
      formulas.noteTotal(value, formula);
    } else {
      numbersMayFollow = false;
      withoutCode.beforeCode();
      acceptFigure(row, element, value, formula);
    }
  }

  private void acceptFigure(SheetRow row, RawCell element, RawCell value, String formula) {
    if (row.isHidden()) {
      String at = row.at(place(TableColumn.ELEMENT));
      faults.add(FaultCode.HIDDEN_ROW.at(at, element.stripped()));
    }
    formulas.noteFigure(rows.size(), value, formula);
    rows.add(
        new RawRow(
            element,
            label(row, TableColumn.DISAGGREGATION, value),
            value,
            cell(row, TableColumn.NOTE),
            context(row)));
    leaveOthers(row);
  }

  private RawContext context(SheetRow row) {
    RawCell measure = cell(row, TableColumn.MEASURE);
    return measure.isBlank() && head.measure().isBlank()
        ? RawContext.NOTHING
        : new RawContext(measure, head.measure(), RawCell.ABSENT);
  }

  private void leaveOthers(SheetRow row) {
    for (int column = 0; column < row.width(); column++) {
      if (row.isBlank(column) || isRead(column)) {
        continue;
      }
      IgnoredReason reason = others.getOrDefault(column, IgnoredReason.BESIDE_TABLE);
      if (reason.isListed()) {
        tally.ignore(reason, row.at(column));
      } else {
        tally.ignore(reason, 1);
      }
    }
  }

  private boolean isRead(int column) {
    return column == place(TableColumn.ELEMENT)
        || column == place(TableColumn.VALUE)
        || column == place(TableColumn.DISAGGREGATION);
  }

  private static boolean isColumnNumber(RawCell cell) {
    return COLUMN_NUMBER.matcher(cell.stripped()).matches();
  }

  /** What the sheet reports, all its rows being known. */
  RawReport report() {
    withoutCode.end();
    formulas.complete(rows);
    List<Fault> here = new ArrayList<>(faults);
    here.addAll(formulas.faults());
    return new RawReport(
        frame.name(),
        head.head(),
        rows,
        here.stream().map(fault -> fault.onSheet(frame.name())).toList());
  }

  private int place(TableColumn column) {
    return columns.getOrDefault(column, -1);
  }

  /**
   * A label may be merged over the rows of several figures; over a row without one it says nothing.
   */
  private RawCell label(SheetRow row, TableColumn column, RawCell value) {
    RawCell cell = cell(row, column);
    if (!cell.isBlank() || value.isBlank() || !columns.containsKey(column)) {
      return cell;
    }
    RawCell merged = row.label(place(column));
    return TableColumn.headed(merged.text()).isPresent() ? cell : merged;
  }

  private RawCell cell(SheetRow row, TableColumn column) {
    Integer at = columns.get(column);
    return at == null ? RawCell.ABSENT : row.cell(at);
  }
}
