package vn.tiengnoi.etl.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells, {@code B3:D9}: rows from 1, columns from 0. */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})(?::([A-Za-z]{1,3})([0-9]{1,7}))?");

  /** Reads one that is written {@code B3} or {@code B3:D9}, with or without {@code $}. */
  public static Optional<CellRange> parse(String written) {
    Matcher range = WRITTEN.matcher(written.replace("$", ""));
    if (!range.matches()) {
      return Optional.empty();
    }
    int column = column(range.group(1));
    int row = Integer.parseInt(range.group(2));
    boolean single = range.group(3) == null;
    int otherColumn = single ? column : column(range.group(3));
    int otherRow = single ? row : Integer.parseInt(range.group(4));
    return Optional.of(
        new CellRange(
            Math.min(row, otherRow),
            Math.max(row, otherRow),
            Math.min(column, otherColumn),
            Math.max(column, otherColumn)));
  }

  /** The column of letters with or without a row behind them, from 0; below 0 where it is none. */
  public static int column(String address) {
    int column = 0;
    int letters = 0;
    while (letters < address.length() && letters < 4) {
      int letter = (address.charAt(letters) & ~0x20) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
      letters++;
    }
    return letters == 0 || letters > 3 ? -1 : column - 1;
  }

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
