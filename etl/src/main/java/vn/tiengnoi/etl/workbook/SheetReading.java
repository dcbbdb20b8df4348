package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.text.NameKey;

/** One sheet being read, row by row: first what stands above the table, then the table. */
final class SheetReading {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  private static final int MOST_ROWS = 50_000;
  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");
  private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");
  private static final Set<String> TOTALS =
      Set.of("tổng cộng", "cộng", "tổng", "tổng số", "toàn tỉnh", "toàn huyện");

  private final String name;
  private final HeadReading head = new HeadReading();
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
  private final List<RawRow> rows = new ArrayList<>();
  private final ColumnSums sums = new ColumnSums();
  private final Map<Integer, String> formulas = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private boolean blank = true;
  private boolean numbersMayFollow;

  SheetReading(String name) {
    this.name = name;
  }

  void accept(Row row) {
    SheetRow sheetRow = SheetRow.of(row);
    blank = blank && sheetRow.isBlank();
    if (!columns.isEmpty()) {
      acceptTableRow(sheetRow, row.isHidden());
    } else if (!findColumns(sheetRow)) {
      head.accept(sheetRow);
    }
  }

  /** Whether a table was found. */
  boolean isForm() {
    return !columns.isEmpty();
  }

  boolean isBlank() {
    return blank;
  }

  RawReport report() {
    List<Fault> here = faults.stream().map(fault -> fault.onSheet(name)).toList();
    formulas.forEach((row, formula) -> rows.set(row, withSum(rows.get(row), formula)));
    return new RawReport(name, head.head(), rows, here);
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
    List<RawCell> unknown = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      Optional<TableColumn> heading = TableColumn.headed(cell.text());
      if (heading.isPresent()) {
        found.putIfAbsent(heading.get(), column);
      } else if (!cell.isBlank()) {
        unknown.add(cell);
      }
    }
    if (!found.containsKey(TableColumn.ELEMENT) || !found.containsKey(TableColumn.VALUE)) {
      return false;
    }
    columns.putAll(found);
    for (RawCell heading : unknown) {
      faults.add(FaultCode.UNKNOWN_COLUMN.at(heading.at(), heading.stripped(), heading.stripped()));
    }
    numbersMayFollow = true;
    return true;
  }

  private void acceptTableRow(SheetRow row, boolean hidden) {
    RawCell element = cell(row, TableColumn.ELEMENT);
    RawCell value = cell(row, TableColumn.VALUE);
    sums.accept(value);
    if (numbersMayFollow && isColumnNumber(element) && isColumnNumber(value)) {
      numbersMayFollow = false;
      return;
    }
    if (element.isBlank()) {
      acceptRowWithoutCode(row, value);
      return;
    }
    numbersMayFollow = false;
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

  private static boolean isColumnNumber(RawCell cell) {
    return COLUMN_NUMBER.matcher(cell.stripped()).matches();
  }

  /** Sections, totals and signatures carry no code; a figure without one is said, not dropped. */
  private void acceptRowWithoutCode(SheetRow row, RawCell value) {
    boolean total = TOTALS.contains(NameKey.of(cell(row, TableColumn.LABEL).text()));
    boolean section = ROMAN.matcher(cell(row, TableColumn.ORDINAL).stripped()).matches();
    boolean number = value.kind() == Kind.NUMBER || value.kind() == Kind.PERCENT;
    if (number && !total && !section) {
      faults.add(FaultCode.ROW_WITHOUT_CODE.at(value.at(), value.stripped()));
    }
  }

  private RawCell cell(SheetRow row, TableColumn column) {
    Integer at = columns.get(column);
    return at == null ? RawCell.ABSENT : row.cell(at);
  }
}
