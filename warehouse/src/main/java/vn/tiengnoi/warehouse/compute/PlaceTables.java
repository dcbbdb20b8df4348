package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.compute.Places.MapUnit;
import vn.tiengnoi.warehouse.compute.WindowPlaces.Stretch;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Restatement;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Where figures belong, as tables: units on maps, stretches of time in periods, what is owed. */
final class PlaceTables {
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
  private static final int WEIGHT_SCALE = 12;

  private final Pack pack;
  private final DuckEngine engine;
  private final Scope scope;
  private final Map<Atom, Integer> atoms;
  private final DueDates due;

  PlaceTables(Pack pack, DuckEngine engine, Scope scope, Map<Atom, Integer> atoms, DueDates due) {
    this.pack = pack;
    this.engine = engine;
    this.scope = scope;
    this.atoms = atoms;
    this.due = due;
  }

  /**
   * Lays the tables.
   *
   * @param reporting the units that reported
   * @param stretches the stretches of time they reported about, by number
   */
  Places lay(Set<String> reporting, Map<Stretch, Integer> stretches, Set<Period> reported) {
    Set<Period> sources = new TreeSet<>(reported);
    sources.addAll(due.periods());
    Set<Period> targets = scope.periods().isEmpty() ? PeriodPlaces.usual(sources) : scope.periods();
    List<Placed> placed = placed(reporting);
    Set<MapUnit> mapUnits = new LinkedHashSet<>();
    placed.forEach(p -> mapUnits.add(p.target()));
    Places places = new Places(mapUnits, targets);
    units(placed, places);
    windows(stretches, places);
    periods(sources, places);
    new DutyTables(pack, engine).lay(due, scope.today());
    engine.execute(IndicatorCompute.sql("unit_duty"));
    return places;
  }

  /** A place of a unit's figures on a map. */
  private record Placed(Unit source, MapUnit target, Restatement.Place place) {}

  private List<Placed> placed(Set<String> reporting) {
    Set<String> wanted = new LinkedHashSet<>(reporting);
    wanted.addAll(due.units());
    Set<UnitLevel> whole = EnumSet.noneOf(UnitLevel.class);
    for (Atom atom : atoms.keySet()) {
      if (atom instanceof Atom.OfUnits units) {
        whole.add(units.level());
      }
    }
    Set<Boundaries> maps = new LinkedHashSet<>(scope.maps());
    maps.add(Boundaries.AS_REPORTED);
    Restatement restatement = pack.units().restatement();
    List<Placed> placed = new ArrayList<>();
    for (Unit unit : pack.units().units()) {
      if (wanted.contains(unit.id()) || whole.contains(unit.level())) {
        for (Boundaries map : maps) {
          for (Restatement.Place place : restatement.places(unit, map)) {
            MapUnit target = new MapUnit(map, pack.units().getUnit(place.target()));
            placed.add(new Placed(unit, target, place));
          }
        }
      }
    }
    return placed;
  }

  private void units(List<Placed> placed, Places places) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    placed.forEach(p -> rows.add(row(p, places.number(p.target()))));
    engine.fill(
        "unit_place",
        "boundaries VARCHAR, source VARCHAR, source_level VARCHAR, source_rank INTEGER,"
            + " source_to DATE, since DATE, until DATE, target VARCHAR, target_level VARCHAR,"
            + " target_rank INTEGER, target_to DATE, exact BOOLEAN, weight DECIMAL(13,12),"
            + " in_scope BOOLEAN, number INTEGER, within VARCHAR",
        rows);
    List<@Nullable Object[]> units = new ArrayList<>();
    for (MapUnit unit : places.units()) {
      units.add(row(units.size(), unit.map().code(), unit.unit().id(), unit.unit().level().code()));
    }
    engine.fill(
        "map_unit", "number INTEGER, boundaries VARCHAR, unit VARCHAR, unit_level VARCHAR", units);
  }

  private @Nullable Object[] row(Placed placed, int number) {
    Unit source = placed.source();
    Boundaries map = placed.target().map();
    Unit target = placed.target().unit();
    Restatement.Place place = placed.place();
    LocalDate targetEnd = target.validTo();
    return row(
        map.code(),
        source.id(),
        source.level().code(),
        source.level().ordinal(),
        source.validTo() == null ? FOR_EVER : source.validTo(),
        place.since(),
        place.until(),
        target.id(),
        target.level().code(),
        target.level().ordinal(),
        map.asReported() && targetEnd != null ? targetEnd : FOR_EVER,
        place.exact(),
        weight(place.weight()),
        scope.maps().contains(map) && scope.levels().contains(target.level()),
        number,
        map.asReported() ? target.level().code() : null);
  }

  private static @Nullable BigDecimal weight(@Nullable BigDecimal weight) {
    return weight == null ? null : weight.setScale(WEIGHT_SCALE, RoundingMode.HALF_UP);
  }

  private void windows(Map<Stretch, Integer> stretches, Places places) {
    Set<Window> windows = new LinkedHashSet<>();
    for (Atom atom : atoms.keySet()) {
      if (atom instanceof Atom.OfElement e) {
        windows.add(e.window());
      }
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    new WindowPlaces(windows, stretches.keySet())
        .visit(
            places.periods(),
            place ->
                rows.add(
                    row(
                        place.window().code(),
                        place.stretch().grain(),
                        place.stretch().calendar().code(),
                        place.stretch().from(),
                        place.stretch().to(),
                        place.target().code(),
                        place.lastDay(),
                        place.whole(),
                        place.elsewhere(),
                        stretches.get(place.stretch()),
                        places.number(place.target()))));
    engine.fill(
        "window_place",
        "window_code VARCHAR, grain VARCHAR, calendar VARCHAR, stretch_from DATE, stretch_to DATE,"
            + " target VARCHAR, last_day DATE, whole BOOLEAN, elsewhere BOOLEAN, stretch INTEGER,"
            + " number INTEGER",
        rows);
  }

  private void periods(Set<Period> sources, Places places) {
    List<@Nullable Object[]> inside = new ArrayList<>();
    List<@Nullable Object[]> targets = new ArrayList<>();
    for (Period target : places.periods()) {
      targets.add(
          row(
              targets.size(),
              target.code(),
              target.kind().code(),
              target.calendar().code(),
              target.from(),
              target.to(),
              target.days()));
      for (Period source : sources) {
        if (target.calendar() == source.calendar() && target.contains(source)) {
          inside.add(row(source.code(), target.code(), places.number(target)));
        }
      }
    }
    engine.fill("period_place", "source VARCHAR, target VARCHAR, number INTEGER", inside);
    engine.fill(
        "target_period",
        "number INTEGER, period VARCHAR, period_kind VARCHAR, calendar VARCHAR,"
            + " covered_from DATE, last_day DATE, days_covered INTEGER",
        targets);
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
