package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/** The table of a sheet as it was found: its headings, and the rows below them. */
final class FormTable {
  private static final int MOST_ROWS = 50_000;
  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");

  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);

  /** Columns that are not read, and why. */
  private final Map<Integer, IgnoredReason> others = new HashMap<>();

  private final List<RawCell> unknownHeadings = new ArrayList<>();
  private final List<FormRow> rows = new ArrayList<>();
  private final ColumnSums sums = new ColumnSums();
  private long headings;
  private long columnNumbers;
  private boolean numbersMayFollow = true;

  private FormTable(SheetRow row) {
    for (int column = 0; column < row.width(); column++) {
      if (!row.isBlank(column)) {
        headings++;
        addColumn(column, row.cell(column));
      }
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

  private void addColumn(int column, RawCell heading) {
    Optional<TableColumn> known = TableColumn.headed(heading.text());
    if (known.isPresent() && columns.putIfAbsent(known.get(), column) == null) {
      notRead(known.get()).ifPresent(reason -> others.put(column, reason));
    } else if (FrameColumn.heads(heading.text())) {
      others.put(column, IgnoredReason.TEMPLATE_HELP);
    } else {
      others.put(column, IgnoredReason.UNKNOWN_COLUMN);
      unknownHeadings.add(heading);
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

  /** Whether it has more rows than any form. */
  boolean isFull() {
    return rows.size() >= MOST_ROWS;
  }

  void accept(SheetRow row, boolean hidden) {
    List<FormRow.Content> contents = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      if (!row.isBlank(column)) {
        contents.add(new FormRow.Content(column, row.at(column)));
      }
    }
    RawCell value = cell(row, TableColumn.VALUE);
    sums.accept(value);
    if (contents.isEmpty()) {
      return;
    }
    RawCell lettered = cell(row, isCoded() ? TableColumn.ELEMENT : TableColumn.LABEL);
    if (numbersMayFollow && isColumnNumber(lettered) && isColumnNumber(value)) {
      numbersMayFollow = false;
      columnNumbers += contents.size();
      return;
    }
    numbersMayFollow = numbersMayFollow && !(isCoded() && !lettered.isBlank());
    if (isFull()) {
      throw new IllegalStateException("more than %d rows in a form".formatted(MOST_ROWS));
    }
    rows.add(
        new FormRow(
            cell(row, TableColumn.ORDINAL),
            cell(row, TableColumn.LABEL),
            cell(row, TableColumn.ELEMENT),
            cell(row, TableColumn.DISAGGREGATION),
            cell(row, TableColumn.MEASURE),
            value,
            cell(row, TableColumn.NOTE),
            sumFormula(row, value),
            hidden,
            contents));
  }

  private static boolean isColumnNumber(RawCell cell) {
    return COLUMN_NUMBER.matcher(cell.stripped()).matches();
  }

  private @Nullable String sumFormula(SheetRow row, RawCell value) {
    Cell original = row.original(place(TableColumn.VALUE));
    String formula = original == null ? null : original.getFormula();
    return formula != null && value.kind() == Kind.NUMBER && ColumnSums.isSum(formula)
        ? formula
        : null;
  }

  private RawCell cell(SheetRow row, TableColumn column) {
    Integer at = columns.get(column);
    return at == null ? RawCell.ABSENT : row.cell(at);
  }

  /** Where a column is, from 0; below 0 where the table has none. */
  int place(TableColumn column) {
    return columns.getOrDefault(column, -1);
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

  List<FormRow> rows() {
    return rows;
  }

  ColumnSums sums() {
    return sums;
  }

  List<RawCell> unknownHeadings() {
    return unknownHeadings;
  }

  /** How many cells its headings are. */
  long headings() {
    return headings;
  }

  /** How many cells number its columns. */
  long columnNumbers() {
    return columnNumbers;
  }
}
