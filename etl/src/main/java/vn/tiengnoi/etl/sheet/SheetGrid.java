package vn.tiengnoi.etl.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one sheet, kept: a layout that is not known beforehand is understood only as a whole.
 * No layout that people lay out by hand is larger than the bounds.
 */
public final class SheetGrid {
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_CELLS = 100_000;

  private final SheetFrame frame;
  private final List<SheetRow> rows = new ArrayList<>();
  private int cells;
  private boolean full;

  public SheetGrid(SheetFrame frame) {
    this.frame = frame;
  }

  /** Keeps a row; blank ones are not kept. */
  public void add(SheetRow row) {
    if (full || row.isBlank()) {
      return;
    }
    cells += row.width();
    if (rows.size() >= MOST_ROWS || cells > MOST_CELLS) {
      drop();
      return;
    }
    rows.add(row.copy());
  }

  /** Forgets all rows: what is not wanted any more, or too much. */
  public void drop() {
    full = true;
    rows.clear();
  }

  /** Rows with content, in their order; none where there were too many. */
  public List<SheetRow> rows() {
    return rows;
  }

  public SheetFrame frame() {
    return frame;
  }
}
