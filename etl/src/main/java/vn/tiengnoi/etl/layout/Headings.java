package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.workbook.FreeHeadings;
import vn.tiengnoi.etl.workbook.HeadField;

/**
 * Finds the rows of a table's headings, at most four, and what they say together over each column.
 * Where a program kept merged cells they tell which columns a heading spans; in a text file it
 * reaches over the empty fields to its right that have a heading of their own below.
 */
final class Headings {
  private static final int MOST = 4;
  private static final Pattern PERIOD_OR_REMARK =
      Pattern.compile("\\(.*|.*\\b(?:năm|quý|tháng|kỳ)\\b.*\\d.*|.*\\d{4}.*", Pattern.DOTALL);

  private final List<SheetRow> rows;
  private final int first;
  private final int last;

  private Headings(List<SheetRow> rows, int first, int last) {
    this.rows = rows;
    this.first = first;
    this.last = last;
  }

  static Optional<Headings> in(List<SheetRow> rows) {
    for (int at = 0; at < rows.size(); at++) {
      if (FreeHeadings.areHeadings(texts(rows.get(at)))) {
        int anchor = anchor(rows.get(at));
        int first = at > 0 && isGroupRow(rows.get(at - 1), rows.get(at), anchor) ? at - 1 : at;
        int last = at;
        while (last + 1 < rows.size()
            && last + 1 < first + MOST
            && goesOn(rows.get(last + 1), rows.get(last), anchor)) {
          last++;
        }
        return Optional.of(new Headings(rows, first, last));
      }
    }
    return Optional.empty();
  }

  private static List<String> texts(SheetRow row) {
    List<String> texts = new ArrayList<>(row.width());
    for (int column = 0; column < row.width(); column++) {
      texts.add(row.cell(column).text());
    }
    return texts;
  }

  /** The column whose heading says what rows are about; else the one that numbers them. */
  private static int anchor(SheetRow row) {
    int ordinal = -1;
    for (int column = 0; column < row.width(); column++) {
      String key = Keys.of(row.cell(column).text());
      if (FreeHeadings.isLabel(key) || FreeHeadings.isUnit(key) || FreeHeadings.isEither(key)) {
        return column;
      }
      ordinal = FreeHeadings.isOrdinal(key) ? column : ordinal;
    }
    return ordinal;
  }

  /** Whether a row above the words holds what groups of columns have in common. */
  private static boolean isGroupRow(SheetRow row, SheetRow next, int anchor) {
    if (row.line() + 1 != next.line()) {
      return false;
    }
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      if (cell.isBlank()) {
        continue;
      }
      int colon = cell.text().indexOf(':');
      boolean ofHead =
          HeadField.labelled(cell.text()).isPresent()
              || (colon > 0 && HeadField.labelled(cell.text().substring(0, colon)).isPresent());
      if (column <= anchor
          || cell.kind() != Kind.TEXT
          || ofHead
          || PERIOD_OR_REMARK.matcher(cell.stripped()).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row goes on with the headings: nothing but words, and none for the rows' own. */
  private static boolean goesOn(SheetRow row, SheetRow before, int anchor) {
    if (row.line() != before.line() + 1 || !row.isBlank(anchor) || Numbers.areIn(row)) {
      return false;
    }
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      boolean word =
          cell.kind() == Kind.TEXT && cell.text().codePoints().anyMatch(Character::isLetter);
      if (!cell.isBlank() && (column < anchor || !word)) {
        return false;
      }
    }
    return true;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  List<SheetRow> rows() {
    return rows.subList(first, last + 1);
  }

  /** All columns with a heading. */
  List<LayoutColumn> columns() {
    int width = 0;
    boolean spanned = false;
    for (SheetRow row : rows()) {
      spanned |= row.isSpanned();
      for (int column = 0; column < row.width(); column++) {
        width = row.isBlank(column) ? width : Math.max(width, row.spannedTo(column) + 1);
      }
    }
    List<LayoutColumn> columns = new ArrayList<>();
    for (int at = 0; at < width; at++) {
      List<RawCell> over = over(at, !spanned);
      if (!over.isEmpty()) {
        columns.add(
            new LayoutColumn(
                at,
                String.join(LayoutColumn.BETWEEN, over.stream().map(Headings::words).toList()),
                over.stream().map(cell -> Keys.of(cell.text())).toList(),
                over.get(over.size() - 1)));
      }
    }
    return columns;
  }

  private static String words(RawCell cell) {
    return cell.stripped().replaceAll("\\s+", " ").replace(LayoutColumn.BETWEEN, "/");
  }

  private List<RawCell> over(int at, boolean fill) {
    List<RawCell> over = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      RawCell heading = rows.get(line).heading(at);
      if (heading.isBlank() && fill && hasOwnBelow(line, at)) {
        heading = nearestLeft(rows.get(line), at);
      }
      boolean again = !over.isEmpty() && over.get(over.size() - 1).at().equals(heading.at());
      if (!heading.isBlank() && !again) {
        over.add(heading);
      }
    }
    return over;
  }

  private boolean hasOwnBelow(int line, int at) {
    for (int below = line + 1; below <= last; below++) {
      if (!rows.get(below).isBlank(at)) {
        return true;
      }
    }
    return false;
  }

  private static RawCell nearestLeft(SheetRow row, int at) {
    for (int column = at - 1; column >= 0; column--) {
      if (!row.isBlank(column)) {
        return row.cell(column);
      }
    }
    return RawCell.ABSENT;
  }
}
