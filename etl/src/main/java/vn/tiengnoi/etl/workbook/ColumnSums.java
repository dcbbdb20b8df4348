package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/**
 * The numbers of a table's column of figures, to see whether a formula that only adds up rows of it
 * was last computed before they changed. No other formula is ever worked out.
 */
final class ColumnSums {
  private static final Pattern SUM =
      Pattern.compile("=?SUM\\(\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})\\)");
  private static final Pattern PLUS =
      Pattern.compile("=?\\$?[A-Z]{1,3}\\$?\\d{1,7}(?:\\+\\$?[A-Z]{1,3}\\$?\\d{1,7})+");
  private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
  private static final Pattern AT = Pattern.compile("([A-Z]+)(\\d+)");

  private final TreeMap<Integer, BigDecimal> numbers = new TreeMap<>();
  private String column = "";
  private int first = Integer.MAX_VALUE;
  private int last;

  /** A cell of the column, row by row. */
  void accept(RawCell cell) {
    Matcher at = AT.matcher(cell.at());
    if (!at.matches()) {
      return;
    }
    column = at.group(1);
    int line = Integer.parseInt(at.group(2));
    first = Math.min(first, line);
    last = Math.max(last, line);
    if (cell.kind() == Kind.NUMBER || cell.kind() == Kind.PERCENT) {
      numbers.put(line, new BigDecimal(cell.text()));
    }
  }

  /** Whether a formula may be a plain sum of this column. */
  static boolean isSum(String formula) {
    return SUM.matcher(formula).matches() || PLUS.matcher(formula).matches();
  }

  /** What a formula adds up to, all rows being known; null where it is not only of this column. */
  @Nullable BigDecimal sum(String formula) {
    Matcher range = SUM.matcher(formula);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(2));
      int to = Integer.parseInt(range.group(4));
      boolean here =
          range.group(1).equals(column) && range.group(3).equals(column) && isWithin(from, to);
      return here
          ? numbers.subMap(from, true, to, true).values().stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
          : null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    Matcher cell = CELL.matcher(formula);
    while (cell.find()) {
      int line = Integer.parseInt(cell.group(2));
      if (!cell.group(1).equals(column) || !isWithin(line, line)) {
        return null;
      }
      sum = sum.add(numbers.getOrDefault(line, BigDecimal.ZERO));
    }
    return sum;
  }

  private boolean isWithin(int from, int to) {
    return from <= to && from >= first && to <= last;
  }
}
