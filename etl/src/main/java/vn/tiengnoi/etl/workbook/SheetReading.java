package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;

/**
 * One sheet being read, row by row: first what stands above the table, then the table. Every cell
 * with content goes into the report or into the account of what is left out.
 */
final class SheetReading {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  private static final int MOST_ROWS = 50_000;
  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");

  private final String name;
  private final boolean visible;
  private final HeadReading head = new HeadReading();
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);

  /** Columns that are not read, and why. */
  private final Map<Integer, IgnoredReason> others = new HashMap<>();

  private final List<RawRow> rows = new ArrayList<>();
  private final ColumnSums sums = new ColumnSums();
  private final Map<Integer, String> formulas = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Tally tally;
  private final RowsWithoutCode withoutCode;
  private boolean first = true;
  private boolean numbersMayFollow;
  private int correction;

  /**
   * Begins a sheet.
   *
   * @param visible whether a table may be in it; of a hidden sheet cells are only counted
   */
  SheetReading(String name, boolean visible) {
    this.name = name;
    this.visible = visible;
    this.tally = new Tally(name);
    this.withoutCode = new RowsWithoutCode(tally, faults::add);
  }

  void accept(Row row) {
    SheetRow sheetRow = SheetRow.of(row);
    if (first) {
      first = false;
      correction = ReceiptMark.correctionIn(sheetRow.cell(0).text());
    }
    if (!columns.isEmpty()) {
      acceptTableRow(sheetRow, row.isHidden());
    } else if (correction > 0 || !visible || !findColumns(sheetRow)) {
      head.accept(sheetRow);
    }
  }

  String name() {
    return name;
  }

  /** Whether a table was found. */
  boolean isForm() {
    return !columns.isEmpty();
  }

  boolean isBlank() {
    return head.cells() == 0;
  }

  /** Which correction this makes its workbook, where it is our answer to a submission; else 0. */
  int correction() {
    return correction;
  }

  RawReport report() {
    withoutCode.end();
    List<Fault> here = faults.stream().map(fault -> fault.onSheet(name)).toList();
    formulas.forEach((row, formula) -> rows.set(row, withSum(rows.get(row), formula)));
    return new RawReport(name, head.head(), rows, here);
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

  /** Only at the end are all rows known that a sum may stand above or below. */
  private RawRow withSum(RawRow row, String formula) {
    BigDecimal sum = sums.sum(formula);
    if (sum == null) {
      return row;
    }
    RawContext context = row.context();
    RawCell recomputed = new RawCell(row.value().at(), Kind.NUMBER, sum.toPlainString());
    return new RawRow(
        row.element(),
        row.disaggregation(),
        row.value(),
        row.note(),
        new RawContext(context.measure(), context.sheetMeasure(), recomputed));
  }

  private boolean findColumns(SheetRow row) {
    Map<TableColumn, Integer> found = new EnumMap<>(TableColumn.class);
    List<Integer> unknown = new ArrayList<>();
    int headings = 0;
    for (int column = 0; column < row.width(); column++) {
      if (row.isBlank(column)) {
        continue;
      }
      headings++;
      Optional<TableColumn> heading = TableColumn.headed(row.cell(column).text());
      if (heading.isEmpty() || found.putIfAbsent(heading.get(), column) != null) {
        unknown.add(column);
      }
    }
    if (!found.containsKey(TableColumn.ELEMENT) || !found.containsKey(TableColumn.VALUE)) {
      return false;
    }
    columns.putAll(found);
    found.forEach((column, at) -> notRead(column).ifPresent(reason -> others.put(at, reason)));
    for (int column : unknown) {
      others.put(column, IgnoredReason.UNKNOWN_COLUMN);
      RawCell cell = row.cell(column);
      faults.add(FaultCode.UNKNOWN_COLUMN.at(cell.at(), cell.stripped(), cell.stripped()));
    }
    tally.ignore(IgnoredReason.HEADING, headings);
    numbersMayFollow = true;
    return true;
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

  private void acceptTableRow(SheetRow row, boolean hidden) {
    RawCell element = cell(row, TableColumn.ELEMENT);
    RawCell value = cell(row, TableColumn.VALUE);
    sums.accept(value);
    if (numbersMayFollow && isColumnNumber(element) && isColumnNumber(value)) {
      numbersMayFollow = false;
      tally.ignore(IgnoredReason.COLUMN_NUMBER, row.cells());
      return;
    }
    if (element.isBlank()) {
      RawCell ordinal = cell(row, TableColumn.ORDINAL);
      withoutCode.accept(
          row, ordinal, cell(row, TableColumn.LABEL), value, place(TableColumn.VALUE));
      return;
    }
    numbersMayFollow = false;
    withoutCode.beforeCode();
    if (hidden) {
      faults.add(FaultCode.HIDDEN_ROW.at(element.at(), element.stripped()));
    }
    if (rows.size() >= MOST_ROWS) {
      throw new IllegalStateException("more than %d rows in a form".formatted(MOST_ROWS));
    }
    noteSum(row, value);
    rows.add(
        new RawRow(
            element,
            cell(row, TableColumn.DISAGGREGATION),
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

  private void noteSum(SheetRow row, RawCell value) {
    Integer at = columns.get(TableColumn.VALUE);
    Cell original = at == null ? null : row.original(at);
    String formula = original == null ? null : original.getFormula();
    if (formula != null && value.kind() == Kind.NUMBER && ColumnSums.isSum(formula)) {
      formulas.put(rows.size(), formula);
    }
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

  private int place(TableColumn column) {
    return columns.getOrDefault(column, -1);
  }

  private RawCell cell(SheetRow row, TableColumn column) {
    Integer at = columns.get(column);
    return at == null ? RawCell.ABSENT : row.cell(at);
  }
}
