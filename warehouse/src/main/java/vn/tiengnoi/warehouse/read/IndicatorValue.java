package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * One figure, with all that must stand beside it.
 *
 * @param numerator exact numerator; null where nothing was reported
 * @param denominator exact denominator; null for a plain sum or where nothing was reported
 * @param value numerator × factor ÷ denominator, or the numerator; null where the status has no
 *     value
 * @param lower where parts do not add (distinct children): the least the value can be; else null
 * @param upper the most it can be; else null
 * @param reported reports received of those due, for this unit and period and the forms the
 *     indicator needs
 * @param due reports due
 * @param engine what computed it: {@code duckdb}
 */
public record IndicatorValue(
    String indicator,
    Unit unit,
    Period period,
    Disaggregation disaggregation,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper,
    ValueStatus status,
    int reported,
    int due,
    Boundaries boundaries,
    String engine) {

  /** A figure without bounds. */
  public IndicatorValue(
      String indicator,
      Unit unit,
      Period period,
      Disaggregation disaggregation,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal value,
      ValueStatus status,
      int reported,
      int due,
      Boundaries boundaries,
      String engine) {
    this(
        indicator,
        unit,
        period,
        disaggregation,
        numerator,
        denominator,
        value,
        null,
        null,
        status,
        reported,
        due,
        boundaries,
        engine);
  }

  /** Whether every report due is there. */
  public boolean complete() {
    return reported >= due;
  }
}
