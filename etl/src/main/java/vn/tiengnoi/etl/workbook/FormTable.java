package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.SheetRow;

/** The table of a form on one sheet as it was found: its headings, and the rows below them. */
final class FormTable {
  /** No form has so many elements and parts; each stands once. */
  static final int MOST_ROWS = 50_000;

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");

  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);

  /** Columns that are not read, and why. */
  private final Map<Integer, IgnoredReason> others = new HashMap<>();

  /** What stands over each column, with what merged cells say. */
  private final List<RawCell> headings = new ArrayList<>();

  private final List<RawCell> unknownHeadings = new ArrayList<>();
  private final List<FormRow> rows = new ArrayList<>();
  private final ColumnFormulas formulas = new ColumnFormulas();
  private final long headingCells;
  private long columnNumbers;
  private boolean numbersMayFollow = true;

  private FormTable(SheetRow row) {
    headingCells = row.cells();
    for (int column = 0; column < row.width(); column++) {
      RawCell heading = row.label(column);
      headings.add(new RawCell(row.at(column), heading.kind(), heading.text()));
      addColumn(column, heading, row);
    }
  }

  /**
   * The table whose headings a row holds: figures, and codes or at least the words that a template
   * may tell them by.
   */
  static Optional<FormTable> headedBy(SheetRow row) {
    FormTable table = new FormTable(row);
    boolean told = table.isCoded() || table.columns.containsKey(TableColumn.LABEL);
    return told && table.columns.containsKey(TableColumn.VALUE)
        ? Optional.of(table)
        : Optional.empty();
  }

  private void addColumn(int column, RawCell heading, SheetRow row) {
    Optional<TableColumn> known = TableColumn.headed(heading.text());
    if (known.isPresent() && columns.putIfAbsent(known.get(), column) == null) {
      notRead(known.get()).ifPresent(reason -> others.put(column, reason));
    } else if (FrameColumn.heads(heading.text())) {
      others.put(column, IgnoredReason.TEMPLATE_HELP);
    } else if (!row.isBlank(column)) {
      others.put(column, IgnoredReason.UNKNOWN_COLUMN);
      unknownHeadings.add(row.cell(column));
    }
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

  /** Whether its rows say by a code what they are about. */
  boolean isCoded() {
    return columns.containsKey(TableColumn.ELEMENT);
  }

  /** Whether it has as many rows as any form may have. */
  boolean isFull() {
    return rows.size() >= MOST_ROWS;
  }

  /** Takes a row with content, while the table is not full. */
  void accept(SheetRow row) {
    RawCell value = cell(row, TableColumn.VALUE);
    String formula = row.original(place(TableColumn.VALUE)).formula();
    formulas.accept(value, formula);
    RawCell element = label(row, TableColumn.ELEMENT, value);
    RawCell lettered = isCoded() ? element : cell(row, TableColumn.LABEL);
    if (numbersMayFollow && isColumnNumber(lettered) && isColumnNumber(value)) {
      numbersMayFollow = false;
      columnNumbers += row.cells();
      return;
    }
    numbersMayFollow = numbersMayFollow && element.isBlank();
    rows.add(
        new FormRow(
            cell(row, TableColumn.ORDINAL),
            cell(row, TableColumn.LABEL),
            element,
            label(row, TableColumn.DISAGGREGATION, value),
            cell(row, TableColumn.MEASURE),
            value,
            cell(row, TableColumn.NOTE),
            formula,
            row.isHidden(),
            contents(row)));
  }

  private static boolean isColumnNumber(RawCell cell) {
    return COLUMN_NUMBER.matcher(cell.stripped()).matches();
  }

  private static List<FormRow.Content> contents(SheetRow row) {
    List<FormRow.Content> contents = new ArrayList<>(row.cells());
    for (int column = 0; column < row.width(); column++) {
      if (!row.isBlank(column)) {
        contents.add(new FormRow.Content(column, row.at(column)));
      }
    }
    return contents;
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

  /** Where a column is, from 0; below 0 where the table has none. */
  int place(TableColumn column) {
    return columns.getOrDefault(column, -1);
  }

  /** The columns that are of the form, by their places. */
  Map<TableColumn, Integer> columns() {
    return columns;
  }

  /** Why the cells of a column are not read; empty where they are. */
  Optional<IgnoredReason> leaving(int column) {
    boolean read =
        column == place(TableColumn.ELEMENT)
            || column == place(TableColumn.VALUE)
            || column == place(TableColumn.DISAGGREGATION);
    return read
        ? Optional.empty()
        : Optional.of(others.getOrDefault(column, IgnoredReason.BESIDE_TABLE));
  }

  /** What stands over a column. */
  RawCell heading(int column) {
    return column < headings.size() ? headings.get(column) : RawCell.ABSENT;
  }

  List<RawCell> unknownHeadings() {
    return unknownHeadings;
  }

  List<FormRow> rows() {
    return rows;
  }

  ColumnFormulas formulas() {
    return formulas;
  }

  /** How many cells its headings are. */
  long headingCells() {
    return headingCells;
  }

  /** How many cells number its columns. */
  long columnNumbers() {
    return columnNumbers;
  }
}
