package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Which figures are to be computed.
 *
 * @param maps the boundaries on which they are wanted
 * @param periods the periods they are wanted for; empty: the usual ones ({@link PeriodPlaces})
 * @param levels the levels of units they are wanted for
 * @param splits the parts wanted beside the total
 * @param today the day on which it is asked what is due
 */
public record Scope(
    List<Indicator> indicators,
    List<Boundaries> maps,
    Set<Period> periods,
    Set<UnitLevel> levels,
    Splits splits,
    LocalDate today) {
  public Scope {
    indicators = List.copyOf(indicators);
    maps = List.copyOf(maps);
    periods = Set.copyOf(periods);
    levels = Set.copyOf(levels);
  }

  /** All levels, totals and parts. */
  public Scope(
      List<Indicator> indicators, List<Boundaries> maps, Set<Period> periods, LocalDate today) {
    this(indicators, maps, periods, EnumSet.allOf(UnitLevel.class), Splits.ALL, today);
  }

  /** Which parts of a figure are computed. */
  public enum Splits {
    /** The total alone. */
    TOTAL,
    /** The total and every part that was reported. */
    ALL
  }
}
