package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.Optional;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Which days an element is added over, seen from the period asked for.
 *
 * @param back how many periods earlier
 * @param yearToDate from the first day of the year
 * @param latest any day of the year before the last one: a stock's newest value is wanted
 */
record Window(int back, boolean yearToDate, boolean latest) {
  static final Window SAME = new Window(0, false, false);

  /** The days of a window. */
  record Days(LocalDate from, LocalDate to) {}

  Window earlier(int steps) {
    return new Window(back + steps, yearToDate, latest);
  }

  Window sinceStartOfYear() {
    return new Window(back, true, latest);
  }

  Window newest() {
    return new Window(back, yearToDate, true);
  }

  /** The days for a period; none where there is no period that much earlier. */
  Optional<Days> days(Period asked) {
    Optional<Period> period = Optional.of(asked);
    for (int step = 0; step < back; step++) {
      period = period.flatMap(Period::previous);
    }
    return period.map(
        p -> {
          if (latest) {
            return new Days(p.to().minusYears(1), p.to());
          }
          return new Days(yearToDate ? p.firstDayOfYear() : p.from(), p.to());
        });
  }

  String code() {
    return back + (yearToDate ? "y" : "") + (latest ? "l" : "");
  }
}
