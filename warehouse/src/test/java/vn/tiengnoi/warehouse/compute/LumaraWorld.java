package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Reports of the invented isle of Lumara, and what the computation makes of them. */
@SuppressWarnings("NullAway") // nullness inside arrays is not read from class files on JDK 17
final class LumaraWorld {
  static final Pack PACK = PackReader.read(Path.of("src/test/resources/packs/lumara"));
  static final Period YEAR = Period.year(2024);
  static final List<Period> MONTHS = YEAR.parts(PeriodKind.MONTH);
  static final List<Period> QUARTERS = YEAR.parts(PeriodKind.QUARTER);

  /** The eve of the day on which the isle was divided anew, and that day. */
  static final Boundaries BEFORE = Boundaries.parse("2024-06-30");

  static final Boundaries AFTER = Boundaries.parse("2024-07-01");
  static final List<Boundaries> MAPS = List.of(Boundaries.AS_REPORTED, BEFORE, AFTER);

  /** How many numbers the longest form has. */
  static final int NUMBERS = 7;

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);
  private static final Map<String, List<String>> ELEMENTS =
      Map.of(
          "MON",
          List.of("LOANS:HOME", "LOANS:ROOM", "VISITS", "OPENING", "PRESENT", "PEAK", "SEATS"),
          "QUA",
          List.of("BOOKS", "STAFF", "READERS", "MEMBERS"),
          "CUM",
          List.of("EVENTS"),
          "CON",
          List.of("GRANTS"),
          "POP",
          List.of("PEOPLE"));
  private static final Map<String, String> REPORTERS =
      Map.of(
          "w1-mill@1990-01-01", "room-mill",
          "w2-port@1990-01-01", "room-port",
          "w-west@1990-01-01", "office-west");

  private LumaraWorld() {}

  /** What a report may be about. */
  record Slot(String form, String unit, Period period) {}

  /**
   * One version of one report.
   *
   * @param version its date is so many days after the period; 0: it has no date
   * @param numbers of the form's elements; null where nothing stands
   */
  record Report(Slot slot, int version, List<@Nullable Integer> numbers) {
    String id() {
      return slot.form() + "|" + slot.unit() + "|" + slot.period() + "|" + version + "|" + numbers;
    }

    Report withVersion(int other) {
      return new Report(slot, other, numbers);
    }

    Report withNumbers(List<@Nullable Integer> others) {
      return new Report(slot, version, others);
    }
  }

  /**
   * Every report that somebody alive could send for 2024, and the population of the year before.
   */
  static List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (Unit unit : PACK.units().units()) {
      if (unit.level() != UnitLevel.COUNTRY) {
        add(slots, "MON", unit, MONTHS);
        for (String form : List.of("QUA", "CUM", "CON")) {
          add(slots, form, unit, QUARTERS);
        }
        add(slots, "POP", unit, List.of(Period.year(2023)));
      }
    }
    return slots;
  }

  private static void add(List<Slot> slots, String form, Unit unit, List<Period> periods) {
    periods.stream()
        .filter(period -> unit.validOn(period.from()) && unit.validOn(period.to()))
        .forEach(period -> slots.add(new Slot(form, unit.id(), period)));
  }

  /** A figure as a reader sees it: all but the moment of its making. */
  record Key(String indicator, Boundaries map, String unit, Period period, String part) {}

  /** Every figure of 2024 by indicator, map, unit, period and part. */
  static final class Figures {
    private final Map<Key, IndicatorValue> values = new LinkedHashMap<>();

    void add(IndicatorValue value) {
      Key key =
          new Key(
              value.indicator(),
              value.boundaries(),
              value.unit().id(),
              value.period(),
              value.disaggregation().code());
      IndicatorValue twice = values.put(key, value);
      if (twice != null) {
        throw new IllegalStateException(key + " was answered twice");
      }
    }

    List<IndicatorValue> of(String indicator, Boundaries map, Period period) {
      return values.entrySet().stream()
          .filter(e -> e.getKey().indicator().equals(indicator) && e.getKey().map().equals(map))
          .filter(e -> e.getKey().period().equals(period) && e.getKey().part().isEmpty())
          .map(Map.Entry::getValue)
          .toList();
    }

    @Nullable IndicatorValue find(String indicator, Boundaries map, String unit, Period period) {
      return values.get(new Key(indicator, map, unit, period, ""));
    }

    /** The value; null where there is none. */
    @Nullable BigDecimal value(String indicator, Boundaries map, String unit, Period period) {
      IndicatorValue found = find(indicator, map, unit, period);
      return found == null ? null : found.value();
    }

    boolean notComparable(String indicator, Boundaries map, String unit, Period period) {
      IndicatorValue found = find(indicator, map, unit, period);
      return found != null && found.status() == ValueStatus.NOT_COMPARABLE;
    }

    List<IndicatorValue> all() {
      return List.copyOf(values.values());
    }

    /** Those that a test is about, in a form that can be compared. */
    Map<String, String> shown(Predicate<IndicatorValue> wanted) {
      Map<String, String> shown = new TreeMap<>();
      values.forEach(
          (key, v) -> {
            if (wanted.test(v)) {
              shown.put(
                  key.toString(),
                  Stream.of(
                          v.status(),
                          v.value(),
                          v.numerator(),
                          v.denominator(),
                          v.lower(),
                          v.upper(),
                          v.reported(),
                          v.due())
                      .map(Objects::toString)
                      .toList()
                      .toString());
            }
          });
      return shown;
    }

    Map<String, String> shown() {
      return shown(value -> true);
    }
  }

  /** All indicators on all maps. */
  static Figures figures(List<Report> reports) {
    return figures(reports, List.copyOf(PACK.indicators().keySet()));
  }

  static Figures figures(List<Report> reports, List<String> indicators) {
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      lay(engine, reports);
      return compute(engine, indicators);
    }
  }

  /** The same reports computed a second time where they lie. */
  static Figures figuresOfSecondRun(List<Report> reports) {
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      lay(engine, reports);
      List<String> all = List.copyOf(PACK.indicators().keySet());
      compute(engine, all);
      return compute(engine, all);
    }
  }

  private static Figures compute(DuckEngine engine, List<String> indicators) {
    Set<Period> periods = new LinkedHashSet<>(MONTHS);
    periods.addAll(QUARTERS);
    periods.add(YEAR);
    List<Indicator> asked = indicators.stream().map(PACK::getIndicator).toList();
    Scope scope =
        new Scope(asked, MAPS, periods, EnumSet.allOf(UnitLevel.class), Scope.Splits.ALL, TODAY);
    Figures figures = new Figures();
    new IndicatorCompute(PACK, engine).compute(scope, figures::add);
    return figures;
  }

  private static void lay(DuckEngine engine, List<Report> reports) {
    List<@Nullable Object[]> observations = new ArrayList<>();
    List<@Nullable Object[]> versions = new ArrayList<>();
    for (Report report : reports) {
      cells(report)
          .forEach(
              (cell, value) -> {
                int split = cell.indexOf(':');
                String element = split < 0 ? cell : cell.substring(0, split);
                String part = split < 0 ? "" : "PLACE=" + cell.substring(split + 1);
                observations.add(observation(report, element, part, value));
              });
      versions.add(version(report));
    }
    engine.fill("observation", LakeTable.OBSERVATION.ddlColumns(), observations);
    engine.fill("submission_version", LakeTable.SUBMISSION_VERSION.ddlColumns(), versions);
  }

  /** What stands in a report, parts before their total. */
  static Map<String, Integer> cells(Report report) {
    Map<String, Integer> cells = new LinkedHashMap<>();
    List<String> elements = ELEMENTS.get(report.slot().form());
    for (int i = 0; i < elements.size(); i++) {
      Integer number = report.numbers().get(i);
      if (number != null) {
        cells.put(elements.get(i), number);
        if (elements.get(i).startsWith("LOANS:")) {
          cells.merge("LOANS", number, Integer::sum);
        }
      }
    }
    return cells;
  }

  private static @Nullable Object[] observation(
      Report report, String element, String part, int value) {
    Form form = PACK.getForm(report.slot().form());
    Period period = report.slot().period();
    Unit unit = PACK.units().getUnit(report.slot().unit());
    return new @Nullable Object[] {
      report.id(),
      form.code(),
      reporter(unit.id()),
      unit.id(),
      unit.level().code(),
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      period.days(),
      element,
      part,
      new BigDecimal(value).setScale(Observation.SCALE),
      value == 0 ? "zero" : "reported",
      form.scope().name().toLowerCase(java.util.Locale.ROOT),
      form.accumulation().name().toLowerCase(java.util.Locale.ROOT),
      "",
      "file",
      null,
      "",
      "",
      null,
      "run"
    };
  }

  private static @Nullable Object[] version(Report report) {
    Period period = report.slot().period();
    OffsetDateTime moment = OffsetDateTime.of(2025, 1, 5, 0, 0, 0, 0, ZoneOffset.UTC);
    return new @Nullable Object[] {
      report.id(),
      report.slot().form(),
      reporter(report.slot().unit()),
      report.slot().unit(),
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      report.version() == 0 ? null : period.to().plusDays(report.version()),
      null,
      "content " + report.numbers(),
      "accepted",
      1,
      "",
      "file",
      null,
      moment,
      moment,
      "run",
      null,
      null,
      null,
      null
    };
  }

  private static String reporter(String unit) {
    return REPORTERS.getOrDefault(unit, "of-" + unit);
  }
}
