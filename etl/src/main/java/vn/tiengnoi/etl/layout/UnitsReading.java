package vn.tiengnoi.etl.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;
import vn.tiengnoi.etl.layout.MappedTable.Figures;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.unit.UnitAnswer;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.etl.workbook.FreeHeadings;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Reads a sheet whose rows are units: each row is the report of whoever owes it for that unit. Rows
 * that add up others are compared with them, and a difference holds them all.
 */
final class UnitsReading {
  private final MappedTable table;
  private final SheetLayout layout;
  private final LayoutHead head;
  private final Form form;
  private final Period period;
  private final Pack pack;
  private final SenderUnits senders;
  private final FigureColumns columns;
  private final Optional<Reporter> sender;
  private final List<Open> open = new ArrayList<>();
  private final Map<LayoutRow, IgnoredReason> left = new HashMap<>();
  private final Map<LayoutRow, UnitAnswer> units = new LinkedHashMap<>();

  UnitsReading(
      MappedTable table,
      LayoutHead head,
      Form form,
      Period period,
      Pack pack,
      SenderUnits senders,
      FigureColumns columns) {
    this.table = table;
    this.layout = table.layout();
    this.head = head;
    this.form = form;
    this.period = period;
    this.pack = pack;
    this.senders = senders;
    this.columns = columns;
    this.sender = senders.reporter(head.head().reporter(), period);
  }

  /** Its reports; not to be used where something is {@link #open}. */
  List<RawReport> reports() {
    layout.rows().forEach(this::sort);
    doubtLevels();
    table.doubt(period, open);
    List<Fault> faults = new ArrayList<>(table.hidden());
    faults.addAll(totals());
    List<Fault> ofSheet = faults.stream().map(one -> one.onSheet(layout.sheet())).toList();
    List<RawReport> reports = new ArrayList<>();
    for (LayoutRow row : units.keySet()) {
      reports.add(
          new RawReport(layout.sheet(), headOf(row), figures(row), ofSheet, !reports.isEmpty()));
    }
    if (reports.isEmpty()) {
      Doubts.doubt(
          open, layout.label().cell(), "không có dòng nào của một địa bàn", "no row is a unit's");
    }
    return reports;
  }

  private void sort(LayoutRow row) {
    boolean figures = hasFigures(row);
    RawCell name = row.label();
    UnitAnswer answer = senders.read(name.stripped(), period, sender);
    boolean total =
        ColumnWords.isTotal(LabelText.of(name.text()).key())
            || answer.outcome() == UnitAnswer.Outcome.NO_DATA
            || (row.isNumberedAsSection() && figures && isRoman(row));
    String key = Keys.of(name.text());
    if (FreeHeadings.isUnit(key) || FreeHeadings.isLabel(key) || FreeHeadings.isEither(key)) {
      Doubts.doubt(open, name, "một bảng khác bắt đầu ở đây", "another table begins here");
    } else if (name.isBlank() && figures) {
      Doubts.doubt(open, first(row), "dòng có số liệu không ghi địa bàn", "a row without its unit");
    } else if (total && !name.isBlank()) {
      left.put(row, figures ? IgnoredReason.TOTALS_ROW : IgnoredReason.SECTION_ROW);
    } else if (!figures) {
      boolean heads = row.isNumberedAsSection() || answer.unit() == null;
      left.put(row, heads ? IgnoredReason.SECTION_ROW : IgnoredReason.EMPTY_ROW);
    } else {
      units.put(row, answer);
    }
  }

  private static boolean isRoman(LayoutRow row) {
    return row.ordinal().stripped().matches("[IVX]+[.)]?");
  }

  private boolean hasFigures(LayoutRow row) {
    return table.figures().stream().anyMatch(column -> !row.row().isBlank(column.place().at()));
  }

  private RawCell first(LayoutRow row) {
    return table.figures().stream()
        .map(column -> row.row().cell(column.place().at()))
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .orElse(RawCell.ABSENT);
  }

