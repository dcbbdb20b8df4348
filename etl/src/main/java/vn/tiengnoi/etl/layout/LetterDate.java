package vn.tiengnoi.etl.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.check.ReportDate;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.sheet.SheetRow;

/**
 * The day in the line that every letter has, "Sìn Hồ, ngày 08 tháng 7 năm 2025" (Nghị định
 * 30/2020/NĐ-CP, phụ lục I): a report without a line "Ngày báo cáo" is of that day. Above the table
 * it stands in the letterhead, below it over the signature; two different days at one place are
 * none.
 */
final class LetterDate {
  private static final Pattern LINE =
      Pattern.compile(
          "[\\p{L}][\\p{L} .'-]{1,60},\\s*(ngày \\d{1,2} tháng \\d{1,2} năm \\d{4})\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LetterDate() {}

  /**
   * The day, as of no cell: its line stays what it is in the account, a letterhead or signature.
   */
  static RawCell of(SheetLayout layout) {
    Set<String> above = days(layout.above());
    Set<String> days = above.isEmpty() ? days(layout.below()) : above;
    return days.size() == 1 ? RawCell.text("", days.iterator().next()) : RawCell.ABSENT;
  }

  private static Set<String> days(List<SheetRow> rows) {
    Set<String> days = new LinkedHashSet<>();
    for (SheetRow row : rows) {
      for (int column = 0; column < row.width(); column++) {
        RawCell cell = row.cell(column);
        Matcher line = LINE.matcher(cell.stripped());
        if (cell.kind() == Kind.TEXT && line.matches()) {
          RawCell day = RawCell.text("", line.group(1).toLowerCase(java.util.Locale.ROOT));
          if (ReportDate.read(day).isPresent()) {
            days.add(day.text());
          }
        }
      }
    }
    return days;
  }
}
