package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.lake.Observation;

/**
 * How exact parts become a figure and what is said of it. The only place in which anything is
 * divided: once, after all sums, half up at the lake's scale.
 */
public final class FigureRule {
  private FigureRule() {}

  /**
   * What was found for a figure.
   *
   * @param numerator exact sum; null where no part has a value
   * @param values parts of the numerator that have a value
   * @param held parts that wait for a person
   * @param elsewhere single published figures that lie inside but must not be added
   * @param exact false where the map does not allow an exact answer
   * @param single whether the parts are single published figures
   * @param due reports due
   * @param reportsHeld reports that came and are held whole
   */
  record Parts(
      @Nullable BigDecimal numerator,
      long values,
      long estimated,
      long held,
      long notApplicable,
      long notReported,
      long elsewhere,
      boolean exact,
      @Nullable BigDecimal denominator,
      long denominatorValues,
      long denominatorHeld,
      boolean single,
      int due,
      long reportsHeld) {}

  /** The figure with its status. */
  record Figure(@Nullable BigDecimal value, ValueStatus status) {
    private static Figure without(ValueStatus status) {
      return new Figure(null, status);
    }
  }

  static Figure of(Indicator indicator, Parts parts) {
    if (parts.single() && (parts.values() > 1 || (parts.values() == 0 && parts.elsewhere() > 0))) {
      return Figure.without(ValueStatus.NOT_COMPARABLE);
    }
    BigDecimal numerator = parts.numerator();
    if (parts.values() == 0 || numerator == null) {
      return Figure.without(missing(parts));
    }
    if (!parts.exact()) {
      return Figure.without(ValueStatus.NOT_COMPARABLE);
    }
    if (!indicator.isRatio()) {
      return figure(numerator.multiply(indicator.factor()), parts);
    }
    BigDecimal denominator = parts.denominator();
    if (parts.denominatorValues() == 0 || denominator == null) {
      return Figure.without(
          parts.denominatorHeld() > 0 ? ValueStatus.HELD : ValueStatus.NOT_REPORTED);
    }
    if (denominator.signum() == 0) {
      return Figure.without(ValueStatus.UNDEFINED);
    }
    return figure(ratio(numerator, indicator.factor(), denominator), parts);
  }

  /** numerator × factor ÷ denominator at the lake's scale, half up. */
  public static BigDecimal ratio(BigDecimal numerator, BigDecimal factor, BigDecimal denominator) {
    return numerator.multiply(factor).divide(denominator, Observation.SCALE, RoundingMode.HALF_UP);
  }

  private static Figure figure(BigDecimal value, Parts parts) {
    if (parts.estimated() > 0) {
      return new Figure(value, ValueStatus.ESTIMATED);
    }
    return new Figure(value, value.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED);
  }

  private static ValueStatus missing(Parts parts) {
    if (parts.held() > 0 || parts.reportsHeld() > 0) {
      return ValueStatus.HELD;
    }
    if (parts.notApplicable() > 0 && parts.notReported() == 0) {
      return ValueStatus.NOT_APPLICABLE;
    }
    return parts.due() > 0 || parts.notReported() > 0
        ? ValueStatus.NOT_REPORTED
        : ValueStatus.NOT_DUE;
  }
}
