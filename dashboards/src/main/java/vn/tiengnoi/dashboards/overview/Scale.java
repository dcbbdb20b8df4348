package vn.tiengnoi.dashboards.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.catalogue.Indicator;

/**
 * What one chart counts in: whole numbers, millions or billions, the same for all its bars.
 *
 * @param unit what stands at the axis: {@code tỷ đồng}
 * @param decimals digits after the comma beside a bar
 */
record Scale(BigDecimal divisor, String unit, int decimals) {
  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
  private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);
  private static final int DIGITS_DRAWN = 6;

  static Scale of(Collection<BigDecimal> values, Indicator indicator, Labels labels) {
    BigDecimal largest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    String unit = indicator.unit(labels.language().code());
    if (largest.compareTo(BILLION) >= 0) {
      return of(values, BILLION, labels.say("tỷ ", "billion ") + unit, 1);
    }
    if (largest.compareTo(MILLION) >= 0) {
      return of(values, MILLION, labels.say("triệu ", "million ") + unit, 1);
    }
    return of(values, BigDecimal.ONE, unit, indicator.decimals());
  }

  /** All bars show as many decimals, and none where all are whole. */
  private static Scale of(
      Collection<BigDecimal> values, BigDecimal divisor, String unit, int decimals) {
    boolean whole =
        values.stream()
            .map(value -> value.divide(divisor, decimals, RoundingMode.HALF_UP))
            .allMatch(shown -> shown.stripTrailingZeros().scale() <= 0);
    return new Scale(divisor, unit, whole ? 0 : decimals);
  }

  /** For drawing only; null stays null and leaves a gap. */
  @Nullable BigDecimal drawn(@Nullable BigDecimal value) {
    return value == null ? null : value.divide(divisor, DIGITS_DRAWN, RoundingMode.HALF_UP);
  }

  /** What stands beside a bar. */
  String label(BigDecimal value, Labels labels) {
    return labels.fixed(value.divide(divisor, DIGITS_DRAWN, RoundingMode.HALF_UP), decimals);
  }
}
