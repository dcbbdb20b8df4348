package vn.tiengnoi.warehouse.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where a unit's figures belong on another map. Whole mergers and renamings are exact in the
 * direction of time; what was split, or would have to be taken apart again, has no exact place and
 * is marked so.
 *
 * <p>The country holds all its parts on every map, so it is always exact.
 */
public final class Restatement {
  private final UnitRegister register;

  public Restatement(UnitRegister register) {
    this.register = register;
  }

  /**
   * A place for the figures of a unit.
   *
   * @param since first day covered for which this place holds
   * @param until last day covered for which this place holds
   * @param target the unit to which the figure belongs, itself and every unit above it
   * @param exact false where only an unknown share of the figure belongs to the target
   */
  public record Place(
      String source, LocalDate since, LocalDate until, String target, boolean exact) {}

  /** All places of a unit's figures on a map, for every day of its existence. */
  public List<Place> places(Unit source, Boundaries boundaries) {
    LocalDate last = source.validTo() == null ? LocalDate.of(9999, 12, 31) : source.validTo();
    if (boundaries.date() == null) {
      return register.lineOf(source).stream()
          .map(unit -> new Place(source.id(), source.validFrom(), last, unit.id(), true))
          .toList();
    }
    List<Place> places = new ArrayList<>();
    List<LocalDate> starts = changesWithin(source);
    for (int i = 0; i < starts.size(); i++) {
      LocalDate since = starts.get(i);
      LocalDate until = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last;
      onMap(source, since, boundaries.date())
          .forEach((unit, exact) -> places.add(new Place(source.id(), since, until, unit, exact)));
    }
    return List.copyOf(places);
  }

  /** First days of the stretches in which the unit, its identity unchanged, kept its territory. */
  private List<LocalDate> changesWithin(Unit source) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    starts.add(source.validFrom());
    for (Unit above : register.lineOf(source)) {
      for (Succession succession : register.successions()) {
        boolean concerns =
            succession.oldUnit().equals(above.id()) || succession.newUnit().equals(above.id());
        if (concerns && !succession.unchanged() && source.validOn(succession.date())) {
          starts.add(succession.date());
        }
      }
    }
    return List.copyOf(starts);
  }

  /**
   * The units on the map of {@code date} that hold the figures {@code source} had on {@code day}.
   */
  private Map<String, Boolean> onMap(Unit source, LocalDate day, LocalDate date) {
    Map<String, Boolean> targets = new LinkedHashMap<>();
    if (source.level() == UnitLevel.COUNTRY) {
      targets.put(source.id(), true);
      return targets;
    }
    if (source.level() == UnitLevel.PROVINCE) {
      Map<String, Boolean> provinces = moved(source.id(), day, date);
      targets.putAll(provinces);
    } else {
      if (source.validOn(date)) {
        targets.put(source.id(), true);
      }
      String parent = source.parent();
      if (parent != null) {
        targets.putAll(onMap(register.getUnit(parent), day, date));
      }
    }
    targets.put(register.country().id(), true);
    return targets;
  }

  private Map<String, Boolean> moved(String unit, LocalDate day, LocalDate date) {
    Map<String, Boolean> at = new LinkedHashMap<>();
    at.put(unit, true);
    TreeSet<LocalDate> events = new TreeSet<>();
    register.successions().forEach(succession -> events.add(succession.date()));
    if (date.isAfter(day)) {
      for (LocalDate event : events.subSet(day, false, date, true)) {
        at = step(at, event, true);
      }
    } else {
      for (LocalDate event : events.subSet(date, false, day, true).descendingSet()) {
        at = step(at, event, false);
      }
    }
    return at;
  }

  private Map<String, Boolean> step(Map<String, Boolean> at, LocalDate event, boolean forward) {
    Map<String, Boolean> next = new LinkedHashMap<>();
    at.forEach(
        (unit, exact) ->
            neighbours(unit, event, forward)
                .forEach((to, whole) -> next.merge(to, exact && whole, Boolean::logicalAnd)));
    return next;
  }

  /**
   * What a unit is across one event; exact only where one whole unit is one whole unit's whole
   * figure.
   */
  private Map<String, Boolean> neighbours(String unit, LocalDate event, boolean forward) {
    List<Succession> changes =
        register.successions().stream()
            .filter(s -> s.date().equals(event) && !s.unchanged())
            .toList();
    List<Succession> mine =
        changes.stream().filter(s -> (forward ? s.oldUnit() : s.newUnit()).equals(unit)).toList();
    Map<String, Boolean> to = new LinkedHashMap<>();
    if (mine.isEmpty()) {
      boolean lostPart = changes.stream().anyMatch(s -> s.oldUnit().equals(unit) && !s.whole());
      to.put(unit, !lostPart);
      return to;
    }
    boolean whole = mine.size() == 1 && mine.get(0).whole();
    if (!forward && whole) {
      String only = mine.get(0).oldUnit();
      whole = changes.stream().filter(s -> s.oldUnit().equals(only)).count() == 1;
    }
    for (Succession change : mine) {
      to.put(forward ? change.newUnit() : change.oldUnit(), whole);
    }
    boolean goesOn = register.getUnit(unit).validOn(forward ? event : event.minusDays(1));
    if (!whole && goesOn) {
      to.put(unit, false);
    }
    return to;
  }
}
