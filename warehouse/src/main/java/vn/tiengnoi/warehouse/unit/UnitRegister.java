package vn.tiengnoi.warehouse.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;

/**
 * All versions of all units a pack knows, and what became of each.
 *
 * <p>A unit names the parent it had on its first day. Where that parent was wholly followed by
 * another unit (Thừa Thiên Huế by Huế) while the unit lived on, the successor is its parent from
 * that day.
 */
public final class UnitRegister {
  private final Map<String, Unit> byId = new LinkedHashMap<>();
  private final Map<UnitLevel, List<Unit>> byLevel = new EnumMap<>(UnitLevel.class);
  private final List<Succession> successions;
  private final Map<String, List<Succession>> from = new HashMap<>();
  private final Map<String, List<Succession>> into = new HashMap<>();
  private final Map<UnitLevel, LocalDate> knownFrom;
  private final Unit country;
  private final List<UnitAlias> aliases;
  private @Nullable Map<String, List<Unit>> children;
  private @Nullable UnitNames names;
  private final Restatement restatement = new Restatement(this);

  /** A register that knows the boundaries of every level on every day. */
  public UnitRegister(Collection<Unit> units, List<Succession> successions) {
    this(units, successions, Map.of());
  }

  /**
   * A register of units and what became of them.
   *
   * @param units exactly one of them at country level
   * @param knownFrom first day on which the boundaries of a level are known; a level that is not
   *     named is known at all times
   * @throws IllegalArgumentException where there is not exactly one country
   */
  public UnitRegister(
      Collection<Unit> units, List<Succession> successions, Map<UnitLevel, LocalDate> knownFrom) {
    this(units, successions, knownFrom, List.of());
  }

  /** The same with other names that units go by. */
  public UnitRegister(
      Collection<Unit> units,
      List<Succession> successions,
      Map<UnitLevel, LocalDate> knownFrom,
      List<UnitAlias> aliases) {
    this.aliases = List.copyOf(aliases);
    this.knownFrom = Map.copyOf(knownFrom);
    this.successions = successions.stream().sorted(Comparator.comparing(Succession::date)).toList();
    for (Succession succession : this.successions) {
      from.computeIfAbsent(succession.oldUnit(), id -> new ArrayList<>(1)).add(succession);
      into.computeIfAbsent(succession.newUnit(), id -> new ArrayList<>()).add(succession);
    }
    for (UnitLevel level : UnitLevel.values()) {
      byLevel.put(level, new ArrayList<>());
    }
    for (Unit unit : units) {
      byId.put(unit.id(), unit);
    }
    byId.values().forEach(unit -> ofLevel(unit.level()).add(unit));
    byLevel.values().forEach(level -> level.sort(Comparator.comparing(Unit::code)));
    List<Unit> countries = ofLevel(UnitLevel.COUNTRY);
    if (countries.size() != 1) {
      throw new IllegalArgumentException("a pack has exactly one country, not " + countries.size());
    }
    this.country = countries.get(0);
  }

  private List<Unit> ofLevel(UnitLevel level) {
    return byLevel.getOrDefault(level, List.of());
  }

  /** Where figures of these units belong on other maps; remembers what it has worked out. */
  public Restatement restatement() {
    return restatement;
  }

  public Unit country() {
    return country;
  }

  public Collection<Unit> units() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** All successions, oldest first. */
  public List<Succession> successions() {
    return successions;
  }

  /** Other names that units go by, as people write them and somebody reviewed. */
  public List<UnitAlias> aliases() {
    return aliases;
  }

  /** What became of a unit, oldest first. */
  public List<Succession> successionsFrom(String oldUnit) {
    return Collections.unmodifiableList(from.getOrDefault(oldUnit, List.of()));
  }

  /** What a unit was made of, oldest first. */
  public List<Succession> successionsInto(String newUnit) {
    return Collections.unmodifiableList(into.getOrDefault(newUnit, List.of()));
  }

  /**
   * The first day on which the boundaries of a level are known; none where they always are. Units
   * of the level may be older, but which others stood beside them, and where their boundaries ran,
   * is not known before.
   */
  public Optional<LocalDate> knownFrom(UnitLevel level) {
    return Optional.ofNullable(knownFrom.get(level));
  }

  /** Whether the boundaries of a level are known on a day. */
  public boolean isKnown(UnitLevel level, LocalDate day) {
    LocalDate first = knownFrom.get(level);
    return first == null || !day.isBefore(first);
  }

  /** Why a level has no figures on the map of a day, in words; none where it may have. */
  public Optional<String> whyUnknown(UnitLevel level, LocalDate day) {
    if (isKnown(level, day)) {
      return Optional.empty();
    }
    return knownFrom(level)
        .map(
            first ->
                "gói chỉ biết địa giới cấp %s từ %s, không biết ngày %s / the pack knows the boundaries of level %s only from %s, not on %s"
                    .formatted(level.nameVi(), first, day, level.code(), first, day));
  }

