package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.plan.Target.Comparator;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.TargetResult;

/**
 * Which of the six a target's figure is. While the period runs a low figure is "too early", never
 * "behind"; after it, a missed target is "at risk" only where missing reports, at the pace of those
 * received, could still reach it.
 */
final class StandingRule {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private StandingRule() {}

  /**
   * @param today the day up to which figures are known
   */
  static Standing of(TargetResult result, LocalDate today) {
    boolean running = !today.isAfter(result.target().period().to());
    BigDecimal actual = result.actual().value();
    if (actual == null || result.met() == null) {
      return running ? Standing.TOO_EARLY : Standing.NOT_MEASURABLE;
    }
    if (running) {
      return whileRunning(result, result.met(), today);
    }
    if (result.met()) {
      return Standing.ACHIEVED;
    }
    return missingReportsCouldReachIt(result) ? Standing.AT_RISK : Standing.BEHIND;
  }

  /** A sum that has reached its target stays there; anything else can still turn. */
  private static Standing whileRunning(TargetResult result, boolean met, LocalDate today) {
    BigDecimal attainment = result.attainment();
    Comparator comparator = result.target().comparator();
    if (met) {
      return attainment != null && comparator == Comparator.AT_LEAST
          ? Standing.ACHIEVED
          : Standing.ON_TRACK;
    }
    boolean pace =
        attainment != null
            && comparator == Comparator.AT_LEAST
            && atLeastShare(
                attainment, daysGone(result.target(), today), result.target().period().days());
    return pace ? Standing.ON_TRACK : Standing.TOO_EARLY;
  }

  private static long daysGone(Target target, LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(target.period().from(), today) + 1);
  }

  private static boolean missingReportsCouldReachIt(TargetResult result) {
    IndicatorValue actual = result.actual();
    BigDecimal attainment = result.attainment();
    if (actual.complete() || result.target().comparator() != Comparator.AT_LEAST) {
      return false;
    }
    // A ratio does not grow with the reports: its missing parts may lie on either side.
    return attainment == null || atLeastShare(attainment, actual.reported(), actual.due());
  }

  /** Whether {@code attainment} per cent is at least {@code part} of {@code whole}, exactly. */
  private static boolean atLeastShare(BigDecimal attainment, long part, long whole) {
    return attainment
            .multiply(BigDecimal.valueOf(whole))
            .compareTo(HUNDRED.multiply(BigDecimal.valueOf(part)))
        >= 0;
  }
}
