package vn.tiengnoi.warehouse.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * The units on their maps and the periods that are answered, each with a number: the engine adds
 * and joins by numbers, names stand beside the finished figures. Numbers count from 0 in the order
 * in which figures are stored.
 */
final class Places {

  /** A unit on a map. */
  record MapUnit(Boundaries map, Unit unit) {
    private static final Comparator<MapUnit> ORDER =
        Comparator.comparing((MapUnit u) -> u.map().code())
            .thenComparing(u -> u.unit().level().code())
            .thenComparing(u -> u.unit().id());
  }

  private final List<MapUnit> units;
  private final List<Period> periods;
  private final Map<MapUnit, Integer> unitNumbers = new HashMap<>();
  private final Map<Period, Integer> periodNumbers = new HashMap<>();

  Places(Set<MapUnit> units, Collection<Period> periods) {
    this.units = new ArrayList<>(units);
    this.units.sort(MapUnit.ORDER);
    this.units.forEach(unit -> unitNumbers.put(unit, unitNumbers.size()));
    this.periods = new ArrayList<>(periods);
    this.periods.sort(Comparator.comparing(Period::from).thenComparing(Period::code));
    this.periods.forEach(period -> periodNumbers.put(period, periodNumbers.size()));
  }

  List<MapUnit> units() {
    return units;
  }

  List<Period> periods() {
    return periods;
  }

  int number(MapUnit unit) {
    return Objects.requireNonNull(unitNumbers.get(unit));
  }

  int number(Period period) {
    return Objects.requireNonNull(periodNumbers.get(period));
  }
}
