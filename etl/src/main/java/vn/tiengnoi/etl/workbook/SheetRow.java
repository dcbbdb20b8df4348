package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.RawCell;

/** A row of a sheet and the places of its cells. */
final class SheetRow {
  private final int line;
  private final List<@Nullable Cell> cells;

  private SheetRow(int line, List<@Nullable Cell> cells) {
    this.line = line;
    this.cells = cells;
  }

  static SheetRow of(Row row) {
    List<@Nullable Cell> cells = new ArrayList<>(row.getCellCount());
    int line = row.getRowNum();
    for (Cell cell : row) {
      cells.add(cell);
      if (cell != null) {
        // Of rows without a number the library gives a wrong one; their cells are right.
        line = cell.getAddress().getRow() + 1;
      }
    }
    return new SheetRow(line, cells);
  }

  int width() {
    return cells.size();
  }

  boolean isBlank(int column) {
    return CellText.isBlank(original(column));
  }

  /** How many of its cells have content. */
  int cells() {
    int count = 0;
    for (int column = 0; column < width(); column++) {
      count += isBlank(column) ? 0 : 1;
    }
    return count;
  }

  /** What its first cell with content says; empty where there is none. */
  String firstText() {
    for (int column = 0; column < width(); column++) {
      RawCell cell = cell(column);
      if (!cell.isBlank()) {
        return cell.text();
      }
    }
    return "";
  }

  /** What its cells say, in their places. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(width());
    for (int column = 0; column < width(); column++) {
      texts.add(cell(column).text());
    }
    return texts;
  }

  RawCell cell(int column) {
    return CellText.of(original(column), at(column));
  }

  @Nullable Cell original(int column) {
    return column < cells.size() ? cells.get(column) : null;
  }

  String at(int column) {
    return CellAddress.convertNumToColString(column) + line;
  }
}
