package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.AFTER;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.BEFORE;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.MAPS;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.MONTHS;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.PACK;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.QUARTERS;
import static vn.tiengnoi.warehouse.compute.LumaraWorld.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.compute.LumaraWorld.Figures;
import vn.tiengnoi.warehouse.compute.LumaraWorld.Report;
import vn.tiengnoi.warehouse.compute.LumaraWorld.Slot;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Laws of the computation over arbitrary sets of reports of the invented isle of Lumara, whose pack
 * knows every rule: flows, stocks, means, greatest values, distinct counts, cumulative and
 * consolidated forms, ratios, counts of units, a merger, a split with weights and one without.
 */
@SuppressWarnings("NullAway") // a missing value is a null in maps and lists here
class LumaraLawsIT {
  private static final String COUNTRY = "lu-lumara@1990-01-01";
  private static final String WEST = "w-west@1990-01-01";
  private static final Set<String> LEAVES =
      Set.of("n-north@1990-01-01", "e-east@1990-01-01", "s-south@1990-01-01", "w1-mill@1990-01-01");
  private static final List<String> ADDING = List.of("LOANS", "EVENTS", "GRANTS");
  private static final List<String> RATIOS =
      List.of("PER_VISIT", "HOME_SHARE", "MEMBER_SHARE", "READER_SHARE", "HOME_WEIGHT");
  private static final List<String> SCALING =
      List.of("LOANS", "EVENTS", "GRANTS", "BOOKS", "PEAK", "SEATS", "LOANS_3", "BOOKS_CHANGE");
  private static final LocalDate DIVIDED = LocalDate.of(2024, 7, 1);

  @Provide
  Arbitrary<List<Report>> reports() {
    return one().list().ofMinSize(5).ofMaxSize(60).uniqueElements(Report::id);
  }

  @Provide
  Arbitrary<Report> one() {
    List<Slot> slots = LumaraWorld.slots();
    Map<String, List<Slot>> byForm = new LinkedHashMap<>();
    slots.forEach(slot -> byForm.computeIfAbsent(slot.form(), f -> new ArrayList<>()).add(slot));
    Arbitrary<Slot> slot =
        Arbitraries.oneOf(byForm.values().stream().map(Arbitraries::of).toList());
    Arbitrary<List<Integer>> numbers =
        Arbitraries.integers().between(0, 90).injectNull(0.15).list().ofSize(LumaraWorld.NUMBERS);
    return Combinators.combine(slot, Arbitraries.integers().between(0, 3), numbers).as(Report::new);
  }

