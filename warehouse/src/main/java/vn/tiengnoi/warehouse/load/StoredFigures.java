package vn.tiengnoi.warehouse.load;

import java.util.Set;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Which figures a run computes and stores: totals down to the district. The rest (communes, parts)
 * rests on few observations and is computed when it is asked for, by the same rules.
 */
public final class StoredFigures {
  static final Set<UnitLevel> LEVELS =
      Set.of(UnitLevel.COUNTRY, UnitLevel.PROVINCE, UnitLevel.DISTRICT);

  private StoredFigures() {}

  /** Whether totals of units of this level are stored. */
  public static boolean hold(UnitLevel level) {
    return LEVELS.contains(level);
  }
}
