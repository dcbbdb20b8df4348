package vn.tiengnoi.etl.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.layout.LayoutMapping.Row;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;
import vn.tiengnoi.etl.layout.MappedTable.Figures;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.etl.workbook.ColumnFormulas;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;

/** Reads a sheet whose rows are elements: one report. */
final class ElementsReading {
  private static final Pattern NOT_APPLICABLE = Pattern.compile("[xX×\\-–—…]|\\.{3}");

  private final MappedTable table;
  private final SheetLayout layout;
  private final LayoutHead head;
  private final Form form;
  private final Pack pack;
  private final FigureColumns columns;
  private final List<RawRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final Map<Integer, ColumnFormulas> formulas = new HashMap<>();
  private final Map<LayoutRow, Row> meanings = new HashMap<>();

  ElementsReading(MappedTable table, LayoutHead head, Form form, Pack pack, FigureColumns columns) {
    this.table = table;
    this.layout = table.layout();
    this.head = head;
    this.form = form;
    this.pack = pack;
    this.columns = columns;
  }

  /** Its report; not to be used where something is {@link #open}. */
  RawReport report() {
    for (int at = 0; at < layout.rows().size(); at++) {
      LayoutRow row = layout.rows().get(at);
      Row meaning = table.mapping().rows().get(at);
      meanings.put(row, meaning);
      acceptFormulas(row);
      if (meaning.use() == Use.ELEMENT) {
        read(row, meaning);
      } else if (meaning.use() == Use.SECTION) {
        refuseFigures(row);
      }
    }
    for (ColumnFormulas column : formulas.values()) {
      column.complete(rows);
      faults.addAll(column.faults());
    }
    compareTotals();
    faults.addAll(table.hidden());
    table.doubt(head.period(), open);
    RawHead of = head.head();
    return new RawReport(
        layout.sheet(), of, rows, faults.stream().map(one -> one.onSheet(layout.sheet())).toList());
  }

  private void acceptFormulas(LayoutRow row) {
    for (Figures column : table.figures()) {
      int at = column.place().at();
      formulas
          .computeIfAbsent(at, none -> new ColumnFormulas())
          .accept(row.row().cell(at), row.row().original(at).formula());
    }
  }

  private void read(LayoutRow row, Row meaning) {
    boolean coded = !table.cell(row.row(), Use.CODE).isBlank();
    for (Figures column : table.figures()) {
      int at = column.place().at();
      RawCell value = row.row().cell(at);
      Optional<String> part = PartNames.together(meaning.part(), column.meaning().part());
      boolean allowed = part.isPresent() && isAllowed(meaning.element(), part.get());
      // Where parts cross, forms have cells that nobody means to fill.
      boolean crossing = !meaning.part().isEmpty() && !column.meaning().part().isEmpty();
      if (crossing && value.isBlank()) {
        continue;
      }
      if (!allowed && (value.isBlank() || NOT_APPLICABLE.matcher(value.stripped()).matches())) {
        continue;
      }
      RawCell cell = coded ? table.cell(row.row(), Use.CODE) : row.label();
      boolean parted = !row.part().isBlank();
      boolean labelled = meaning.part().isEmpty() || parted || coded;
      RawCell element = RawCell.text(labelled ? cell.at() : "", meaning.element());
      String partAt = parted ? row.part().at() : labelled ? "" : cell.at();
      String said = part.orElse(meaning.part() + ";" + column.meaning().part());
      String formula = row.row().original(at).formula();
      ColumnFormulas sums = formulas.get(at);
      if (sums != null) {
        sums.noteFigure(rows.size(), value, formula);
      }
      // A whole needs a cell of its own in the account where the part's words say it is one.
      RawCell disaggregation =
          said.isEmpty() && parted
              ? new RawCell(partAt, RawCell.Kind.TEXT, "")
              : RawCell.text(partAt, said);
      rows.add(
          new RawRow(
              element,
              disaggregation,
              value,
              table.cell(row.row(), Use.NOTE),
              context(row, meaning, column)));
    }
  }

  private boolean isAllowed(String element, String part) {
    List<String> splits = FormNames.splits(form, element);
    return splits.containsAll(Disaggregation.parse(part).options().keySet());
  }

  private RawContext context(LayoutRow row, Row meaning, Figures column) {
    RawCell measure = table.cell(row.row(), Use.MEASURE);
    if (measure.isBlank()) {
      String said = meaning.measure().isEmpty() ? column.meaning().measure() : meaning.measure();
      measure = RawCell.text("", said);
    }
    RawCell ofSheet = head.measure();
    return measure.isBlank() && ofSheet.isBlank()
        ? RawContext.NOTHING
        : new RawContext(measure, ofSheet, RawCell.ABSENT);
  }

  private void refuseFigures(LayoutRow row) {
    for (Figures column : table.figures()) {
      RawCell cell = row.row().cell(column.place().at());
      if (!cell.isBlank()) {
        Doubts.doubt(
            open,
            cell,
            "dòng đề mục \"%s\" có số liệu".formatted(row.text()),
            "the section row \"%s\" holds a figure".formatted(row.text()));
      }
    }
  }

  /** A total over rows of one measure is compared with them; what it covers is for its sender. */
  private void compareTotals() {
    for (Figures column : table.figures()) {
      Sums sums = null;
      Set<String> measures = new HashSet<>();
      for (LayoutRow row : layout.rows()) {
        Row meaning = meanings.get(row);
        RawCell cell = row.row().cell(column.place().at());
        if (meaning == null || meaning.use() == Use.SECTION) {
          continue;
        }
        if (meaning.use() == Use.ELEMENT && meaning.part().isEmpty()) {
          var element = pack.getElement(meaning.element());
          RawContext context = context(row, meaning, column);
          String measure = context.measure().stripped();
          measures.add((element.measure() + "|" + measure).toLowerCase(Locale.ROOT));
          sums =
              sums == null
                  ? new Sums(columns, element, measure, context.sheetMeasure().stripped())
                  : sums;
          sums.add(cell);
        } else if (meaning.use() == Use.TOTAL && sums != null && measures.size() == 1) {
          Optional<BigDecimal> other = cell.isBlank() ? Optional.empty() : sums.differing(cell);
          other.ifPresent(
              sum ->
                  faults.add(
                      FaultCode.TOTAL_DIFFERS.at(
                          cell.at(), cell.stripped(), cell.stripped(), sum.toPlainString())));
          sums.boundary();
        }
      }
    }
  }

  /** Why a cell of the body is not read. */
  IgnoredReason leaving(LayoutRow row, int column) {
    Row meaning = meanings.get(row);
    if (meaning == null) {
      return table.leaving(column);
    }
    return switch (meaning.use()) {
      case SECTION -> IgnoredReason.SECTION_ROW;
      case TOTAL -> IgnoredReason.TOTALS_ROW;
      case IGNORE -> MappedTable.reason(meaning.why());
      default -> table.leaving(column);
    };
  }

  List<Open> open() {
    return open;
  }
}