  public Optional<Unit> findUnit(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The unit of this identity.
   *
   * @throws IllegalArgumentException where the pack has none
   */
  public Unit getUnit(String id) {
    Unit unit = byId.get(id);
    if (unit == null) {
      throw new IllegalArgumentException("unknown unit \"%s\"".formatted(id));
    }
    return unit;
  }

  /** Units of a level that exist on a day, by code. */
  public List<Unit> listUnits(UnitLevel level, LocalDate day) {
    return ofLevel(level).stream().filter(unit -> unit.validOn(day)).toList();
  }

  /**
   * Units of a level that lay in {@code root}, or are it, on at least one day of the closed range,
   * by code.
   */
  public List<Unit> listWithin(Unit root, UnitLevel level, LocalDate first, LocalDate last) {
    Set<Unit> found = new LinkedHashSet<>();
    collect(root, level, first, last, found);
    return found.stream().sorted(Comparator.comparing(Unit::code)).toList();
  }

  private void collect(
      Unit root, UnitLevel level, LocalDate first, LocalDate last, Set<Unit> found) {
    if (!root.validDuring(first, last) || root.level().compareTo(level) > 0) {
      return;
    }
    if (root.level() == level) {
      found.add(root);
      return;
    }
    LocalDate since = first.isBefore(root.validFrom()) ? root.validFrom() : first;
    LocalDate end = root.validTo();
    LocalDate until = end != null && end.isBefore(last) ? end : last;
    for (Unit child : children().getOrDefault(root.id(), List.of())) {
      collect(child, level, since, until, found);
    }
  }

  /** Units that had this one as their parent, whenever that was. */
  public List<Unit> childrenOf(String id) {
    return Collections.unmodifiableList(children().getOrDefault(id, List.of()));
  }

  /** Made when first asked for, as not every command does. */
  private synchronized Map<String, List<Unit>> children() {
    if (children == null) {
      Map<String, List<Unit>> all = new HashMap<>();
      for (Unit unit : byId.values()) {
        for (Unit parent : parentsOf(unit)) {
          all.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(unit);
        }
      }
      children = all;
    }
    return children;
  }

  /** The unit itself, its parent, and so on up to the country, as on the unit's first day. */
  public List<Unit> lineOf(Unit unit) {
    return lineOf(unit, unit.validFrom());
  }

  /** The unit itself, its parent on a day of its existence, and so on up to the country. */
  public List<Unit> lineOf(Unit unit, LocalDate day) {
    List<Unit> line = new ArrayList<>(4);
    Optional<Unit> at = Optional.of(unit);
    while (at.isPresent()) {
      line.add(at.get());
      at = parentOn(at.get(), day);
    }
    return line;
  }

  /** The parent of a unit on a day of its existence; none for the country. */
  Optional<Unit> parentOn(Unit unit, LocalDate day) {
    String named = unit.parent();
    if (named == null) {
      return Optional.empty();
    }
    Unit parent = getUnit(named);
    Unit next = parent;
    while (next != null && next.endedBefore(day)) {
      parent = next;
      next = wholeSuccessor(parent);
    }
    return Optional.of(next == null ? parent : next);
  }

  /** All parents a unit had in the course of its existence, oldest first; unknown ones left out. */
  List<Unit> parentsOf(Unit unit) {
    LocalDate end = unit.validTo() == null ? LocalDate.MAX : unit.validTo();
    Unit parent = unit.parent() == null ? null : byId.get(unit.parent());
    if (parent == null || !parent.endedBefore(end)) {
      return parent == null ? List.of() : List.of(parent);
    }
    List<Unit> parents = new ArrayList<>();
    while (parent != null) {
      parents.add(parent);
      parent = parent.endedBefore(end) ? wholeSuccessor(parent) : null;
    }
    return parents;
  }

  /** The one unit that a unit wholly became on the day after its last; null where there is none. */
  private @Nullable Unit wholeSuccessor(Unit ended) {
    LocalDate end = ended.validTo();
    if (end == null) {
      return null;
    }
    LocalDate next = end.plusDays(1);
    for (Succession succession : from.getOrDefault(ended.id(), List.of())) {
      if (succession.whole() && succession.date().equals(next)) {
        Unit successor = byId.get(succession.newUnit());
        return successor != null && successor.validOn(next) ? successor : null;
      }
    }
    return null;
  }

  /** Whether {@code inner} is {@code outer} or lay within it on any day. */
  public boolean within(Unit inner, Unit outer) {
    if (inner.equals(outer)) {
      return true;
    }
    if (inner.level().compareTo(outer.level()) <= 0) {
      return false;
    }
    return outer.equals(country)
        || parentsOf(inner).stream().anyMatch(parent -> within(parent, outer));
  }

  /**
   * The units that a written name may mean during a period: an identity, {@code CODE@DATE}, {@code
   * NAME@DATE}, a code or a name. Without a date only units that exist during the whole period are
   * meant; where none does, those that exist during a part of it. One element: found. None:
   * unknown. Several: ambiguous.
   *
   * <p>A bare name belongs to the highest level that ever bore it, for a part is never read as the
   * whole: in 2026 "Bắc Giang" is not the commune that took the name of the former province. A
   * lower unit is named with its kind ("Phường Bắc Giang") or with a date.
   */
  public List<Unit> findNamed(String named, Period period) {
    return findNamed(named, period.from(), period.to());
  }

  /** The same for a closed range of days. */
  public List<Unit> findNamed(String named, LocalDate from, LocalDate to) {
    Unit identified = byId.get(named.strip());
    return identified == null ? names().find(named, from, to) : List.of(identified);
  }

  private synchronized UnitNames names() {
    if (names == null) {
      names = new UnitNames(byId.values());
    }
    return names;
  }
}
