package vn.tiengnoi.warehouse.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;

/** All versions of all units a pack knows, and what became of each. */
public final class UnitRegister {
  private static final Map<String, String> KINDS =
      Map.of(
          "tp",
          "thành phố",
          "tx",
          "thị xã",
          "h",
          "huyện",
          "q",
          "quận",
          "p",
          "phường",
          "tt",
          "thị trấn");
  private static final Pattern KIND_PREFIX =
      Pattern.compile(
          "^(tỉnh|thành phố|tp|thị xã|tx|huyện|h|quận|q|xã|phường|p|thị trấn|tt|đặc khu) (?=\\S)");

  private final Map<String, Unit> byId;
  private final List<Succession> successions;
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final Map<String, List<Unit>> byFullName = new HashMap<>();
  private final Map<String, List<Unit>> byShortName = new HashMap<>();
  private final Map<String, List<Unit>> children = new HashMap<>();
  private final Unit country;

  /**
   * @param units exactly one of them at country level
   * @throws IllegalArgumentException where there is not exactly one country
   */
  public UnitRegister(Collection<Unit> units, List<Succession> successions) {
    this.byId = new LinkedHashMap<>();
    this.successions = successions.stream().sorted(Comparator.comparing(Succession::date)).toList();
    List<Unit> countries = new ArrayList<>();
    for (Unit unit : units) {
      byId.put(unit.id(), unit);
      byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
      byFullName.computeIfAbsent(NameKey.of(unit.fullName()), key -> new ArrayList<>()).add(unit);
      byShortName.computeIfAbsent(NameKey.of(unit.name()), key -> new ArrayList<>()).add(unit);
      if (unit.parent() != null) {
        children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit);
      }
      if (unit.level() == UnitLevel.COUNTRY) {
        countries.add(unit);
      }
    }
    if (countries.size() != 1) {
      throw new IllegalArgumentException("a pack has exactly one country, not " + countries.size());
    }
    this.country = countries.get(0);
  }

  public Unit country() {
    return country;
  }

  public Collection<Unit> units() {
    return java.util.Collections.unmodifiableCollection(byId.values());
  }

  /** All successions, oldest first. */
  public List<Succession> successions() {
    return successions;
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
    return byId.values().stream()
        .filter(unit -> unit.level() == level && unit.validOn(day))
        .sorted(Comparator.comparing(Unit::code))
        .toList();
  }

  /** Units whose parent is this one, whenever they existed. */
  public List<Unit> childrenOf(String id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  /** The unit itself, its parent, and so on up to the country. */
  public List<Unit> lineOf(Unit unit) {
    List<Unit> line = new ArrayList<>();
    Unit at = unit;
    while (true) {
      line.add(at);
      if (at.parent() == null) {
        return List.copyOf(line);
      }
      at = getUnit(at.parent());
    }
  }

  /** Whether {@code inner} is {@code outer} or lies within it. */
  public boolean within(Unit inner, Unit outer) {
    return lineOf(inner).contains(outer);
  }

  /**
   * The units that a written name may mean during a period: an identity, {@code CODE@DATE}, {@code
   * NAME@DATE}, a code or a name. Without a date only units that exist during the whole period are
   * meant; where none does, those that exist during a part of it. One element: found. None:
   * unknown. Several: ambiguous.
   */
  public List<Unit> findNamed(String named, Period period) {
    return findNamed(named, period.from(), period.to());
  }

  /** The same for a closed range of days. */
  public List<Unit> findNamed(String named, LocalDate from, LocalDate to) {
    Unit identified = byId.get(named.strip());
    if (identified != null) {
      return List.of(identified);
    }
    String name = named.strip();
    int at = name.lastIndexOf('@');
    if (at > 0) {
      try {
        LocalDate day = LocalDate.parse(name.substring(at + 1).strip());
        return highest(
            withName(name.substring(0, at).strip()).stream()
                .filter(unit -> unit.validOn(day))
                .toList());
      } catch (java.time.format.DateTimeParseException notADate) {
        return List.of();
      }
    }
    List<Unit> candidates = withName(name);
    List<Unit> throughout =
        candidates.stream().filter(unit -> unit.validOn(from) && unit.validOn(to)).toList();
    if (!throughout.isEmpty()) {
      return highest(throughout);
    }
    return highest(candidates.stream().filter(unit -> unit.validDuring(from, to)).toList());
  }

  private List<Unit> withName(String name) {
    List<Unit> byOfficialCode = byCode.get(name);
    if (byOfficialCode != null) {
      return byOfficialCode;
    }
    String key = NameKey.of(name);
    List<Unit> full = byFullName.get(key);
    if (full != null) {
      return full;
    }
    List<Unit> shortNamed = byShortName.get(key);
    if (shortNamed != null) {
      return shortNamed;
    }
    Matcher prefix = KIND_PREFIX.matcher(key);
    return prefix.find() ? ofKind(prefix.group(1), key.substring(prefix.end())) : List.of();
  }

  /**
   * Units of that short name whose full name begins with the kind that the written prefix stands
   * for.
   */
  private List<Unit> ofKind(String prefix, String shortKey) {
    String kind = KINDS.getOrDefault(prefix, prefix);
    return byShortName.getOrDefault(shortKey, List.of()).stream()
        .filter(unit -> NameKey.of(unit.fullName()).startsWith(kind + " "))
        .toList();
  }

  /** The units of the highest level among those named alike. */
  private static List<Unit> highest(List<Unit> units) {
    Optional<UnitLevel> highest = units.stream().map(Unit::level).min(Comparator.naturalOrder());
    return units.stream().filter(unit -> unit.level() == highest.orElse(unit.level())).toList();
  }
}
