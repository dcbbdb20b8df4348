package vn.tiengnoi.etl.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.SheetRow;

/** The account of all cells of a sheet that are in none of its reports. */
final class SheetTally {
  private final SheetLayout layout;
  private final Set<String> taken = new HashSet<>();

  SheetTally(SheetLayout layout, List<RawReport> reports) {
    this.layout = layout;
    for (RawReport report : reports) {
      (report.sharesHead() ? List.of(report.head().unit()) : report.head().cells())
          .forEach(this::take);
      for (RawRow row : report.rows()) {
        take(row.element());
        take(row.disaggregation());
        take(row.value());
      }
    }
  }

  private void take(RawCell cell) {
    if (cell.isThere()) {
      taken.add(cell.at());
    }
  }

  /**
   * Accounts for the rest.
   *
   * @param ofBody why a cell of a row of the body, in a column, is not read
   */
  CellAccount left(BiFunction<LayoutRow, Integer, IgnoredReason> ofBody) {
    Tally tally = new Tally(layout.sheet());
    layout.above().forEach(row -> count(tally, row, this::above));
    layout.headings().forEach(row -> count(tally, row, (r, column) -> IgnoredReason.HEADING));
    layout.numbers().forEach(row -> count(tally, row, (r, column) -> IgnoredReason.COLUMN_NUMBER));
    for (LayoutRow row : layout.rows()) {
      count(tally, row.row(), (r, column) -> ofBody.apply(row, column));
    }
    layout.below().forEach(row -> count(tally, row, (r, column) -> IgnoredReason.BELOW_TABLE));
    return tally.account();
  }

  private IgnoredReason above(SheetRow row, int column) {
    return layout.head().isLabel(row.at(column))
        ? IgnoredReason.HEAD_LABEL
        : IgnoredReason.ABOVE_TABLE;
  }

  private void count(
      Tally tally, SheetRow row, BiFunction<SheetRow, Integer, IgnoredReason> reason) {
    for (int column = 0; column < row.width(); column++) {
      if (!row.isBlank(column) && !taken.contains(row.at(column))) {
        IgnoredReason why = reason.apply(row, column);
        if (why.isListed()) {
          tally.ignore(why, row.at(column));
        } else {
          tally.ignore(why, 1);
        }
      }
    }
  }
}
