package vn.tiengnoi.warehouse.compute;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount, or why there is none. Where parts do not add (distinct children), only bounds
 * are known and the two ends differ.
 *
 * @param low least possible value; null where nothing is known
 * @param high greatest possible value
 * @param tally what was found for it
 * @param undefined whether something had to be divided by nothing
 */
record Amount(
    @Nullable BigFraction low, @Nullable BigFraction high, Tally tally, boolean undefined) {

  static final Amount MISSING = new Amount(null, null, Tally.NOTHING, false);

  /**
   * What was found for an amount.
   *
   * @param values parts that have a value
   * @param estimated parts apportioned by weights or reported as estimates
   * @param held parts that wait for a person
   * @param elsewhere parts that must not be added: single published figures, other calendars
   * @param inexact parts that the map does not allow to be stated
   */
  record Tally(
      long values,
      long estimated,
      long held,
      long notApplicable,
      long notReported,
      long elsewhere,
      long inexact) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    Tally and(Tally other) {
      return new Tally(
          values + other.values,
          estimated + other.estimated,
          held + other.held,
          notApplicable + other.notApplicable,
          notReported + other.notReported,
          elsewhere + other.elsewhere,
          inexact + other.inexact);
    }
  }

  static Amount of(BigFraction value, Tally tally) {
    return new Amount(value, value, tally, false);
  }

  static Amount between(BigFraction low, BigFraction high, Tally tally) {
    return new Amount(low, high, tally, false);
  }

  boolean known() {
    return low != null;
  }

  /** Whether it is one value and not a stretch. */
  boolean single() {
    return low != null && low.equals(high);
  }

  /**
   * The sum; a missing operand is skipped where the other was reported. A plain number of the
   * formula was not: it does not stand in for a report.
   */
  Amount plus(Amount other) {
    Tally both = tally.and(other.tally);
    if (low == null || high == null || other.low == null || other.high == null) {
      Amount known = low == null ? other : this;
      if (known.tally.values() == 0) {
        return unknown(other);
      }
      return new Amount(known.low, known.high, both, undefined || other.undefined);
    }
    return new Amount(low.add(other.low), high.add(other.high), both, false);
  }

  /** The difference; unknown where an operand is. */
  Amount minus(Amount other) {
    if (low == null || high == null || other.low == null || other.high == null) {
      return unknown(other);
    }
    return between(low.subtract(other.high), high.subtract(other.low), tally.and(other.tally));
  }

  Amount times(Amount other) {
    if (low == null || high == null || other.low == null || other.high == null) {
      return unknown(other);
    }
    return spanning(
        tally.and(other.tally),
        low.multiply(other.low),
        low.multiply(other.high),
        high.multiply(other.low),
        high.multiply(other.high));
  }

  /** The quotient; undefined where the divisor is zero, unknown where it may be. */
  Amount dividedBy(Amount other) {
    if (low == null || high == null || other.low == null || other.high == null) {
      return unknown(other);
    }
    if (other.low.signum() == 0 && other.high.signum() == 0) {
      return new Amount(null, null, tally.and(other.tally), true);
    }
    if (other.low.signum() * other.high.signum() <= 0) {
      return new Amount(null, null, tally.and(other.tally), false);
    }
    return spanning(
        tally.and(other.tally),
        low.divide(other.low),
        low.divide(other.high),
        high.divide(other.low),
        high.divide(other.high));
  }

  private static Amount spanning(Tally tally, BigFraction... ends) {
    BigFraction least = Stream.of(ends).min(BigFraction::compareTo).orElseThrow();
    BigFraction greatest = Stream.of(ends).max(BigFraction::compareTo).orElseThrow();
    return between(least, greatest, tally);
  }

  private Amount unknown(Amount other) {
    return new Amount(null, null, tally.and(other.tally), undefined || other.undefined);
  }

  /** A decimal as an exact fraction. */
  static BigFraction exact(java.math.BigDecimal decimal) {
    return decimal.scale() <= 0
        ? BigFraction.of(decimal.toBigIntegerExact())
        : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }
}