  private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> values) {
    return values.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }

  private static void assertSame(
      @Nullable BigDecimal found, @Nullable BigDecimal expected, Object about) {
    if (found == null || expected == null) {
      assertThat(found).as("%s", about).isEqualTo(expected);
    } else {
      assertThat(found).as("%s", about).isEqualByComparingTo(expected);
    }
  }

  /** Units of a level sum to their parent, with weights too; what an office adds is its own. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void unitsSumToTheirParent(@ForAll("reports") List<Report> reports) {
    Figures figures = LumaraWorld.figures(reports);
    List<Period> periods = new ArrayList<>(MONTHS);
    periods.addAll(QUARTERS);
    periods.add(YEAR);
    for (String indicator : ADDING) {
      for (Boundaries map : List.of(Boundaries.AS_REPORTED, AFTER)) {
        for (Period period : periods) {
          List<IndicatorValue> provinces =
              figures.of(indicator, map, period).stream()
                  .filter(v -> v.unit().level() == UnitLevel.PROVINCE)
                  .toList();
          assertSame(
              sum(provinces.stream().map(IndicatorValue::value)),
              figures.value(indicator, map, COUNTRY, period),
              List.of(indicator, map, period));
        }
      }
    }
  }

  /** Rooms and what their office reports of its own are the province, where it adds. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void roomsAndTheirOfficeAreTheProvince(@ForAll("reports") List<Report> reports) {
    List<Report> rooms = reports.stream().filter(r -> !r.slot().unit().equals(WEST)).toList();
    Figures all = LumaraWorld.figures(reports, List.of("LOANS", "GRANTS"));
    Figures withoutOffice = LumaraWorld.figures(rooms, List.of("LOANS", "GRANTS"));
    List<Report> office = reports.stream().filter(r -> r.slot().unit().equals(WEST)).toList();
    Figures ofOffice = LumaraWorld.figures(office, List.of("LOANS", "GRANTS"));
    for (Period period : List.of(MONTHS.get(0), QUARTERS.get(1), YEAR)) {
      BigDecimal communes =
          sum(
              withoutOffice.of("LOANS", Boundaries.AS_REPORTED, period).stream()
                  .filter(v -> v.unit().level() == UnitLevel.COMMUNE)
                  .map(IndicatorValue::value));
      BigDecimal own = ofOffice.value("LOANS", Boundaries.AS_REPORTED, WEST, period);
      assertSame(
          all.value("LOANS", Boundaries.AS_REPORTED, WEST, period),
          sum(Stream.of(communes, own)),
          period);
      // a consolidated report of the office is a cross-check: it adds nothing
      assertSame(
          all.value("GRANTS", Boundaries.AS_REPORTED, WEST, period),
          withoutOffice.value("GRANTS", Boundaries.AS_REPORTED, WEST, period),
          period);
    }
  }

  /** Months sum to quarters and quarters to the year, and parts to their total. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void monthsSumToTheYearAndPartsToTheTotal(@ForAll("reports") List<Report> reports) {
    Figures figures = LumaraWorld.figures(reports, List.of("LOANS", "GRANTS"));
    for (Boundaries map : MAPS) {
      for (Unit unit : PACK.units().units()) {
        for (Period quarter : QUARTERS) {
          assertAdds(figures, "LOANS", map, unit, quarter, quarter.parts(PeriodKind.MONTH));
        }
        assertAdds(figures, "LOANS", map, unit, YEAR, MONTHS);
        assertAdds(figures, "LOANS", map, unit, YEAR, QUARTERS);
        assertAdds(figures, "GRANTS", map, unit, YEAR, QUARTERS);
      }
    }
    Map<List<Object>, BigDecimal> parts = new HashMap<>();
    Set<List<Object>> notComparable = new HashSet<>();
    for (IndicatorValue value : figures.all()) {
      if (value.status() == ValueStatus.NOT_COMPARABLE) {
        notComparable.add(place(value));
      } else if (value.value() != null && !value.disaggregation().isTotal()) {
        parts.merge(place(value), value.value(), BigDecimal::add);
      }
    }
    for (IndicatorValue value : figures.all()) {
      boolean total = value.indicator().equals("LOANS") && value.disaggregation().isTotal();
      if (total && !notComparable.contains(place(value))) {
        assertSame(parts.get(place(value)), value.value(), value);
      }
    }
  }

  private static List<Object> place(IndicatorValue value) {
    return List.of(value.indicator(), value.boundaries(), value.unit(), value.period());
  }

  private static void assertAdds(
      Figures figures,
      String indicator,
      Boundaries map,
      Unit unit,
      Period whole,
      List<Period> parts) {
    if (!figures.notComparable(indicator, map, unit.id(), whole)) {
      assertSame(
          figures.value(indicator, map, unit.id(), whole),
          sum(parts.stream().map(part -> figures.value(indicator, map, unit.id(), part))),
          List.of(indicator, map, unit.id(), whole));
    }
  }

  /** Neither the order of the rows nor a second run changes anything of any figure. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void orderAndRerunDoNotMatter(@ForAll("reports") List<Report> reports, @ForAll Random random) {
    List<Report> otherwise = new ArrayList<>(reports);
    Collections.shuffle(otherwise, random);
    assertThat(LumaraWorld.figuresOfSecondRun(otherwise).shown())
        .isEqualTo(LumaraWorld.figures(reports).shown());
  }

  /** A report, its correction and the report again are the report. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aReversedCorrectionLeavesNoTrace(
      @ForAll("reports") List<Report> reports, @ForAll("one") Report one) {
    List<Report> original = new ArrayList<>(reports);
    original.add(one.withVersion(4));
    List<Report> corrected = new ArrayList<>(original);
    List<Integer> others = new ArrayList<>(one.numbers());
    others.replaceAll(number -> number == null ? Integer.valueOf(3) : null);
    corrected.add(one.withNumbers(others).withVersion(5));
    corrected.add(one.withVersion(6));
    assertThat(LumaraWorld.figures(corrected).shown())
        .isEqualTo(LumaraWorld.figures(original).shown());
  }

  /** A report on one province changes nothing in another, on any map. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aReportElsewhereChangesNothingHere(
      @ForAll("reports") List<Report> reports, @ForAll("one") Report one) {
    List<Report> without =
        reports.stream().filter(r -> west(r) || !r.slot().equals(one.slot())).toList();
    List<Report> with = new ArrayList<>(without);
    with.add(one.withVersion(4));
    boolean inWest = west(one);
    assertThat(LumaraWorld.figures(with).shown(v -> elsewhere(v.unit(), inWest)))
        .isEqualTo(LumaraWorld.figures(without).shown(v -> elsewhere(v.unit(), inWest)));
  }

  private static boolean west(Report report) {
    return west(PACK.units().getUnit(report.slot().unit()));
  }

  private static boolean west(Unit unit) {
    return unit.id().equals(WEST) || unit.level() == UnitLevel.COMMUNE;
  }

  private static boolean elsewhere(Unit unit, boolean inWest) {
    return unit.level() != UnitLevel.COUNTRY && west(unit) != inWest;
  }

  /** A report on other elements changes no figure that is not made of them. */
  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void aReportOnOtherElementsChangesNothingHere(
      @ForAll("reports") List<Report> reports, @ForAll("one") Report one) {
    List<Report> without = reports.stream().filter(r -> !r.slot().equals(one.slot())).toList();
    List<Report> with = new ArrayList<>(without);
    with.add(one.withVersion(4));
    Collection<String> told =
        LumaraWorld.cells(one).keySet().stream().map(cell -> cell.split(":")[0]).toList();
    List<String> others =
        PACK.indicators().values().stream()
            .map(indicator -> Recipe.of(indicator, PACK))
            .filter(r -> !r.elements().isEmpty() && Collections.disjoint(r.elements(), told))
            .map(recipe -> recipe.indicator().code())
            .filter(code -> !owedWith(one, code))
            .toList();
    assertThat(LumaraWorld.figures(with, others).shown())
        .isEqualTo(LumaraWorld.figures(without, others).shown());
  }

  /** Whether the report fulfils a duty on the indicator, though it says nothing of its elements. */
  private static boolean owedWith(Report one, String indicator) {
    return Recipe.of(PACK.getIndicator(indicator), PACK).elements().stream()
        .flatMap(element -> PACK.formsAsking(element).stream())
        .anyMatch(form -> form.code().equals(one.slot().form()));
  }

  /**
   * Where no unit has changed between the report and the date of the map, the map is the report.
   */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aMapOnWhichNothingHadChangedIsAsReported(@ForAll("reports") List<Report> reports) {
    List<Report> early =
        reports.stream().filter(r -> r.slot().period().to().isBefore(DIVIDED)).toList();
    List<Report> late =
        reports.stream().filter(r -> !r.slot().period().from().isBefore(DIVIDED)).toList();
    Figures before = LumaraWorld.figures(early);
    Figures after = LumaraWorld.figures(late);
    assertThat(onMap(before, BEFORE, true)).isEqualTo(onMap(before, Boundaries.AS_REPORTED, true));
    assertThat(onMap(after, AFTER, false)).isEqualTo(onMap(after, Boundaries.AS_REPORTED, false));
  }

  private static Map<String, String> onMap(Figures figures, Boundaries map, boolean early) {
    Map<String, String> shown = new HashMap<>();
    figures
        .shown(
            v ->
                v.boundaries().equals(map)
                    && (early
                        ? v.period().to().isBefore(DIVIDED)
                        : !v.period().from().isBefore(DIVIDED)))
        .forEach((key, figure) -> shown.put(key.replace("map=" + map, "map"), figure));
    return shown;
  }

  /** Figures restated, reported anew by the units of the map, and restated again are the same. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void restatingTwiceIsRestatingOnce(@ForAll("reports") List<Report> reports) {
    List<Report> early = new ArrayList<>();
    for (Report report : reports) {
      boolean exactly = report.slot().period().to().isBefore(DIVIDED);
      if (report.slot().form().equals("MON") && LEAVES.contains(report.slot().unit()) && exactly) {
        // whole loans after a split into 0.6 and 0.4
        early.add(
            report.withNumbers(
                report.numbers().stream().map(n -> n == null ? null : n * 5).toList()));
      }
    }
    List<String> asked = List.of("LOANS", "PER_VISIT", "HOME_SHARE");
    Figures once = LumaraWorld.figures(early, asked);
    Map<Slot, Report> again = new LinkedHashMap<>();
    List<String> anew =
        List.of(
            "n-coast@2024-07-01", "h-hill@2024-07-01", "d-dale@2024-07-01", "w1-mill@1990-01-01");
    for (String unit : anew) {
      for (Period month : MONTHS.subList(0, 6)) {
        BigDecimal loans = once.value("LOANS", AFTER, unit, month);
        if (loans != null) {
          Slot slot = new Slot("MON", unit, later(month));
          List<Integer> numbers =
              Arrays.asList(loans.intValueExact(), null, null, null, null, null, null);
          again.put(slot, new Report(slot, 1, numbers));
        }
      }
    }
    Figures twice = LumaraWorld.figures(List.copyOf(again.values()), List.of("LOANS"));
    for (Unit unit : PACK.units().units()) {
      if (unit.validOn(DIVIDED)) {
        for (Period month : MONTHS.subList(0, 6)) {
          assertSame(
              twice.value("LOANS", AFTER, unit.id(), later(month)),
              once.value("LOANS", AFTER, unit.id(), month),
              List.of(unit, month));
        }
      }
    }
  }

  private static Period later(Period month) {
    return MONTHS.get(MONTHS.indexOf(month) + 6);
  }

  /** Readers of one room in one quarter, as a set of 24 people: how many there truly were. */
  record Readers(int room, int quarter, int people) {}

  @Provide
  Arbitrary<List<Readers>> readers() {
    Arbitrary<Integer> people = Arbitraries.integers().between(0, (1 << 24) - 1);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 3), people)
        .as(Readers::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(r -> r.room() * 4 + r.quarter());
  }

  /** Bounds of distinct counts contain the truth, whoever came twice; one part is exact. */
  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void boundsContainTheTruth(@ForAll("readers") List<Readers> readers) {
    List<String> rooms = List.of("w1-mill@1990-01-01", "w2-port@1990-01-01", WEST);
    List<Report> reports =
        readers.stream()
            .map(
                r -> {
                  int count = Integer.bitCount(r.people());
                  Slot slot = new Slot("QUA", rooms.get(r.room()), QUARTERS.get(r.quarter()));
                  return new Report(slot, 1, Arrays.asList(null, null, count, count));
                })
            .toList();
    Figures figures = LumaraWorld.figures(reports, List.of("READERS", "MEMBERS"));
    List<Period> periods = new ArrayList<>(QUARTERS);
    periods.add(YEAR);
    for (Period period : periods) {
      BitSet everyone = new BitSet();
      int members = 0;
      int parts = 0;
      for (int room = 0; room < rooms.size(); room++) {
        BitSet ofRoom = new BitSet();
        for (Readers r : readers) {
          if (r.room() == room && period.contains(QUARTERS.get(r.quarter()))) {
            ofRoom.or(BitSet.valueOf(new long[] {r.people()}));
            parts++;
          }
        }
        everyone.or(ofRoom);
        members += ofRoom.cardinality(); // a card belongs to one room
      }
      assertBounds(figures, "READERS", period, everyone.cardinality(), parts);
      assertBounds(figures, "MEMBERS", period, members, parts);
    }
  }

  private static void assertBounds(
      Figures figures, String indicator, Period period, int truth, int parts) {
    for (String unit : List.of(WEST, COUNTRY)) {
      for (Boundaries map : List.of(Boundaries.AS_REPORTED, AFTER)) {
        IndicatorValue figure = figures.find(indicator, map, unit, period);
        if (parts == 0) {
          assertThat(figure == null ? null : figure.value()).isNull();
        } else if (figure.value() != null) {
          assertThat(figure.value()).as("%s", figure).isEqualByComparingTo(new BigDecimal(truth));
        } else {
          assertThat(parts).isGreaterThan(1);
          assertThat(new BigDecimal(truth))
              .as("%s", figure)
              .isBetween(figure.lower(), figure.upper());
        }
        if (parts == 1) {
          assertThat(figure.value()).as("%s", figure).isNotNull();
        }
      }
    }
  }

  /** Lower is never above upper, bounds and value never stand together, shares are shares. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void everyFigureIsOneThing(@ForAll("reports") List<Report> reports) {
    for (IndicatorValue v : LumaraWorld.figures(reports).all()) {
      assertThat(v.value() != null).as("%s", v).isEqualTo(v.status().hasValue());
      assertThat(v.lower() == null).as("%s", v).isEqualTo(v.upper() == null);
      if (v.lower() != null) {
        assertThat(v.lower()).as("%s", v).isLessThanOrEqualTo(v.upper());
        assertThat(v.value()).as("%s", v).isNull();
      }
      if (v.value() != null && v.indicator().startsWith("ROOMS_")) {
        assertThat(v.value()).as("%s", v).isBetween(BigDecimal.ZERO, new BigDecimal(100));
      }
      assertThat(v.reported()).as("%s", v).isBetween(0, v.due());
    }
  }

  /** Every number times three: ratios stay, what is counted is three times as much. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aRatioStaysWhenBothItsPartsGrow(@ForAll("reports") List<Report> all) {
    // of two reports that contradict each other, which one shows what is held goes by its id
    Map<List<Object>, Report> reports = new LinkedHashMap<>();
    all.forEach(r -> reports.put(List.of(r.slot(), r.version()), r));
    List<Report> grown =
        reports.values().stream()
            .map(
                r ->
                    r.withNumbers(r.numbers().stream().map(n -> n == null ? null : n * 3).toList()))
            .toList();
    List<String> asked = Stream.concat(RATIOS.stream(), SCALING.stream()).toList();
    Figures before = LumaraWorld.figures(List.copyOf(reports.values()), asked);
    Figures after = LumaraWorld.figures(grown, asked);
    assertThat(after.all().size()).isEqualTo(before.all().size());
    for (IndicatorValue v : before.all()) {
      if (v.disaggregation().isTotal()) {
        IndicatorValue other = after.find(v.indicator(), v.boundaries(), v.unit().id(), v.period());
        BigDecimal times = BigDecimal.valueOf(RATIOS.contains(v.indicator()) ? 1 : 3);
        assertThat(other.status()).as("%s", v).isEqualTo(v.status());
        assertSame(other.value(), v.value() == null ? null : v.value().multiply(times), v);
        assertSame(other.lower(), v.lower() == null ? null : v.lower().multiply(times), v);
        assertSame(other.upper(), v.upper() == null ? null : v.upper().multiply(times), v);
      }
    }
  }

  /** The year so far, the period before and three months are made of the periods themselves. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void otherPeriodsAreThePeriodsThemselves(@ForAll("reports") List<Report> reports) {
    Figures figures =
        LumaraWorld.figures(
            reports, List.of("LOANS", "LOANS_YEAR", "LOANS_3", "BOOKS", "BOOKS_CHANGE"));
    for (Boundaries map : MAPS) {
      for (Unit unit : PACK.units().units()) {
        String id = unit.id();
        for (int month = 0; month < MONTHS.size(); month++) {
          Period period = MONTHS.get(month);
          if (!figures.notComparable("LOANS_YEAR", map, id, period)) {
            assertSame(
                figures.value("LOANS_YEAR", map, id, period),
                sum(loans(figures, map, id, 0, month)),
                List.of(id, period));
          }
          if (!figures.notComparable("LOANS_3", map, id, period)) {
            assertSame(
                figures.value("LOANS_3", map, id, period),
                sum(loans(figures, map, id, Math.max(0, month - 2), month)),
                List.of(id, period));
          }
        }
        assertSame(
            figures.value("LOANS_YEAR", map, id, MONTHS.get(11)),
            figures.value("LOANS", map, id, YEAR),
            List.of(id, map));
        for (int quarter = 1; quarter < QUARTERS.size(); quarter++) {
          Period period = QUARTERS.get(quarter);
          BigDecimal now = figures.value("BOOKS", map, id, period);
          BigDecimal before = figures.value("BOOKS", map, id, QUARTERS.get(quarter - 1));
          assertSame(
              figures.value("BOOKS_CHANGE", map, id, period),
              now == null || before == null ? null : now.subtract(before),
              List.of(id, map, period));
        }
      }
    }
  }

  private static Stream<@Nullable BigDecimal> loans(
      Figures figures, Boundaries map, String unit, int from, int to) {
    return MONTHS.subList(from, to + 1).stream()
        .map(month -> figures.value("LOANS", map, unit, month));
  }
}
