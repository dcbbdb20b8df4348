package vn.tiengnoi.warehouse.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Which figures are wanted.
 *
 * @param unit identity of a unit; null for the country
 * @param level the level below {@code unit} to list, one figure each; null for {@code unit} itself
 * @param periods one figure for each
 * @param by a dimension to split by (one figure per option, the total left out); null for the total
 */
public record ValuesQuestion(
    String indicator,
    @Nullable String unit,
    @Nullable UnitLevel level,
    List<Period> periods,
    @Nullable String by,
    Boundaries boundaries) {

  public ValuesQuestion {
    periods = List.copyOf(periods);
  }

  /** The country's figure as reported. */
  public static ValuesQuestion of(String indicator, Period... periods) {
    return new ValuesQuestion(
        indicator, null, null, List.of(periods), null, Boundaries.AS_REPORTED);
  }

  public ValuesQuestion forUnit(String unitId) {
    return new ValuesQuestion(indicator, unitId, level, periods, by, boundaries);
  }

  public ValuesQuestion listing(UnitLevel wanted) {
    return new ValuesQuestion(indicator, unit, wanted, periods, by, boundaries);
  }

  public ValuesQuestion by(String dimension) {
    return new ValuesQuestion(indicator, unit, level, periods, dimension, boundaries);
  }

  public ValuesQuestion on(Boundaries map) {
    return new ValuesQuestion(indicator, unit, level, periods, by, map);
  }
}
