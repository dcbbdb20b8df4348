package vn.tiengnoi.warehouse.load;

import java.util.Set;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Which figures a run computes and stores: totals down to the district. The rest (communes, parts)
 * rests on few observations and is computed when it is asked for, by the same rules.
 */
public final class StoredFigures {
  static final Set<UnitLevel> LEVELS =
      Set.of(UnitLevel.COUNTRY, UnitLevel.PROVINCE, UnitLevel.DISTRICT);

  /**
   * The rows of the table of stored figures, made of those computed. Within an indicator places
   * follow each other by map, level and unit, then in time.
   */
  private static final String ROWS =
      """
      select
        indicator, unit, unit_level, period, period_kind, calendar, covered_from, covered_to, days_covered,
        cast(null as varchar) as reporter, 'all' as scope, disaggregation, boundaries, numerator, denominator, value, status,
        reported, due, '%s' as engine, '%s' as pack_hash, '%s' as run, lower, upper
      from computed_value
      order by indicator, unit_number, period_number
      """;

  private StoredFigures() {}

  static String rows(String packHash, String run) {
    return ROWS.formatted(DuckEngine.NAME, packHash, run);
  }

  /** Whether totals of units of this level are stored. */
  public static boolean hold(UnitLevel level) {
    return LEVELS.contains(level);
  }
}
