package vn.tiengnoi.etl.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/**
 * Merged cells of a sheet while its rows go by: what the first of them says is the label of all
 * rows below it that they cover, and the heading of all columns. Of a sheet with absurdly many
 * merged cells the rest are left as they are.
 */
public final class Merges {
  private static final int MOST = 20_000;
  private static final int MOST_OPEN = 500;

  /** No heading spans more columns. */
  private static final int WIDEST = 200;

  private static final class Merge {
    private final int firstRow;
    private final int lastRow;
    private final int column;
    private final int lastColumn;
    private RawCell label = RawCell.ABSENT;

    Merge(int firstRow, int lastRow, int column, int lastColumn) {
      this.firstRow = firstRow;
      this.lastRow = lastRow;
      this.column = column;
      this.lastColumn = lastColumn;
    }
  }

  private final List<Merge> added = new ArrayList<>();
  private final Deque<Merge> waiting = new ArrayDeque<>();
  private final List<Merge> open = new ArrayList<>();
  private boolean sorted = true;

  /**
   * Adds merged cells, rows from 1, columns from 0; those known late only matter from there on.
   *
   * @param column their first; what they cover to the right of it has no label, but a heading
   * @param lastColumn their last
   */
  public void add(int firstRow, int lastRow, int column, int lastColumn) {
    int last = Math.min(lastColumn, column + WIDEST);
    boolean covers =
        firstRow >= 1 && (lastRow > firstRow || (lastRow == firstRow && last > column));
    boolean legal = column >= 0 && last < SheetRow.MOST_COLUMNS;
    if (covers && legal && added.size() + waiting.size() < MOST) {
      added.add(new Merge(firstRow, lastRow, column, last));
      sorted = false;
    }
  }

  /** Labels the next row. */
  public void label(SheetRow row) {
    sort();
    int line = row.line();
    while (!waiting.isEmpty() && waiting.getFirst().firstRow <= line) {
      Merge merge = waiting.removeFirst();
      if (merge.lastRow >= line && open.size() < MOST_OPEN) {
        open.add(merge);
      }
    }
    for (Iterator<Merge> each = open.iterator(); each.hasNext(); ) {
      Merge merge = each.next();
      if (merge.lastRow < line) {
        each.remove();
      } else if (merge.firstRow == line) {
        RawCell first = row.cell(merge.column);
        merge.label = first.kind() == Kind.TEXT ? first : RawCell.ABSENT;
      } else if (!merge.label.isBlank()) {
        row.label(merge.column, merge.label);
      }
      if (!merge.label.isBlank()) {
        row.head(merge.column, merge.lastColumn, merge.label);
      }
    }
  }

  private void sort() {
    if (!sorted) {
      added.addAll(waiting);
      added.sort(Comparator.comparingInt(merge -> merge.firstRow));
      waiting.clear();
      waiting.addAll(added);
      added.clear();
      sorted = true;
    }
  }
}