  /** A district among its communes may be their sum or a report of its own. */
  private void doubtLevels() {
    Map<UnitLevel, RawCell> levels = new HashMap<>();
    for (Map.Entry<LayoutRow, UnitAnswer> row : units.entrySet()) {
      Unit unit = row.getValue().unit();
      if (unit != null) {
        levels.putIfAbsent(unit.level(), row.getKey().label());
      }
    }
    UnitLevel highest = levels.keySet().stream().min(UnitLevel::compareTo).orElse(null);
    RawCell cell = highest == null ? null : levels.get(highest);
    if (levels.size() > 1 && cell != null) {
      Doubts.doubt(
          open,
          cell,
          "địa bàn cấp trên đứng giữa các địa bàn cấp dưới: không rõ là dòng cộng hay báo cáo riêng",
          "a unit of a higher level among lower ones: a sum of them or a report of its own");
    }
  }

  private RawHead headOf(LayoutRow row) {
    RawHead shared = head.head();
    Unit unit = java.util.Objects.requireNonNull(units.get(row)).unit();
    RawCell reporter = shared.reporter();
    if (unit != null) {
      List<String> owing = senders.owing(unit.id(), form, period);
      boolean own = sender.map(Reporter::id).filter(owing::contains).isPresent();
      if (owing.size() == 1 && !own) {
        reporter = RawCell.text(reporter.at(), owing.get(0));
      }
    }
    return new RawHead(
        shared.form(),
        reporter,
        row.label(),
        shared.period(),
        shared.calendar(),
        shared.reportDate(),
        shared.reportNumber());
  }

  private List<RawRow> figures(LayoutRow row) {
    List<RawRow> rows = new ArrayList<>();
    for (Figures column : table.figures()) {
      rows.add(
          new RawRow(
              RawCell.text("", column.meaning().element()),
              RawCell.text("", column.meaning().part()),
              row.row().cell(column.place().at()),
              table.cell(row.row(), Use.NOTE),
              new RawContext(
                  RawCell.text("", column.meaning().measure()), head.measure(), RawCell.ABSENT)));
    }
    return rows;
  }

  private List<Fault> totals() {
    List<Fault> faults = new ArrayList<>();
    for (Figures column : table.figures()) {
      int at = column.place().at();
      Sums sums =
          new Sums(
              columns,
              pack.getElement(column.meaning().element()),
              column.meaning().measure(),
              head.measure().stripped());
      if (!sums.isAdded()) {
        continue;
      }
      Sums whole = sumOfAll(column);
      for (LayoutRow row : layout.rows()) {
        RawCell cell = row.row().cell(at);
        if (units.containsKey(row)) {
          sums.add(cell);
        } else if (left.get(row) == IgnoredReason.TOTALS_ROW && !cell.isBlank()) {
          Optional<BigDecimal> other =
              isRoman(row) ? sumBelow(row, column).differing(cell) : sums.differing(cell);
          if (other.isPresent() && whole.differing(cell).isPresent()) {
            faults.add(
                FaultCode.TOTAL_NOT_SUM.at(
                    cell.at(), cell.stripped(), cell.stripped(), other.get().toPlainString()));
          }
          sums.boundary();
        } else {
          sums.boundary();
        }
      }
    }
    return faults;
  }

  private Sums sumOfAll(Figures column) {
    Sums sums = sums(column);
    units.keySet().forEach(row -> sums.add(row.row().cell(column.place().at())));
    return sums;
  }

  /** The rows below one that heads them, down to the next of its kind. */
  private Sums sumBelow(LayoutRow head, Figures column) {
    Sums sums = sums(column);
    for (int at = layout.rows().indexOf(head) + 1; at < layout.rows().size(); at++) {
      LayoutRow row = layout.rows().get(at);
      if (left.containsKey(row)) {
        break;
      }
      sums.add(row.row().cell(column.place().at()));
    }
    return sums;
  }

  private Sums sums(Figures column) {
    return new Sums(
        columns,
        pack.getElement(column.meaning().element()),
        column.meaning().measure(),
        head.measure().stripped());
  }

  /** Why a cell of the body is not read. */
  IgnoredReason leaving(LayoutRow row, int column) {
    IgnoredReason reason = left.get(row);
    return reason == null ? table.leaving(column) : reason;
  }

  List<Open> open() {
    return open;
  }
}
