package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawRow;

/**
 * Says of every row of a table, once its workbook was read to the end, what it is about and what
 * becomes of its cells. Only then is it known on which template it stands, if any, and which rows a
 * sum may add that stands above or below them.
 */
final class TableSettlement {
  private static final int NAMED = 10;

  private final FormTable table;
  private final BitSet hiddenColumns;
  private final boolean onTemplate;
  private final RowMatching matching;
  private final RawCell sheetMeasure;
  private final Tally tally;
  private final Consumer<Fault> faults;
  private final RowsWithoutCode withoutCode;
  private final List<RawRow> told = new ArrayList<>();

  /**
   * Prepares it.
   *
   * @param hiddenColumns columns that the sheet does not show, from 0
   * @param template rows of the template that the sheet stands on; empty where there is none
   * @param sheetMeasure what the sheet says all of it is measured in
   */
  TableSettlement(
      FormTable table,
      BitSet hiddenColumns,
      List<TemplateRow> template,
      RawCell sheetMeasure,
      Tally tally,
      Consumer<Fault> faults) {
    this.table = table;
    this.hiddenColumns = hiddenColumns;
    this.onTemplate = !template.isEmpty();
    this.matching = new RowMatching(template);
    this.sheetMeasure = sheetMeasure;
    this.tally = tally;
    this.faults = faults;
    this.withoutCode = new RowsWithoutCode(tally, faults);
  }

  /** The rows that hold figures, in the order of the sheet. */
  List<RawRow> rows() {
    tally.ignore(IgnoredReason.HEADING, table.headingCells());
    tally.ignore(IgnoredReason.COLUMN_NUMBER, table.columnNumbers());
    for (RawCell heading : table.unknownHeadings()) {
      faults.accept(
          FaultCode.UNKNOWN_COLUMN.at(heading.at(), heading.stripped(), heading.stripped()));
    }
    faultHiddenColumns();
    table.rows().forEach(this::settle);
    withoutCode.end();
    table.formulas().complete(told);
    table.formulas().faults().forEach(faults);
    List<TemplateRow> missing = matching.missing();
    if (!missing.isEmpty()) {
      faults.accept(FaultCode.TEMPLATE_ROWS_MISSING.ofWhole(missing.size(), shown(missing)));
    }
    return told;
  }

  /** Which figures the sender left out of sight cannot be known, so the report waits. */
  private void faultHiddenColumns() {
    int first = table.columns().values().stream().mapToInt(at -> at).min().orElse(0);
    int last = table.columns().values().stream().mapToInt(at -> at).max().orElse(-1);
    for (int column = hiddenColumns.nextSetBit(first);
        column >= 0 && column <= last;
        column = hiddenColumns.nextSetBit(column + 1)) {
      if (!isKnownUnseen(column)) {
        RawCell heading = table.heading(column);
        faults.accept(FaultCode.HIDDEN_COLUMN.at(heading.at(), heading.stripped()));
      }
    }
  }

  /** What the template wrote itself may be hidden. */
  private boolean isKnownUnseen(int column) {
    boolean code =
        column == table.place(TableColumn.ELEMENT)
            || column == table.place(TableColumn.DISAGGREGATION);
    return (code && onTemplate)
        || table.leaving(column).filter(IgnoredReason.TEMPLATE_HELP::equals).isPresent();
  }

  private void settle(FormRow row) {
    Optional<TemplateRow> known = matching.find(row);
    if (known.isPresent()) {
      matching.seen(known.get().element(), known.get().disaggregation());
      if (RowMatching.agree(row, known.get())) {
        take(row, row.raw(known.get(), sheetMeasure));
      } else {
        hold(row, known.get());
      }
    } else if (row.isCoded()) {
      matching.seen(row.element().stripped(), row.disaggregation().stripped());
      take(row, row.raw(sheetMeasure));
    } else {
      withoutCode.accept(row, table.place(TableColumn.VALUE));
      table.formulas().noteTotal(row.value(), row.formula());
    }
  }

  private void take(FormRow row, RawRow read) {
    withoutCode.beforeCode();
    if (row.hidden()) {
      faults.accept(FaultCode.HIDDEN_ROW.at(row.at(), read.element().stripped()));
    }
    table.formulas().noteFigure(told.size(), row.value(), row.formula());
    told.add(read);
    for (FormRow.Content cell : row.contents()) {
      table.leaving(cell.column()).ifPresent(reason -> leave(reason, cell));
    }
  }

  /** A row of the template under other codes than its own: either may be meant. */
  private void hold(FormRow row, TemplateRow known) {
    withoutCode.beforeCode();
    for (FormRow.Content cell : row.contents()) {
      table
          .leaving(cell.column())
          .ifPresentOrElse(reason -> leave(reason, cell), () -> tally.hold(cell.at()));
    }
    RawCell code = row.element().isBlank() ? row.disaggregation() : row.element();
    String written = codes(row.element().stripped(), row.disaggregation().stripped());
    faults.accept(
        FaultCode.ROW_CONTRADICTS.at(
            code.at(),
            written,
            "%s %s".formatted(known.ordinal(), known.label()),
            codes(known.element(), known.disaggregation()),
            written));
  }

  private static String codes(String element, String disaggregation) {
    return "%s %s".formatted(element, disaggregation).strip();
  }

  private void leave(IgnoredReason reason, FormRow.Content cell) {
    if (reason.isListed()) {
      tally.ignore(reason, cell.at());
    } else {
      tally.ignore(reason, 1);
    }
  }

  private static String shown(List<TemplateRow> missing) {
    return missing.stream()
            .limit(NAMED)
            .map(row -> "%s %s".formatted(row.ordinal(), row.label()))
            .collect(Collectors.joining("; "))
        + (missing.size() > NAMED ? "; …" : "");
  }
}
