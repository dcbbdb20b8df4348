package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;
import vn.tiengnoi.warehouse.text.NameKey;

/** One sheet being read, row by row: first what stands above the table, then the table. */
final class SheetReading implements RowSink {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  /** No form has so many elements and parts; each stands once. */
  private static final int MOST_ROWS = 50_000;

  /** A table that begins further down is none of ours. */
  private static final int MOST_ROWS_ABOVE = 1_000;

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");
  private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");
  private static final Set<String> TOTALS =
      Set.of("tổng cộng", "cộng", "tổng", "tổng số", "toàn tỉnh", "toàn huyện");

  private final SheetFrame frame;
  private final LongCsvReader.Sink lines;
  private final HeadReading head;
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
  private final List<RawRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final SumCheck sums = new SumCheck();
  private @Nullable LongSheet longSheet;
  private int above;
  private boolean blank = true;
  private boolean numbersMayFollow;

  SheetReading(SheetFrame frame, LongCsvReader.Sink lines) {
    this.frame = frame;
    this.lines = lines;
    this.head = new HeadReading(frame.from1904());
  }

  @Override
  public void row(SheetRow row) throws UnreadableFileException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("given up");
    }
    blank = blank && row.isBlank();
    if (longSheet != null) {
      longSheet.row(row);
    } else if (!columns.isEmpty()) {
      sums.accept(row);
      acceptTableRow(row, row.isHidden());
    } else if (above < MOST_ROWS_ABOVE && !findColumns(row)) {
      above++;
      longSheet = LongSheet.headedBy(row, frame, lines).orElse(null);
      if (longSheet == null) {
        sums.accept(row);
        head.accept(row);
      }
    }
  }

  @Override
  public void end() {
    faults.addAll(sums.faults());
  }

  SheetFrame frame() {
    return frame;
  }

  /** Whether a table was found. */
  boolean isForm() {
    return !columns.isEmpty();
  }

  boolean isLong() {
    return longSheet != null;
  }

  boolean isBlank() {
    return blank;
  }

  /** What is worth a note about a sheet of the long layout. */
  List<Fault> notes() {
    return longSheet == null ? List.of() : longSheet.notes();
  }

  RawReport report() {
    List<Fault> here = faults.stream().map(fault -> fault.onSheet(frame.name())).toList();
    return new RawReport(frame.name(), head.head(), rows, here);
  }

  private boolean findColumns(SheetRow row) {
    Map<TableColumn, Integer> found = new EnumMap<>(TableColumn.class);
    List<RawCell> unknown = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.label(column);
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
    faultHiddenColumns(row);
    numbersMayFollow = true;
    return true;
  }

  private void faultHiddenColumns(SheetRow headings) {
    int first = Collections.min(columns.values());
    int last = Collections.max(columns.values());
    BitSet hidden = frame.hiddenColumns();
    for (int column = hidden.nextSetBit(first);
        column >= 0 && column <= last;
        column = hidden.nextSetBit(column + 1)) {
      RawCell heading = headings.label(column);
      faults.add(FaultCode.HIDDEN_COLUMN.at(heading.at(), heading.stripped()));
    }
  }

  private void acceptTableRow(SheetRow row, boolean hidden) throws UnreadableFileException {
    RawCell value = cell(row, TableColumn.VALUE);
    RawCell element = label(row, TableColumn.ELEMENT, value);
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
      throw new UnreadableFileException(
          FaultCode.TOO_MANY_ROWS.ofWhole(MOST_ROWS).onSheet(frame.name()));
    }
    rows.add(
        new RawRow(
            element,
            label(row, TableColumn.DISAGGREGATION, value),
            value,
            cell(row, TableColumn.NOTE)));
  }

  private static boolean isColumnNumber(RawCell cell) {
    return COLUMN_NUMBER.matcher(cell.stripped()).matches();
  }

  /** Sections, totals and signatures carry no code; a figure without one is said, not dropped. */
  private void acceptRowWithoutCode(SheetRow row, RawCell value) {
    boolean total = TOTALS.contains(NameKey.of(cell(row, TableColumn.LABEL).text()));
    boolean section = ROMAN.matcher(cell(row, TableColumn.ORDINAL).stripped()).matches();
    if (value.kind() == Kind.NUMBER && !total && !section) {
      faults.add(FaultCode.ROW_WITHOUT_CODE.at(value.at(), value.stripped()));
    }
  }

  /**
   * A label may be merged over the rows of several figures; over a row without one it says nothing.
   */
  private RawCell label(SheetRow row, TableColumn column, RawCell value) {
    Integer at = columns.get(column);
    RawCell cell = cell(row, column);
    if (at == null || !cell.isBlank() || value.isBlank()) {
      return cell;
    }
    RawCell merged = row.label(at);
    return TableColumn.headed(merged.text()).isPresent() ? cell : merged;
  }

  private RawCell cell(SheetRow row, TableColumn column) {
    Integer at = columns.get(column);
    return at == null ? RawCell.ABSENT : row.cell(at);
  }
}
