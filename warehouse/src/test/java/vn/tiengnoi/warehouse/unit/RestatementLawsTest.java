package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.pack.PackReader;

/** Laws that hold for every unit and every map of the Vietnamese pack, and for any weights. */
class RestatementLawsTest {
  private static final UnitRegister UNITS = PackReader.builtIn("vietnam").units();
  private static final Restatement RESTATEMENT = new Restatement(UNITS);
  private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);

  private static final Map<UnitLevel, List<Unit>> BY_LEVEL =
      UNITS.units().stream().collect(Collectors.groupingBy(Unit::level));

  /** Each level as often as the others, though communes are many. */
  @Provide
  Arbitrary<Unit> units() {
    return Arbitraries.oneOf(BY_LEVEL.values().stream().map(Arbitraries::of).toList());
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    // Around every event and between them.
    Set<LocalDate> dates =
        new TreeSet<>(
            Set.of(LocalDate.of(2003, 1, 1), LocalDate.of(2004, 1, 1), LocalDate.of(2016, 5, 5)));
    for (Succession succession : UNITS.successions()) {
      dates.addAll(Set.of(succession.date(), succession.date().minusDays(1)));
    }
    return Arbitraries.of(List.copyOf(dates));
  }

  private static List<Restatement.Place> on(Unit unit, LocalDate day, LocalDate map) {
    return RESTATEMENT.places(unit, Boundaries.of(map)).stream()
        .filter(place -> !day.isBefore(place.since()) && !day.isAfter(place.until()))
        .toList();
  }

  private static Set<String> exact(List<Restatement.Place> places) {
    return places.stream()
        .filter(Restatement.Place::exact)
        .map(Restatement.Place::target)
        .collect(Collectors.toSet());
  }

  @Property(tries = 1000)
  void theCountryHoldsEveryFigureOnEveryMap(
      @ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    for (Restatement.Place place : RESTATEMENT.places(unit, Boundaries.of(map))) {
      if (place.target().equals(UNITS.country().id())) {
        assertThat(place.exact()).isTrue();
      }
    }
    assertThat(exact(on(unit, unit.validFrom(), map))).contains(UNITS.country().id());
  }

  @Property(tries = 1000)
  void everyPlaceExistsOnItsMapAndIsTakenOnce(
      @ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    List<Restatement.Place> places = on(unit, unit.validFrom(), map);
    assertThat(places).extracting(Restatement.Place::target).doesNotHaveDuplicates();
    for (Restatement.Place place : places) {
      assertThat(UNITS.getUnit(place.target()).validOn(map)).as("%s on %s", place, map).isTrue();
    }
  }

  /** What a unit holds wholly, no other unit of its level holds a part of. */
  @Property(tries = 1000)
  void aWholeLeavesNothingToOthersOfItsLevel(
      @ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    List<Restatement.Place> places = on(unit, unit.validFrom(), map);
    for (String whole : exact(places)) {
      assertThat(places)
          .extracting(place -> UNITS.getUnit(place.target()).level())
          .filteredOn(level -> level == UNITS.getUnit(whole).level())
          .hasSize(1);
    }
  }

  /** The stretches of a unit's places are its life, day by day, without a gap or an overlap. */
  @Property(tries = 1000)
  void stretchesCoverALifeExactly(@ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    for (Boundaries boundaries : List.of(Boundaries.AS_REPORTED, Boundaries.of(map))) {
      TreeMap<LocalDate, LocalDate> stretches = new TreeMap<>();
      for (Restatement.Place place : RESTATEMENT.places(unit, boundaries)) {
        LocalDate other = stretches.put(place.since(), place.until());
        assertThat(other == null || other.equals(place.until())).isTrue();
      }
      LocalDate next = unit.validFrom();
      for (Map.Entry<LocalDate, LocalDate> stretch : stretches.entrySet()) {
        assertThat(stretch.getKey()).isEqualTo(next);
        next = stretch.getValue().plusDays(1);
      }
      LocalDate end = unit.validTo() == null ? LocalDate.of(9999, 12, 31) : unit.validTo();
      assertThat(next.minusDays(1)).isEqualTo(end);
    }
  }

  /** Restating an exact figure again to the same map changes nothing. */
  @Property(tries = 1000)
  void restatingTwiceIsRestatingOnce(@ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    for (String id : exact(on(unit, unit.validFrom(), map))) {
      assertThat(exact(on(UNITS.getUnit(id), map, map))).contains(id);
    }
  }

  /** It does not matter whether a figure stops at a map in between, forward or back in time. */
  @Property(tries = 2000)
  void stepsInOneDirectionJoin(
      @ForAll("units") Unit unit,
      @ForAll("dates") LocalDate one,
      @ForAll("dates") LocalDate other) {
    LocalDate start = unit.validFrom();
    boolean between =
        one.isBefore(start) ? other.isBefore(one) : !start.isAfter(one) && other.isAfter(one);
    if (between) {
      for (String id : exact(on(unit, start, one))) {
        assertThat(exact(on(unit, start, other)))
            .containsAll(exact(on(UNITS.getUnit(id), one, other)));
      }
    }
  }

  /** A figure that is wholly in a unit is wholly in what lies above it. */
  @Property(tries = 1000)
  void aWholeIsWholeInAllAbove(@ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    Set<String> whole = exact(on(unit, unit.validFrom(), map));
    for (String id : whole) {
      for (Unit above : UNITS.lineOf(UNITS.getUnit(id), map)) {
        assertThat(whole.contains(above.id()) || !UNITS.isKnown(above.level(), map)).isTrue();
      }
    }
  }

  /** With one for every unit of a level, the sums of the provinces make the number of units. */
  @Example
  void partsSumToTheWhole() {
    Map<String, Integer> forward = sums(UnitLevel.COMMUNE, LAST_OF_63, UnitLevel.PROVINCE);
    assertThat(forward).hasSize(34);
    assertThat(forward.values().stream().mapToInt(n -> n).sum()).isEqualTo(10_035);
    // 141 communes of Đồng Tháp and 164 of Tiền Giang.
    assertThat(forward).containsEntry("82-dong-thap@2025-07-01", 305);
    Map<String, Integer> back = sums(UnitLevel.COMMUNE, FIRST_OF_34, UnitLevel.PROVINCE);
    assertThat(back).hasSize(63).containsEntry("87-dong-thap@2004-01-01", 45);
    assertThat(back.values().stream().mapToInt(n -> n).sum()).isEqualTo(3_321);
    // 297 of the new communes lie across two or more former districts.
    assertThat(
            sums(UnitLevel.COMMUNE, FIRST_OF_34, UnitLevel.DISTRICT).values().stream()
                .mapToInt(n -> n)
                .sum())
        .isEqualTo(3_321 - 297);
    assertThat(
            sums(UnitLevel.DISTRICT, LAST_OF_63, UnitLevel.PROVINCE).values().stream()
                .mapToInt(n -> n)
                .sum())
        .isEqualTo(696);
  }

  /** Exact places of all units of a level on the other side of 2025-07-01, counted. */
  private static Map<String, Integer> sums(UnitLevel level, LocalDate day, UnitLevel above) {
    LocalDate map = day.equals(LAST_OF_63) ? FIRST_OF_34 : LAST_OF_63;
    Map<String, Integer> sums = new HashMap<>();
    for (Unit unit : UNITS.listUnits(level, day)) {
      for (String id : exact(on(unit, day, map))) {
        if (UNITS.getUnit(id).level() == above) {
          sums.merge(id, 1, Integer::sum);
        }
      }
    }
    return sums;
  }

  /**
   * Two reforms of a random country: 4 units into 3 into 3 by random tenths. Shares at the end add
   * up to the whole, at the level of communes as at that of provinces.
   */
  @Property(tries = 300)
  void weightsConserveTheTotal(@ForAll("tenths") List<List<Integer>> tenths) {
    UnitRegister units = reformed(tenths);
    for (int i = 0; i < 4; i++) {
      List<Restatement.Place> places =
          new Restatement(units).places(units.getUnit("0-" + i), Boundaries.of(year(3)));
      for (UnitLevel level : UnitLevel.values()) {
        List<BigDecimal> weights =
            places.stream()
                .filter(place -> units.getUnit(place.target()).level() == level)
                .map(place -> Objects.requireNonNull(place.weight()))
                .toList();
        if (level != UnitLevel.DISTRICT) {
          assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo("1");
        }
      }
    }
  }

  @Provide
  Arbitrary<List<List<Integer>>> tenths() {
    Arbitrary<List<Integer>> shares =
        Arbitraries.integers()
            .between(0, 10)
            .flatMap(
                a -> Arbitraries.integers().between(0, 10 - a).map(b -> List.of(a, b, 10 - a - b)));
    return shares.list().ofSize(7);
  }

  private static LocalDate year(int generation) {
    return LocalDate.of(2000 + 10 * generation, 1, 1);
  }

  private static UnitRegister reformed(List<List<Integer>> tenths) {
    List<Unit> units = new ArrayList<>();
    units.add(unit("K", UnitLevel.COUNTRY, null, 0, 9));
    units.add(unit("P", UnitLevel.PROVINCE, "K", 0, 9));
    units.add(unit("Q", UnitLevel.PROVINCE, "K", 0, 9));
    for (int generation = 0; generation < 3; generation++) {
      for (int i = 0; i < (generation == 0 ? 4 : 3); i++) {
        String parent = (generation + i) % 2 == 0 ? "P" : "Q";
        units.add(
            unit(generation + "-" + i, UnitLevel.COMMUNE, parent, generation, generation + 1));
      }
    }
    List<Succession> successions = new ArrayList<>();
    IntStream.range(0, 7)
        .forEach(
            i -> {
              int generation = i < 4 ? 0 : 1;
              String old = generation + "-" + (i < 4 ? i : i - 4);
              for (int to = 0; to < 3; to++) {
                BigDecimal weight = BigDecimal.valueOf(tenths.get(i).get(to), 1);
                successions.add(
                    new Succession(
                        year(generation + 1), old, (generation + 1) + "-" + to, false, weight, ""));
              }
            });
    return new UnitRegister(units, successions);
  }

  private static Unit unit(String id, UnitLevel level, @Nullable String parent, int from, int to) {
    // The last generation lives on.
    LocalDate end = to > 2 ? null : year(to).minusDays(1);
    return new Unit(id, id, level, id, id, id, parent, year(from), end, true);
  }
}
