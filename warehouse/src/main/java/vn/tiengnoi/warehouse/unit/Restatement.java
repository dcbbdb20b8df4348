package vn.tiengnoi.warehouse.unit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's figures belong on another map.
 *
 * <ul>
 *   <li>A unit follows its own successions, by identity. A whole succession is exact. Parts of a
 *       split unit carry their stated weights, which multiply from split to split; where one is not
 *       stated, the share is not known.
 *   <li>A unit above is exact when all parts lie in it, even if the unit itself was split inside
 *       it.
 *   <li>Back in time a unit made of one is exact for that one, a unit made of several only for what
 *       holds them all.
 *   <li>A unit that ended without a known successor, or began without a known predecessor, goes on
 *       as a part of its parent: the figures of a district of 2024 stay in its province.
 *   <li>The country holds all its parts on every map, so it is always exact. Other levels are
 *       comparable only on maps that the pack knows ({@link UnitRegister#knownFrom}).
 * </ul>
 */
public final class Restatement {
  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  /** More than all units of a country on the maps that are asked for every day. */
  private static final int KEPT = 60_000;

  private final UnitRegister register;

  /** A register never changes, so what was worked out holds. */
  private final Cache<Asked, List<Place>> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Asked(String source, Boundaries boundaries) {}

  public Restatement(UnitRegister register) {
    this.register = register;
  }

  /**
   * A place for the figures of a unit.
   *
   * @param since first day covered for which this place holds
   * @param until last day covered for which this place holds
   * @param target the unit to which the figure belongs, itself and every unit above it
   * @param exact true where the whole figure belongs to the target; the weight is then 1
   * @param weight share of the figure that belongs to the target; an estimate unless exact; null
   *     where it is not known, so that the target's figure is not comparable
   */
  public record Place(
      String source,
      LocalDate since,
      LocalDate until,
      String target,
      boolean exact,
      @Nullable BigDecimal weight) {}

  /** All places of a unit's figures on a map, for every day of its existence. */
  public List<Place> places(Unit source, Boundaries boundaries) {
    return known.get(new Asked(source.id(), boundaries), any -> workOut(source, boundaries));
  }

  private List<Place> workOut(Unit source, Boundaries boundaries) {
    TreeMap<LocalDate, Map<String, Share>> stretches = new TreeMap<>();
    Map<String, Share> before = Map.of();
    for (LocalDate since : changesWithin(source)) {
      Map<String, Share> shares = shares(source, since, boundaries.date());
      if (!shares.equals(before)) {
        stretches.put(since, shares);
      }
      before = shares;
    }
    List<Place> places = new ArrayList<>();
    stretches.forEach(
        (since, shares) -> {
          LocalDate next = stretches.higherKey(since);
          LocalDate end = source.validTo() == null ? NO_END : source.validTo();
          LocalDate until = next == null ? end : next.minusDays(1);
          shares.forEach(
              (target, share) ->
                  places.add(
                      new Place(source.id(), since, until, target, share.all(), share.weight())));
        });
    return List.copyOf(places);
  }

  /**
   * First days of the stretches in which the unit, its identity unchanged, kept its territory and
   * the units above it.
   */
  private Set<LocalDate> changesWithin(Unit source) {
    Set<LocalDate> starts = new TreeSet<>();
    starts.add(source.validFrom());
    Set<Unit> line = new LinkedHashSet<>();
    addLine(source, line);
    for (Unit unit : line) {
      addChanges(register.successionsFrom(unit.id()), source, starts);
      addChanges(register.successionsInto(unit.id()), source, starts);
    }
    return starts;
  }

  private void addLine(Unit unit, Set<Unit> line) {
    if (line.add(unit)) {
      register.parentsOf(unit).forEach(parent -> addLine(parent, line));
    }
  }

  private static void addChanges(List<Succession> successions, Unit source, Set<LocalDate> starts) {
    for (Succession succession : successions) {
      LocalDate date = succession.date();
      if (!succession.unchanged() && date.isAfter(source.validFrom()) && source.validOn(date)) {
        starts.add(date);
      }
    }
  }

  /** How much of a figure belongs to a unit: all of it, a stated share, or an unknown one. */
  private record Share(boolean all, @Nullable BigDecimal weight) {
    static final Share ALL = new Share(true, BigDecimal.ONE);
    static final Share UNKNOWN = new Share(false, null);
  }

  /** One of the units that a unit became or was made of, and where its figures belong. */
  private record Part(@Nullable BigDecimal weight, Map<String, Share> shares) {}

  /** The units on the map of {@code date} that hold the figures {@code source} had on a day. */
  private Map<String, Share> shares(Unit source, LocalDate day, @Nullable LocalDate date) {
    if (date == null) {
      return standing(source, day);
    }
    Map<String, Share> shares =
        new LinkedHashMap<>(
            date.isBefore(day) ? before(source, day, date) : after(source, day, date));
    shares.replaceAll(
        (id, share) ->
            register.isKnown(register.getUnit(id).level(), date) ? share : Share.UNKNOWN);
    shares.put(register.country().id(), Share.ALL);
    return shares;
  }

  private Map<String, Share> standing(Unit unit, LocalDate day) {
    Map<String, Share> line = new LinkedHashMap<>();
    register.lineOf(unit, day).forEach(at -> line.put(at.id(), Share.ALL));
    return line;
  }

  /** Where figures belong that the unit had on {@code day}, on the map of that day or a later. */
  private Map<String, Share> after(Unit unit, LocalDate day, LocalDate map) {
    List<Succession> changes = new ArrayList<>();
    for (Succession succession : register.successionsFrom(unit.id())) {
      LocalDate date = succession.date();
      boolean first = changes.isEmpty() || changes.get(0).date().equals(date);
      if (!succession.unchanged() && date.isAfter(day) && !date.isAfter(map) && first) {
        changes.add(succession);
      }
    }
    if (changes.isEmpty()) {
      LocalDate end = unit.validTo();
      return end == null || !end.isBefore(map)
          ? standing(unit, map)
          : register.parentOn(unit, end).map(parent -> after(parent, end, map)).orElse(Map.of());
    }
    LocalDate date = changes.get(0).date();
    List<Part> parts = new ArrayList<>();
    boolean goesOn = unit.validOn(date);
    for (Succession change : changes) {
      Unit to = register.getUnit(change.newUnit());
      parts.add(new Part(change.whole() ? BigDecimal.ONE : change.weight(), after(to, date, map)));
      goesOn &= !change.whole() && !to.equals(unit);
    }
    if (goesOn) {
      parts.add(new Part(null, after(unit, date, map)));
    }
    return together(parts);
  }

  /** Where figures belong that the unit had on {@code day}, on the map of an earlier day. */
  private Map<String, Share> before(Unit unit, LocalDate day, LocalDate map) {
    List<Succession> changes = new ArrayList<>();
    for (Succession succession : register.successionsInto(unit.id())) {
      LocalDate date = succession.date();
      if (!succession.unchanged() && date.isAfter(map) && !date.isAfter(day)) {
        changes.removeIf(earlier -> earlier.date().isBefore(date));
        changes.add(succession);
      }
    }
    LocalDate start = unit.validFrom();
    if (changes.isEmpty()) {
      return start.isAfter(map)
          ? register.parentOn(unit, start).map(up -> before(up, start, map)).orElse(Map.of())
          : standing(unit, map);
    }
    LocalDate eve = changes.get(0).date().minusDays(1);
    Set<Unit> made = new LinkedHashSet<>();
    changes.forEach(change -> made.add(register.getUnit(change.oldUnit())));
    if (unit.validOn(eve)) {
      made.add(unit);
    }
    return together(made.stream().map(of -> new Part(null, before(of, eve, map))).toList());
  }

  /** Adds up where the parts of a figure belong. */
  private static Map<String, Share> together(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0).shares();
    }
    Map<String, Share> together = new LinkedHashMap<>();
    for (Part part : parts) {
      part.shares().keySet().forEach(id -> together.computeIfAbsent(id, any -> share(id, parts)));
    }
    return together;
  }

  private static Share share(String id, List<Part> parts) {
    if (parts.stream().allMatch(part -> Share.ALL.equals(part.shares().get(id)))) {
      return Share.ALL;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      Share share = part.shares().get(id);
      if (share != null) {
        if (part.weight() == null || share.weight() == null) {
          return Share.UNKNOWN;
        }
        sum = sum.add(part.weight().multiply(share.weight()));
      }
    }
    return new Share(false, sum);
  }
}
