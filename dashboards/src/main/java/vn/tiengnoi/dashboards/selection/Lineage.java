package vn.tiengnoi.dashboards.selection;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** What a unit was before and became after, by the pack's successions. */
public final class Lineage {
  private Lineage() {}

  /** The unit and all it was wholly made of, however long ago. */
  public static Set<Unit> withPredecessors(UnitRegister units, Unit unit) {
    Set<Unit> line = new LinkedHashSet<>();
    Deque<Unit> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      Unit at = open.pop();
      if (line.add(at)) {
        units.successionsInto(at.id()).stream()
            .filter(Succession::whole)
            .forEach(step -> units.findUnit(step.oldUnit()).ifPresent(open::push));
      }
    }
    return line;
  }

  /** The units in force on a day that hold, or once held, the territory of {@code unit}. */
  public static List<Unit> onDay(UnitRegister units, Unit unit, LocalDate day) {
    return units.listUnits(unit.level(), day).stream()
        .filter(other -> !other.equals(unit))
        .filter(other -> related(units, unit, other))
        .toList();
  }

  /** Whether two units are the same, or one came from the other. */
  static boolean related(UnitRegister units, Unit one, Unit other) {
    return one.equals(other)
        || withPredecessors(units, one).contains(other)
        || withPredecessors(units, other).contains(one);
  }

  /** Days within a period on which units of a level changed, oldest first. */
  public static List<LocalDate> changesWithin(UnitRegister units, Period period) {
    return units.successions().stream()
        .filter(step -> period.contains(step.date()) && step.date().isAfter(period.from()))
        .filter(step -> !step.unchanged() && isMerger(units, step))
        .map(Succession::date)
        .distinct()
        .toList();
  }

  /** Several old units into one, or one into several; a new name alone changes no boundary. */
  private static boolean isMerger(UnitRegister units, Succession step) {
    return Stream.concat(
            units.successionsInto(step.newUnit()).stream(),
            units.successionsFrom(step.oldUnit()).stream())
        .anyMatch(other -> other.date().equals(step.date()) && !other.equals(step));
  }
}
