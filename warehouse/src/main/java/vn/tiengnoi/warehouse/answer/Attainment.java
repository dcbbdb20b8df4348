package vn.tiengnoi.warehouse.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.compute.FigureRule;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.TargetResult;

/** Holds a target against an actual. */
final class Attainment {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Attainment() {}

  static TargetResult of(Target target, IndicatorValue actual, Indicator indicator) {
    BigDecimal value = actual.value();
    if (value == null) {
      return new TargetResult(target, actual, null, null);
    }
    @Nullable BigDecimal attainment =
        indicator.isRatio() || target.goal().signum() == 0
            ? null
            : FigureRule.ratio(value, HUNDRED, target.goal());
    return new TargetResult(target, actual, attainment, met(target, actual, indicator, value));
  }

  /** A ratio is compared by its exact parts, crosswise, never by its rounded value. */
  private static boolean met(
      Target target, IndicatorValue actual, Indicator indicator, BigDecimal value) {
    BigDecimal numerator = actual.numerator();
    BigDecimal denominator = actual.denominator();
    if (numerator == null || denominator == null) {
      return target.metBy(value);
    }
    BigDecimal exact = numerator.multiply(indicator.factor());
    return target.times(denominator).metBy(exact);
  }
}
