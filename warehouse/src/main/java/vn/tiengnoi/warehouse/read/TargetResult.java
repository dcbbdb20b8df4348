package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.plan.Target;

/**
 * A target held against its actual.
 *
 * @param actual the figure of the target's unit and period, as reported
 * @param attainment actual ÷ goal × 100 for sums; for percentages the actual itself is compared and
 *     this is null
 * @param met whether the target is met; null where there is no actual to compare
 */
public record TargetResult(
    Target target, IndicatorValue actual, @Nullable BigDecimal attainment, @Nullable Boolean met) {}
