package vn.tiengnoi.etl.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.SheetRow;

/** The row that numbers the columns: A, B, C, 1, 2, {@code 6 = 5/1}. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[A-HĐ]|\\(?(\\d{1,2})\\)?(?:\\s*=\\s*[\\d\\s+\\-*/:x()%,;]+)?|\\((\\d{1,2})\\s*=[^)]*\\)");
  private static final int FEWEST = 2;

  private Numbers() {}

  /** Whether this row numbers columns: nothing else stands in it, and its numbers rise from 1. */
  static boolean areIn(SheetRow row) {
    int cells = 0;
    int last = 0;
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      if (cell.isBlank()) {
        continue;
      }
      Matcher number = NUMBER.matcher(cell.stripped());
      if (!number.matches()) {
        return false;
      }
      cells++;
      String digits = number.group(1) == null ? number.group(2) : number.group(1);
      if (digits != null) {
        int next = Integer.parseInt(digits);
        if (next != last + 1) {
          return false;
        }
        last = next;
      }
    }
    return cells >= FEWEST && last >= 1;
  }
}
