package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.plan.Target.Comparator;
import vn.tiengnoi.warehouse.read.TargetResult;

/** A figure against its target: sums as a share of it, percentages in percentage points. */
final class AttainmentWords {
  private final Language language;
  private final FigureWords figures;

  AttainmentWords(Language language) {
    this.language = language;
    this.figures = new FigureWords(language);
  }

  AttainmentText of(TargetResult result, Indicator indicator, LocalDate today) {
    Standing standing = StandingRule.of(result, today);
    String detail = detail(result, indicator);
    String goal = goal(result.target(), indicator);
    boolean said = FigureWords.isPercentage(indicator) && result.actual().value() != null;
    return new AttainmentText(
        standing, standing.word(language), detail, goal, said ? detail : detail + ", " + goal);
  }

  /** {@code mục tiêu 90% vào năm 2020}. */
  String nextTarget(Target target, Indicator indicator) {
    String when = language.period(target.period());
    return goal(target, indicator) + language.say(" vào " + when, " in " + when);
  }

  private String goal(Target target, Indicator indicator) {
    String amount = figures.amount(target.goal(), indicator);
    BigDecimal max = target.max();
    return switch (target.comparator()) {
      case AT_LEAST, EQUALS -> language.say("mục tiêu " + amount, "target " + amount);
      case AT_MOST -> language.say("mục tiêu tối đa " + amount, "target at most " + amount);
      case RANGE -> {
        String upper = max == null ? "" : "–" + figures.amount(max, indicator);
        yield language.say("mục tiêu ", "target ") + amount + upper;
      }
    };
  }

  private String detail(TargetResult result, Indicator indicator) {
    BigDecimal actual = result.actual().value();
    if (actual == null) {
      return language.say("chưa có số để so với mục tiêu", "no figure to hold against the target");
    }
    return FigureWords.isPercentage(indicator) ? gap(result, actual) : share(result);
  }

  private String share(TargetResult result) {
    BigDecimal attainment = result.attainment();
    if (attainment == null) {
      return Boolean.TRUE.equals(result.met())
          ? language.say("đạt mục tiêu", "target met")
          : language.say("chưa đạt mục tiêu", "target missed");
    }
    String percent =
        attainment.compareTo(new BigDecimal(100)) >= 0
            ? figures.whole(attainment) + "%"
            : figures.percentBelow(attainment);
    boolean year = result.target().period().kind() == PeriodKind.YEAR;
    return language.say(
        "đạt " + percent + " kế hoạch" + (year ? " năm" : ""),
        percent + (year ? " of the year's plan" : " of the plan"));
  }

  private String gap(TargetResult result, BigDecimal actual) {
    BigDecimal bound = bound(result.target(), actual);
    BigDecimal gap = actual.subtract(bound);
    String target = figures.percent(bound);
    if (gap.signum() == 0 || (Boolean.TRUE.equals(result.met()) && inside(result.target()))) {
      return language.say("đúng mục tiêu " + target, "exactly the " + target + " target");
    }
    boolean above = gap.signum() > 0;
    return language.say(
        "%s mục tiêu %s là %s"
            .formatted(above ? "cao hơn" : "thấp hơn", target, figures.points(gap)),
        "%s %s the %s target".formatted(figures.points(gap), above ? "above" : "below", target));
  }

  private static boolean inside(Target target) {
    return target.comparator() == Comparator.RANGE;
  }

  /** The bound that a figure misses or keeps: the upper one where it lies above it. */
  private static BigDecimal bound(Target target, BigDecimal actual) {
    BigDecimal max = target.max();
    return max != null && actual.compareTo(max) > 0 ? max : target.goal();
  }
}
