package vn.tiengnoi.etl.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.tiengnoi.etl.raw.RawCell;

/**
 * A row of a sheet and the places of its cells. One object serves all rows of a sheet: {@link
 * #begin}, {@link #put}, then it is given on.
 */
public final class SheetRow {
  /** Columns A to XFD. */
  public static final int MOST_COLUMNS = 16_384;

  private static final int FEW = 32;
  private static final String[] COLUMN_NAMES = new String[256];

  static {
    for (int column = 0; column < COLUMN_NAMES.length; column++) {
      COLUMN_NAMES[column] = letters(column);
    }
  }

  private final Map<Integer, RawCell> labels = new HashMap<>();
  private final Map<Integer, RawCell> headings = new HashMap<>();
  private SheetCell[] cells = new SheetCell[FEW];
  private int width;
  private int line;
  private boolean hidden;

  /**
   * Empties the row for the next line.
   *
   * @param line its number, from 1
   */
  public void begin(int line, boolean hidden) {
    Arrays.fill(cells, 0, width, SheetCell.BLANK);
    labels.clear();
    headings.clear();
    this.width = 0;
    this.line = line;
    this.hidden = hidden;
  }

  /** Puts a cell into its column, from 0. */
  public void put(int column, SheetCell cell) {
    if (column >= MOST_COLUMNS) {
      throw new IllegalArgumentException("column " + column);
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(cells.length * 2, column + 1)));
    }
    if (column >= width) {
      Arrays.fill(cells, width, column, SheetCell.BLANK);
      width = column + 1;
    }
    cells[column] = cell;
  }

  /** The line, where it is known only from a cell. */
  public void moveTo(int line) {
    this.line = line;
  }

  /** Its number in the sheet, from 1. */
  public int line() {
    return line;
  }

  public boolean isHidden() {
    return hidden;
  }

  public int width() {
    return width;
  }

  public boolean isBlank() {
    return cells() == 0;
  }

  public boolean isBlank(int column) {
    return original(column).isBlank();
  }

  /** How many of its cells have content. */
  public int cells() {
    int count = 0;
    for (int column = 0; column < width; column++) {
      count += cells[column].isBlank() ? 0 : 1;
    }
    return count;
  }

  public SheetCell original(int column) {
    return column < width ? cells[column] : SheetCell.BLANK;
  }

  /** The cell itself. */
  public RawCell cell(int column) {
    SheetCell cell = original(column);
    return new RawCell(at(column), cell.kind(), cell.text());
  }

  /**
   * The cell as a label: under merged cells it is the first of them, at its own address. Never for
   * figures: one number may not count twice.
   */
  public RawCell label(int column) {
    RawCell label = isBlank(column) ? labels.get(column) : null;
    return label == null ? cell(column) : label;
  }

  /**
   * The cell as a heading: under merged cells it is the first of them, whatever columns they span.
   */
  public RawCell heading(int column) {
    RawCell heading = isBlank(column) ? headings.get(column) : null;
    return heading == null ? cell(column) : heading;
  }

  /** Whether merged cells with a text lie over any of its columns. */
  public boolean isSpanned() {
    return !headings.isEmpty();
  }

  /** The last column that merged cells over a column with a text reach. */
  public int spannedTo(int column) {
    RawCell first = headings.get(column);
    int last = column;
    while (first != null && first.equals(headings.get(last + 1))) {
      last++;
    }
    return last;
  }

  /** The same row, to be kept while this one goes on. */
  SheetRow copy() {
    SheetRow copy = new SheetRow();
    copy.cells = Arrays.copyOf(cells, Math.max(1, width));
    copy.width = width;
    copy.line = line;
    copy.hidden = hidden;
    copy.labels.putAll(labels);
    copy.headings.putAll(headings);
    return copy;
  }

  /** Puts merged cells over columns as their heading. */
  void head(int column, int lastColumn, RawCell first) {
    for (int each = column; each <= lastColumn; each++) {
      headings.put(each, first);
    }
  }

  /** Puts merged cells over a column. */
  void label(int column, RawCell first) {
    labels.put(column, first);
  }

  /** The address of a column in this row: {@code F12}. */
  public String at(int column) {
    return (column < COLUMN_NAMES.length ? COLUMN_NAMES[column] : letters(column)) + line;
  }

  /** The letters of a column: 0 is A, 26 is AA. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
