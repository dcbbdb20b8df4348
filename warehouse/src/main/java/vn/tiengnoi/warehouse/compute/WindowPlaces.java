package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.compute.Window.Days;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * Which stretches of reported time make which periods. A stretch counts where it lies wholly inside
 * the days wanted and stretches of its length can fill them: nine months are not made of halves.
 * What another calendar covers is never added; it is only known to be there.
 */
final class WindowPlaces {
  /** Length of stretches that stand for their own days alone. */
  static final String ANY = "any";

  private final Set<Window> windows;
  private final Set<Stretch> stretches;

  WindowPlaces(Set<Window> windows, Set<Stretch> stretches) {
    this.windows = Set.copyOf(windows);
    this.stretches = Set.copyOf(stretches);
  }

  /**
   * Days that a reported figure is about.
   *
   * @param grain kind of period by which the element is reported, or {@link #ANY}
   */
  record Stretch(String grain, ReportingCalendar calendar, LocalDate from, LocalDate to) {}

  /**
   * A stretch in a period.
   *
   * @param lastDay last day of the days wanted
   * @param whole whether the stretch is exactly these days
   * @param elsewhere whether it must not be added
   */
  record Place(
      Window window,
      Stretch stretch,
      Period target,
      LocalDate lastDay,
      boolean whole,
      boolean elsewhere) {}

  void visit(Collection<Period> targets, Consumer<Place> visitor) {
    for (Window window : windows) {
      for (Period target : targets) {
        window.days(target).ifPresent(days -> visit(window, target, days, visitor));
      }
    }
  }

  private void visit(Window window, Period target, Days days, Consumer<Place> visitor) {
    for (Stretch stretch : stretches) {
      if (stretch.calendar() == target.calendar()) {
        boolean inside = !stretch.from().isBefore(days.from()) && !stretch.to().isAfter(days.to());
        boolean newest =
            window.latest()
                && !stretch.to().isBefore(days.from())
                && !stretch.to().isAfter(days.to());
        if (newest || (inside && fills(stretch.grain(), target.calendar(), days))) {
          boolean whole = stretch.from().equals(days.from()) && stretch.to().equals(days.to());
          visitor.accept(new Place(window, stretch, target, days.to(), whole, false));
        }
      } else if (window.equals(Window.SAME) && about(stretch, target)) {
        visitor.accept(new Place(window, stretch, target, days.to(), false, true));
      }
    }
  }

  /** Whether the stretch of another calendar is mostly about the period asked for. */
  private static boolean about(Stretch stretch, Period target) {
    long days = ChronoUnit.DAYS.between(stretch.from(), stretch.to()) + 1;
    boolean alike = days * 10 >= target.days() * 7L && days * 7L <= target.days() * 10L;
    return alike && target.contains(stretch.from().plusDays(days / 2));
  }

  /** Whether periods of this kind, end to end, are exactly these days. */
  private static boolean fills(String grain, ReportingCalendar calendar, Days days) {
    if (grain.equals(ANY) || calendar == ReportingCalendar.DEADLINE) {
      return true;
    }
    PeriodKind kind = PeriodKind.findKind(grain).orElseThrow();
    if (kind == PeriodKind.DAY || kind == PeriodKind.SPAN) {
      return true;
    }
    Period whole =
        new Period(
            calendar, PeriodKind.SPAN, days.from() + ".." + days.to(), days.from(), days.to());
    List<Period> parts = whole.parts(kind);
    return !parts.isEmpty() && parts.stream().mapToInt(Period::days).sum() == whole.days();
  }
}
