package vn.tiengnoi.etl.layout;

import java.util.HashSet;
import java.util.Set;
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

  /**
   * Whether this row numbers columns: nothing else stands in it, and each number once, in whatever
   * order somebody moved the columns. Without letters none may be missing.
   */
  static boolean areIn(SheetRow row) {
    int cells = 0;
    boolean lettered = false;
    Set<Integer> numbers = new HashSet<>();
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
      lettered |= Character.isLetter(cell.stripped().charAt(0));
      String digits = number.group(1) == null ? number.group(2) : number.group(1);
      if (digits != null && !numbers.add(Integer.parseInt(digits))) {
        return false;
      }
    }
    int last = numbers.stream().mapToInt(number -> number).max().orElse(0);
    return cells >= FEWEST && last >= 1 && (lettered || last == numbers.size());
  }
}
