package vn.tiengnoi.etl.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/**
 * Merged cells of a sheet while its rows go by: fills into every covered cell what the first one
 * says, for labels. Of a sheet with absurdly many merged cells the rest are left as they are.
 */
public final class Merges {
  private static final int MOST = 20_000;
  private static final int MOST_OPEN = 500;
  private static final int WIDEST = 200;

  private static final class Merge {
    private final int firstRow;
    private final int lastRow;
    private final int firstColumn;
    private final int lastColumn;
    private String text = "";

    Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
      this.firstRow = firstRow;
      this.lastRow = lastRow;
      this.firstColumn = firstColumn;
      this.lastColumn = lastColumn;
    }
  }

  private final List<Merge> added = new ArrayList<>();
  private final Deque<Merge> waiting = new ArrayDeque<>();
  private final List<Merge> open = new ArrayList<>();
  private boolean sorted = true;

  /** Adds merged cells, rows from 1, columns from 0; those known late only matter from there on. */
  public void add(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean single = firstRow == lastRow && firstColumn == lastColumn;
    boolean legal = firstRow >= 1 && lastRow >= firstRow && firstColumn >= 0;
    if (single || !legal || lastColumn < firstColumn || added.size() + waiting.size() >= MOST) {
      return;
    }
    added.add(
        new Merge(firstRow, lastRow, firstColumn, Math.min(lastColumn, firstColumn + WIDEST)));
    sorted = false;
  }

  /** Fills the covered cells of the next row. */
  public void fill(SheetRow row) {
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
      } else {
        fill(row, merge);
      }
    }
  }

  private static void fill(SheetRow row, Merge merge) {
    SheetCell first = row.original(merge.firstColumn);
    if (row.line() == merge.firstRow && first.kind() == Kind.TEXT) {
      merge.text = first.text();
    }
    if (merge.text.isEmpty()) {
      return;
    }
    for (int column = merge.firstColumn; column <= merge.lastColumn; column++) {
      boolean itself = row.line() == merge.firstRow && column == merge.firstColumn;
      SheetCell cell = row.original(column);
      if (!itself && cell.isBlank() && column < SheetRow.MOST_COLUMNS) {
        row.put(column, cell.under(merge.text));
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
