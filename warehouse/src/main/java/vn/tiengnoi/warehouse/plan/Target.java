package vn.tiengnoi.warehouse.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;

/**
 * One quantified commitment of a plan.
 *
 * @param id id within the pack ({@code BG-T15})
 * @param period the period whose figure is compared; for a target "by the end of the plan" the
 *     plan's last year
 * @param comparator how the figure is compared
 * @param min lower bound; null where there is none
 * @param max upper bound; null where there is none
 * @param stated how firmly the document says it: {@code stated}, {@code implied} or {@code strive}
 * @param phrase the document's own words
 */
public record Target(
    String id,
    String plan,
    String indicator,
    String unit,
    Period period,
    Comparator comparator,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    String stated,
    String phrase,
    String note) {

  /** How an actual is held against the target. */
  public enum Comparator {
    AT_LEAST,
    AT_MOST,
    EQUALS,
    RANGE;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The number people quote as the target: the lower bound, or the upper where only that is set.
   */
  public BigDecimal goal() {
    BigDecimal goal = min != null ? min : max;
    if (goal == null) {
      throw new IllegalStateException("target %s has no bound".formatted(id));
    }
    return goal;
  }

  /**
   * The same target with both bounds multiplied, to compare a fraction crosswise without dividing.
   */
  public Target times(BigDecimal factor) {
    return new Target(
        id,
        plan,
        indicator,
        unit,
        period,
        comparator,
        times(min, factor),
        times(max, factor),
        stated,
        phrase,
        note);
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal bound, BigDecimal factor) {
    return bound == null ? null : bound.multiply(factor);
  }

  /** Whether {@code actual} meets the target. */
  public boolean metBy(BigDecimal actual) {
    return switch (comparator) {
      case AT_LEAST -> min != null && actual.compareTo(min) >= 0;
      case AT_MOST -> max != null && actual.compareTo(max) <= 0;
      case EQUALS -> min != null && actual.compareTo(min) == 0;
      case RANGE ->
          min != null && max != null && actual.compareTo(min) >= 0 && actual.compareTo(max) <= 0;
    };
  }
}
