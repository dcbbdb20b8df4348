package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.lake.Observation;

/**
 * How exact amounts become a figure and what is said of it. The only place in which a figure is
 * divided out and rounded: once, after all sums, half up at the lake's scale.
 */
public final class FigureRule {
  private FigureRule() {}

  /**
   * What was found for a figure.
   *
   * @param denominator null where the indicator is not divided
   * @param single whether the parts are single published figures
   * @param due reports due
   * @param reportsHeld reports that came and are held whole
   */
  record Parts(
      Amount numerator, @Nullable Amount denominator, boolean single, int due, long reportsHeld) {}

  /**
   * The figure with its status. Numerator and denominator are such that value = numerator × factor
   * ÷ denominator; where only bounds are known there is no value.
   */
  record Figure(
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal value,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      ValueStatus status) {
    static Figure without(ValueStatus status) {
      return new Figure(null, null, null, null, null, status);
    }
  }

  static Figure of(Indicator indicator, Parts parts) {
    Amount numerator = parts.numerator();
    Amount denominator = parts.denominator();
    Amount.Tally found = numerator.tally();
    if (parts.single() && found.values() > 1) {
      return Figure.without(ValueStatus.NOT_COMPARABLE);
    }
    if (!numerator.known()) {
      return Figure.without(missing(numerator, parts));
    }
    if (found.inexact() > 0 || (denominator != null && denominator.tally().inexact() > 0)) {
      return Figure.without(ValueStatus.NOT_COMPARABLE);
    }
    Amount scaled =
        numerator.times(Amount.of(Amount.exact(indicator.factor()), Amount.Tally.NOTHING));
    if (denominator == null) {
      return figure(numerator, null, scaled);
    }
    if (!denominator.known()) {
      ValueStatus status = missingBelow(denominator);
      return new Figure(decimal(numerator), null, null, null, null, status);
    }
    Amount ratio = scaled.dividedBy(denominator);
    if (ratio.undefined()) {
      return new Figure(
          decimal(numerator), decimal(denominator), null, null, null, ValueStatus.UNDEFINED);
    }
    return figure(numerator, denominator, ratio);
  }

  private static Figure figure(Amount numerator, @Nullable Amount denominator, Amount value) {
    BigFraction low = value.low();
    BigFraction high = value.high();
    if (low == null || high == null) {
      return Figure.without(ValueStatus.NOT_COMPARABLE);
    }
    if (!value.single()) {
      return new Figure(null, null, null, rounded(low), rounded(high), ValueStatus.NOT_COMPARABLE);
    }
    BigDecimal above = decimal(numerator);
    BigDecimal below = denominator == null ? null : decimal(denominator);
    boolean estimated = value.tally().estimated() > 0;
    if (!estimated && numerator.low() != null && (above == null || lost(denominator, below))) {
      BigFraction exact = numerator.low();
      if (denominator != null && denominator.low() != null) {
        exact = exact.divide(denominator.low());
      }
      above = new BigDecimal(exact.getNumerator());
      below = new BigDecimal(exact.getDenominator());
    }
    BigDecimal shown = rounded(low);
    ValueStatus status =
        estimated
            ? ValueStatus.ESTIMATED
            : low.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
    return new Figure(
        above == null && numerator.low() != null ? rounded(numerator.low()) : above,
        below == null && denominator != null && denominator.low() != null
            ? rounded(denominator.low())
            : below,
        shown,
        null,
        null,
        status);
  }

  private static boolean lost(@Nullable Amount amount, @Nullable BigDecimal decimal) {
    return amount != null && decimal == null;
  }

  /** numerator × factor ÷ denominator at the lake's scale, half up. */
  public static BigDecimal ratio(BigDecimal numerator, BigDecimal factor, BigDecimal denominator) {
    return numerator.multiply(factor).divide(denominator, Observation.SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(BigFraction exact) {
    return exact.bigDecimalValue(Observation.SCALE, RoundingMode.HALF_UP);
  }

  /** The amount as the lake can hold it without loss; null where it cannot. */
  private static @Nullable BigDecimal decimal(Amount amount) {
    BigFraction exact = amount.low();
    if (exact == null || !amount.single()) {
      return null;
    }
    BigDecimal decimal = rounded(exact);
    return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(Observation.SCALE))
            .equals(exact)
        ? decimal
        : null;
  }

  private static ValueStatus missing(Amount numerator, Parts parts) {
    Amount.Tally found = numerator.tally();
    if (numerator.undefined()) {
      return ValueStatus.UNDEFINED;
    }
    if (found.inexact() > 0 || found.elsewhere() > 0) {
      return ValueStatus.NOT_COMPARABLE;
    }
    if (found.held() > 0 || parts.reportsHeld() > 0) {
      return ValueStatus.HELD;
    }
    if (found.notApplicable() > 0 && found.notReported() == 0) {
      return ValueStatus.NOT_APPLICABLE;
    }
    return parts.due() > 0 || found.notReported() > 0
        ? ValueStatus.NOT_REPORTED
        : ValueStatus.NOT_DUE;
  }

  private static ValueStatus missingBelow(Amount denominator) {
    Amount.Tally found = denominator.tally();
    if (denominator.undefined()) {
      return ValueStatus.UNDEFINED;
    }
    if (found.held() > 0) {
      return ValueStatus.HELD;
    }
    return found.elsewhere() > 0 ? ValueStatus.NOT_COMPARABLE : ValueStatus.NOT_REPORTED;
  }
}
