package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * One sheet being read, row by row: first what stands above the table, then the table. Every cell
 * with content goes into the report or into the account of what is left out, which is settled when
 * the whole workbook was read: whether a form stands on a template may be said on its last sheet.
 */
final class SheetReading {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  /** First words of a sheet that only explains how to fill another. */
  private static final String GUIDE = "hướng dẫn";

  private final String name;
  private final boolean visible;
  private final IdentitySheet identity = new IdentitySheet();

  /** All rows above the table with codes; all rows where there is none. */
  private final HeadReading head = new HeadReading();

  private @Nullable FormTable table;

  /** A table without codes, which only a template can tell. */
  private @Nullable FormTable uncoded;

  private HeadReading headOfUncoded = head;
  private boolean first = true;
  private boolean guide;
  private int correction;

  /**
   * Begins a sheet.
   *
   * @param visible whether a table may be in it; of a hidden sheet cells are only counted
   */
  SheetReading(String name, boolean visible) {
    this.name = name;
    this.visible = visible;
  }

  /** What a sheet with a form says, and what became of the cells that are not in the report. */
  record Settled(RawReport report, CellAccount left) {}

  void accept(Row row) {
    SheetRow sheetRow = SheetRow.of(row);
    if (first) {
      first = false;
      correction = ReceiptMark.correctionIn(sheetRow.cell(0).text());
    }
    if (!identity.isOther()) {
      identity.accept(sheetRow.texts());
    }
    if (isBlank()) {
      guide = NameKey.of(sheetRow.firstText()).startsWith(GUIDE);
    }
    if (table != null) {
      table.accept(sheetRow, row.isHidden());
    } else if (correction > 0 || !visible || identity.isIdentity()) {
      head.accept(sheetRow);
    } else {
      acceptAbove(sheetRow, row.isHidden());
    }
  }

  private void acceptAbove(SheetRow row, boolean hidden) {
    Optional<FormTable> found = FormTable.headedBy(row);
    if (found.filter(FormTable::isCoded).isPresent()) {
      table = found.get();
      uncoded = null;
      return;
    }
    if (uncoded != null) {
      uncoded.accept(row, hidden);
      uncoded = uncoded.isFull() ? null : uncoded;
    } else if (found.isPresent()) {
      uncoded = found.get();
      headOfUncoded = head.copy();
    }
    head.accept(row);
  }

  String name() {
    return name;
  }

  boolean isVisible() {
    return visible;
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
    return table == null && head.cells() == 0;
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
      throw new IllegalStateException("there is no table on " + name);
    }
    HeadReading above = table == null ? headOfUncoded : head;
    Tally tally = new Tally(name);
    List<Fault> faults = new ArrayList<>();
    List<TemplateRow> known = template == null ? List.of() : template.rows();
    List<RawRow> rows =
        new TableSettlement(form, known, above.measure(), tally, faults::add).rows();
    above.account(tally);
    return new Settled(
        new RawReport(
            name,
            above.head().on(template == null ? null : template.identity()),
            rows,
            faults.stream().map(fault -> fault.onSheet(name)).toList()),
        tally.account());
  }

  /** The account of a sheet that is no report. */
  CellAccount left(IgnoredReason reason) {
    Tally tally = new Tally(name);
    tally.ignore(reason, head.cells());
    return tally.account();
  }
}
