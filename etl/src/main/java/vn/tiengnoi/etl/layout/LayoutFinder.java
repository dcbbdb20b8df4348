package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.sheet.SheetGrid;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.workbook.FreeHeadings;
import vn.tiengnoi.etl.workbook.HeadReading;

/** Takes a sheet apart: what stands above its table, its headings, its body, what stands below. */
final class LayoutFinder {
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:.* )?ngày (?:\\S+ )?tháng (?:\\S+ )?năm.*|người (?:lập|tổng hợp|báo cáo|kiểm tra).*|thủ trưởng.*|ký .*họ.*tên.*"
              + "|k[tý] .*|t[mul] .*|tuq .*|nơi nhận.*|chủ tịch.*|phó chủ tịch.*|giám đốc.*|phó giám đốc.*|trưởng (?:phòng|ban).*"
              + "|bí thư.*|phó bí thư.*|ghi chú .*|lưu ý.*|xác nhận của.*");

  private static final Pattern FIGURE =
      Pattern.compile("[+-]?\\d[\\d.,\\s]*[\\p{L}%\\s]*|[-–…xX×]|\\.{3}|không");

  private final SheetGrid grid;
  private final List<SheetRow> rows;
  private final Headings headings;
  private final List<LayoutColumn> columns;

  private LayoutFinder(SheetGrid grid, Headings headings) {
    this.grid = grid;
    this.rows = grid.rows();
    this.headings = headings;
    this.columns = headings.columns();
  }

  /** The table of a sheet; nothing where it has none. */
  static Optional<SheetLayout> find(SheetGrid grid) {
    return Headings.in(grid.rows()).flatMap(found -> new LayoutFinder(grid, found).layout());
  }

  private Optional<SheetLayout> layout() {
    LayoutColumn ordinal = first(column -> FreeHeadings.isOrdinal(column.key()));
    LayoutColumn element = first(column -> FreeHeadings.isLabel(column.key()));
    LayoutColumn unit = first(column -> FreeHeadings.isUnit(column.key()));
    unit = unit == null ? first(column -> FreeHeadings.isEither(column.key())) : unit;
    LayoutColumn label = element != null ? element : unit != null ? unit : after(ordinal);
    if (label == null || columns.size() < 2) {
      return Optional.empty();
    }
    Orientation orientation =
        element == null && unit != null ? Orientation.UNITS : Orientation.ELEMENTS;
    HeadReading head = new HeadReading(grid.frame().from1904());
    List<SheetRow> above = rows.subList(0, headings.first());
    above.forEach(head::accept);
    List<SheetRow> numbers = new ArrayList<>();
    List<SheetRow> body = new ArrayList<>();
    List<SheetRow> below = new ArrayList<>();
    int end = end(ordinal, label);
    for (int at = headings.last() + 1; at < rows.size(); at++) {
      SheetRow row = rows.get(at);
      boolean repeated = (Numbers.areIn(row) && body.isEmpty()) || repeatsHeadings(row);
      (repeated ? numbers : at <= end ? body : below).add(row);
    }
    LayoutColumn part = first(column -> ColumnWords.isPart(column.key()));
    LayoutColumn numbered = ordinal;
    List<LayoutRow> entries = body.stream().map(row -> entry(row, numbered, label, part)).toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SheetLayout(
                grid.frame(),
                orientation,
                head,
                above,
                headings.rows(),
                numbers,
                columns,
                label,
                entries,
                below));
  }

  /** On a second page the same headings stand again; other headings begin another table. */
  private boolean repeatsHeadings(SheetRow row) {
    int same = 0;
    for (int at = 0; at < row.width(); at++) {
      if (row.isBlank(at)) {
        continue;
      }
      String key = Keys.of(row.cell(at).text());
      int place = at;
      boolean again =
          columns.stream().anyMatch(column -> column.at() == place && column.keys().contains(key));
      if (!again) {
        return false;
      }
      same++;
    }
    return same > 1;
  }

  private static LayoutRow entry(
      SheetRow row,
      @Nullable LayoutColumn ordinal,
      LayoutColumn label,
      @Nullable LayoutColumn part) {
    RawCell about = part == null ? row.cell(label.at()) : row.label(label.at());
    return new LayoutRow(
        row,
        ordinal == null ? RawCell.ABSENT : row.cell(ordinal.at()),
        about.isBlank() ? row.cell(label.at()) : about,
        part == null ? RawCell.ABSENT : row.cell(part.at()));
  }

  private @Nullable LayoutColumn first(java.util.function.Predicate<LayoutColumn> which) {
    return columns.stream().filter(which).findFirst().orElse(null);
  }

  private @Nullable LayoutColumn after(@Nullable LayoutColumn ordinal) {
    return ordinal == null ? null : first(column -> column.at() > ordinal.at());
  }

  /** The last row of the body: the last with figures or a number, and what follows at once. */
  private int end(@Nullable LayoutColumn ordinal, LayoutColumn label) {
    int end = headings.last();
    boolean signed = false;
    for (int at = headings.last() + 1; at < rows.size(); at++) {
      signed |= isSignature(rows.get(at));
      end = hasSubstance(rows.get(at), ordinal, label, signed) ? at : end;
    }
    while (end + 1 < rows.size()
        && end > headings.last()
        && rows.get(end + 1).line() == rows.get(end).line() + 1
        && !rows.get(end + 1).isBlank(label.at())
        && !isSignature(rows.get(end + 1))) {
      end++;
    }
    return end;
  }

  private static boolean isSignature(SheetRow row) {
    return Stream.iterate(0, column -> column < row.width(), column -> column + 1)
        .map(row::cell)
        .filter(cell -> cell.kind() == Kind.TEXT && cell.text().length() < 200)
        .anyMatch(cell -> SIGNATURE.matcher(Keys.of(cell.text())).matches());
  }

  /** Below signatures only a number that is one counts, and then nothing is certain. */
  private boolean hasSubstance(
      SheetRow row, @Nullable LayoutColumn ordinal, LayoutColumn label, boolean signed) {
    if (!signed && ordinal != null && !row.isBlank(ordinal.at())) {
      return true;
    }
    for (LayoutColumn column : columns) {
      RawCell cell = row.cell(column.at());
      boolean figure =
          cell.kind() == Kind.NUMBER
              || cell.kind() == Kind.PERCENT
              || (!signed && FIGURE.matcher(cell.stripped()).matches());
      boolean counts =
          !column.equals(label) && !column.equals(ordinal) && !ColumnWords.isNote(column.key());
      if (counts && figure && !cell.isBlank()) {
        return true;
      }
    }
    return false;
  }
}
