package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Rows of a table without an element code: sections, totals, further heading rows, signatures. A
 * figure without a code is said, not dropped. Whether other text in the column of figures is a
 * figure gone wrong or a signature shows only when a row with a code follows, or none does.
 */
final class RowsWithoutCode {
  private static final int MOST_WAITING = 1_000;
  private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");
  private static final Set<String> TOTALS =
      Set.of("tổng cộng", "cộng", "tổng", "tổng số", "toàn tỉnh", "toàn huyện");

  /** Words that begin a row which a template adds up by itself. */
  private static final String SUM_OF = "cộng theo ";

  /** Digits, perhaps grouped, perhaps with words behind them: {@code 1.234}, {@code 5 tỷ đồng}. */
  private static final Pattern FIGURE = Pattern.compile("[+-]?\\d[\\d.,\\s]*[\\p{L}%\\s]*");

  private final Tally tally;
  private final Consumer<Fault> faults;

  /** Texts in the column of figures since the last row with a code, and the cells beside them. */
  private final List<RawCell> waiting = new ArrayList<>();

  private final List<String> besides = new ArrayList<>();
  private long moreWaiting;
  private long moreBesides;
  private boolean codeSeen;

  RowsWithoutCode(Tally tally, Consumer<Fault> faults) {
    this.tally = tally;
    this.faults = faults;
  }

  /** A row with a code: what waited was inside the table. */
  void beforeCode() {
    for (RawCell cell : waiting) {
      if (!codeSeen || TableColumn.headed(cell.text()).isPresent()) {
        tally.ignore(IgnoredReason.HEADING, 1);
      } else {
        hold(cell);
      }
    }
    if (codeSeen) {
      tally.hold(moreWaiting);
    } else {
      tally.ignore(IgnoredReason.HEADING, moreWaiting);
    }
    waiting.clear();
    moreWaiting = 0;
    settleBesides(codeSeen ? IgnoredReason.ROW_WITHOUT_CODE : IgnoredReason.HEADING);
    codeSeen = true;
  }

  /** The end of the sheet: what still waits stands below the table. */
  void end() {
    waiting.forEach(cell -> tally.ignore(IgnoredReason.BELOW_TABLE, cell.at()));
    tally.ignore(IgnoredReason.BELOW_TABLE, moreWaiting);
    waiting.clear();
    moreWaiting = 0;
    settleBesides(IgnoredReason.BELOW_TABLE);
  }

  /**
   * Takes such a row.
   *
   * @param valueColumn where the column of figures is
   */
  void accept(FormRow row, int valueColumn) {
    String label = NameKey.of(row.label().text());
    if (label.startsWith(SUM_OF)) {
      tally.ignore(IgnoredReason.TEMPLATE_SUM, row.contents().size());
      return;
    }
    if (TOTALS.contains(label)) {
      ignoreAll(row, IgnoredReason.TOTALS_ROW);
      return;
    }
    if (ROMAN.matcher(row.ordinal().stripped()).matches()) {
      ignoreAll(row, IgnoredReason.SECTION_ROW);
      return;
    }
    for (FormRow.Content cell : row.contents()) {
      if (cell.column() != valueColumn) {
        waitBeside(cell.at());
      }
    }
    RawCell value = row.value();
    if (value.kind() == Kind.NUMBER
        || value.kind() == Kind.PERCENT
        || FIGURE.matcher(value.stripped()).matches()) {
      hold(value);
    } else if (!value.isBlank()) {
      waitFor(value);
    }
  }

  private void hold(RawCell cell) {
    tally.hold(cell.at());
    faults.accept(FaultCode.ROW_WITHOUT_CODE.at(cell.at(), cell.stripped()));
  }

  private void ignoreAll(FormRow row, IgnoredReason reason) {
    row.contents().forEach(cell -> tally.ignore(reason, cell.at()));
  }

  private void waitFor(RawCell cell) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(cell);
    } else {
      moreWaiting++;
    }
  }

  private void waitBeside(String at) {
    if (besides.size() < MOST_WAITING) {
      besides.add(at);
    } else {
      moreBesides++;
    }
  }

  private void settleBesides(IgnoredReason reason) {
    besides.forEach(at -> tally.ignore(reason, at));
    tally.ignore(reason, moreBesides);
    besides.clear();
    moreBesides = 0;
  }
}
