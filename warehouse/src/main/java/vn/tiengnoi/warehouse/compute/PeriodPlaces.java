package vn.tiengnoi.warehouse.compute;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * Which periods are answered beside those reported: the year, its halves, nine months and quarters.
 */
final class PeriodPlaces {
  private static final List<PeriodKind> USUAL =
      List.of(PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.NINE_MONTHS, PeriodKind.QUARTER);

  private PeriodPlaces() {}

  /** The reported periods themselves and the usual periods of every year they touch. */
  static Set<Period> usual(Collection<Period> reported) {
    Set<Period> wanted = new LinkedHashSet<>(new TreeSet<>(reported));
    for (Period period : reported) {
      for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
        wanted.addAll(usualOf(period.calendar(), year));
      }
    }
    return wanted;
  }

  private static List<Period> usualOf(ReportingCalendar calendar, int year) {
    if (calendar == ReportingCalendar.SCHOOL || calendar == ReportingCalendar.DEADLINE) {
      return List.of();
    }
    String prefix = calendar == ReportingCalendar.STATISTICAL ? "" : calendar.prefix() + ":";
    Period whole = Period.parse(prefix + year);
    return USUAL.stream().flatMap(kind -> whole.parts(kind).stream()).toList();
  }
}
