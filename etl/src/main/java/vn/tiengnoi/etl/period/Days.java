package vn.tiengnoi.etl.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/** Two days, and the period they are the first and last day of. */
record Days(LocalDate from, LocalDate to) {

  /** The period in a calendar, else in another one; a span where they make none. */
  Optional<Period> period(ReportingCalendar first) {
    List<ReportingCalendar> calendars =
        List.of(
            first,
            ReportingCalendar.STATISTICAL,
            ReportingCalendar.ADMINISTRATIVE,
            ReportingCalendar.SCHOOL);
    for (ReportingCalendar calendar : calendars) {
      for (String code : codes(calendar)) {
        Optional<Period> period = Period.findPeriod(code).filter(this::are);
        if (period.isPresent()) {
          return period;
        }
      }
    }
    return Period.findPeriod(from + ".." + to);
  }

  boolean are(Period period) {
    return period.from().equals(from) && period.to().equals(to);
  }

  private List<String> codes(ReportingCalendar calendar) {
    int year = to.getYear();
    return switch (calendar) {
      case DEADLINE -> List.of(calendar.prefix() + ":" + to);
      case SCHOOL -> List.of("%d-%dS".formatted(year - 1, year));
      case STATISTICAL -> ofYear("", year);
      case ADMINISTRATIVE -> ofYear(calendar.prefix() + ":", year);
    };
  }

  private List<String> ofYear(String prefix, int year) {
    int month = to.getMonthValue();
    List<String> codes = new ArrayList<>();
    codes.add(prefix + year);
    codes.add("%s%d-H%d".formatted(prefix, year, month > 6 ? 2 : 1));
    codes.add("%s%d-Q%d".formatted(prefix, year, (month + 2) / 3));
    codes.add("%s%d-9M".formatted(prefix, year));
    codes.add("%s%d-%02d".formatted(prefix, year, month));
    codes.add("%s%s".formatted(prefix, to));
    return codes;
  }
}
