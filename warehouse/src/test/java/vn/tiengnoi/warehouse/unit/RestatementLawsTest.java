package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tiengnoi.warehouse.pack.PackReader;

/** Laws that hold for every unit and every map of the Vietnamese pack. */
class RestatementLawsTest {
  private static final UnitRegister UNITS = PackReader.builtIn("vietnam").units();
  private static final Restatement RESTATEMENT = new Restatement(UNITS);

  @Provide
  Arbitrary<Unit> units() {
    return Arbitraries.of(List.copyOf(UNITS.units()));
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    // Around every event and between them.
    Set<LocalDate> dates =
        new TreeSet<>(Set.of(LocalDate.of(2004, 1, 1), LocalDate.of(2016, 5, 5)));
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

  @Property(tries = 400)
  void theCountryHoldsEveryFigureOnEveryMap(
      @ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    for (Restatement.Place place : RESTATEMENT.places(unit, Boundaries.of(map))) {
      if (place.target().equals(UNITS.country().id())) {
        assertThat(place.exact()).isTrue();
      }
    }
    assertThat(exact(on(unit, unit.validFrom(), map))).contains(UNITS.country().id());
  }

  @Property(tries = 400)
  void everyPlaceExistsOnItsMapAndIsTakenOnce(
      @ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    List<Restatement.Place> places = on(unit, unit.validFrom(), map);
    assertThat(places).extracting(Restatement.Place::target).doesNotHaveDuplicates();
    for (Restatement.Place place : places) {
      assertThat(UNITS.getUnit(place.target()).validOn(map)).as("%s on %s", place, map).isTrue();
    }
  }

  /**
   * A figure never counts exactly in two units of one level: the parts of a map sum to the whole.
   */
  @Property(tries = 400)
  void noFigureIsExactInTwoProvinces(@ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    assertThat(exact(on(unit, unit.validFrom(), map)))
        .filteredOn(id -> UNITS.getUnit(id).level() == UnitLevel.PROVINCE)
        .hasSizeLessThanOrEqualTo(1);
  }

  /** Restating an exact figure again to the same map changes nothing. */
  @Property(tries = 400)
  void restatingTwiceIsRestatingOnce(@ForAll("units") Unit unit, @ForAll("dates") LocalDate map) {
    for (String id : exact(on(unit, unit.validFrom(), map))) {
      Unit target = UNITS.getUnit(id);
      assertThat(exact(on(target, map, map))).contains(id);
    }
  }

  /** Forward in time it does not matter whether a figure stops at a map in between. */
  @Property(tries = 400)
  void stepsForwardInTimeJoin(
      @ForAll("units") Unit unit,
      @ForAll("dates") LocalDate one,
      @ForAll("dates") LocalDate other) {
    LocalDate between = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    if (unit.level() != UnitLevel.PROVINCE || between.isBefore(unit.validFrom())) {
      return;
    }
    for (String id : exact(on(unit, unit.validFrom(), between))) {
      assertThat(exact(on(unit, unit.validFrom(), last)))
          .containsAll(exact(on(UNITS.getUnit(id), between, last)));
    }
  }
}
