package vn.tiengnoi.etl.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;

/** Reads the date on a report: day first, as Vietnam writes it, or ISO. */
public final class ReportDate {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:ngày )?(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})(?:[/.-]| năm )(\\d{4})");

  private ReportDate() {}

  /** The day, where it is one. */
  public static Optional<LocalDate> read(RawCell cell) {
    String text = cell.stripped();
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return Optional.of(date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
      }
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
