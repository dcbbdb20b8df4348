package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.CellRange;

/**
 * The numbers and formulas of a table's column of figures, to see whether a formula that only adds
 * up rows of it was last computed before they changed, and which results came from another file. No
 * other formula is ever worked out, and no file but the report's own is ever opened.
 */
public final class ColumnFormulas {
  private static final String CELL = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
  private static final Pattern SUM =
      Pattern.compile("=?\\+?SUM\\(([A-Z0-9$:,;]{2,200})\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLUS = Pattern.compile("=?\\+?(" + CELL + "(?:\\+" + CELL + ")+)");

  /** {@code [1]Sheet!A1}, {@code '[b.xlsx]S'!A1}, and links to other programs. */
  private static final Pattern EXTERNAL =
      Pattern.compile("\\[[^\\[\\]]+\\][^\\[\\]!,;()]*!|\\w\\|[^!]*!");

  /** Sums of binary fractions differ in the last digits that programs keep. */
  private static final MathContext COMPARED = new MathContext(13);

  /** A forged number may have a billion digits once it is added to another. */
  private static final int MOST_DIGITS = 100;

  private static final int MOST_TOTALS = 200;
  private static final int MOST_LINKS = 100;

  private record Total(RawCell cell, String formula) {}

  private final TreeMap<Integer, BigDecimal> numbers = new TreeMap<>();
  private final Map<Integer, String> ofFigures = new HashMap<>();
  private final List<Total> totals = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int column = -1;
  private int first = Integer.MAX_VALUE;
  private int last;
  private boolean forged;
  private int links;

  /** A cell of the column, row by row. */
  public void accept(RawCell cell, String formula) {
    Optional<CellRange> place = CellRange.parse(cell.at());
    if (place.isEmpty()) {
      return;
    }
    column = place.get().firstColumn();
    int line = place.get().firstRow();
    first = Math.min(first, line);
    last = Math.max(last, line);
    if (isNumber(cell)) {
      BigDecimal number = new BigDecimal(cell.text());
      forged |= number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS;
      numbers.put(line, number);
    }
    if (EXTERNAL.matcher(formula).find() && links++ < MOST_LINKS) {
      faults.add(FaultCode.EXTERNAL_LINK.at(cell.at(), cell.stripped()));
    }
  }

  private static boolean isNumber(RawCell cell) {
    return cell.kind() == Kind.NUMBER || cell.kind() == Kind.PERCENT;
  }

  /** A figure whose formula may be a plain sum of this column. */
  public void noteFigure(int row, RawCell value, String formula) {
    if (value.kind() == Kind.NUMBER && isSum(formula)) {
      ofFigures.put(row, formula);
    }
  }

  /** A row that is no figure, as totals are. */
  void noteTotal(RawCell value, String formula) {
    if (value.kind() == Kind.NUMBER && isSum(formula) && totals.size() < MOST_TOTALS) {
      totals.add(new Total(value, formula));
    }
  }

  private static boolean isSum(String formula) {
    return SUM.matcher(formula).matches() || PLUS.matcher(formula).matches();
  }

  /** Gives figures what their sums come to; only now are all rows known that they may add. */
  public void complete(List<RawRow> rows) {
    ofFigures.forEach((at, formula) -> rows.set(at, withSum(rows.get(at), formula)));
    for (Total total : totals) {
      BigDecimal sum = differing(total.cell(), total.formula());
      if (sum != null) {
        faults.add(
            FaultCode.TOTAL_MISMATCH.at(
                total.cell().at(), total.cell().stripped(), total.formula(), sum.toPlainString()));
      }
    }
  }

  public List<Fault> faults() {
    return faults;
  }

  private RawRow withSum(RawRow row, String formula) {
    BigDecimal sum = differing(row.value(), formula);
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

  /** What a formula adds up to, where that is not what was stored; else null. */
  private @Nullable BigDecimal differing(RawCell stored, String formula) {
    BigDecimal sum = forged ? null : sum(formula);
    boolean same =
        sum == null
            || sum.round(COMPARED).compareTo(new BigDecimal(stored.text()).round(COMPARED)) == 0;
    return same ? null : sum;
  }

  /** What a formula adds up to; null where it does not only add rows of this column. */
  private @Nullable BigDecimal sum(String formula) {
    Matcher sum = SUM.matcher(formula);
    Matcher plus = PLUS.matcher(formula);
    String[] added =
        sum.matches()
            ? sum.group(1).split("[,;]")
            : plus.matches() ? plus.group(1).split("\\+") : new String[0];
    BigDecimal total = BigDecimal.ZERO;
    for (String written : added) {
      Optional<CellRange> range = CellRange.parse(written).filter(this::isWithin);
      if (range.isEmpty()) {
        return null;
      }
      for (BigDecimal number :
          numbers.subMap(range.get().firstRow(), true, range.get().lastRow(), true).values()) {
        total = total.add(number);
      }
    }
    return added.length == 0 ? null : total;
  }

  private boolean isWithin(CellRange range) {
    return range.firstColumn() == column
        && range.lastColumn() == column
        && range.firstRow() >= first
        && range.lastRow() <= last;
  }
}
