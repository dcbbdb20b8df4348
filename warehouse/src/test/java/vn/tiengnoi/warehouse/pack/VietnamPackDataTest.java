package vn.tiengnoi.warehouse.pack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.plan.Plan;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Whether the data files of the pack "vietnam" agree with each other. */
class VietnamPackDataTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");
  private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);
  private static final Pattern UNIT_ID = Pattern.compile("\"unit_id\":\"([^\"]+)\"");

  @Test
  void numbersOfProvincesFollowTheReforms() {
    assertThat(provinces(LocalDate.of(2008, 7, 31))).hasSize(64);
    assertThat(provinces(LocalDate.of(2008, 8, 1))).hasSize(63);
    assertThat(provinces(LocalDate.of(2024, 12, 31)))
        .extracting(Unit::name)
        .contains("Thừa Thiên Huế");
    assertThat(provinces(LAST_OF_63)).hasSize(63).extracting(Unit::name).contains("Huế");
    assertThat(provinces(LocalDate.of(2026, 5, 1)))
        .hasSize(34)
        .extracting(Unit::fullName)
        .contains("Thành phố Đồng Nai");
  }

  @Test
  void eachOfThe63HasOneSuccessorAndEachOfThe34IsOne() {
    List<Succession> reform = successions(FIRST_OF_34, UnitLevel.PROVINCE, UnitLevel.PROVINCE);
    assertThat(reform).allMatch(Succession::whole);
    assertThat(reform.stream().map(Succession::oldUnit))
        .containsExactlyInAnyOrderElementsOf(ids(provinces(LAST_OF_63)));
    assertThat(reform.stream().map(Succession::newUnit).distinct())
        .containsExactlyInAnyOrderElementsOf(ids(provinces(FIRST_OF_34)));
    assertThat(reform.stream().filter(Succession::unchanged)).hasSize(11);
  }

  @Test
  void listsOfDistrictsAndCommunesAreComplete() {
    assertThat(units(UnitLevel.DISTRICT, LAST_OF_63))
        .hasSize(696)
        .satisfies(
            all ->
                assertThat(kinds(all, "Thành phố", "Thị xã", "Quận", "Huyện"))
                    .containsExactly(87L, 52L, 49L, 508L));
    assertThat(units(UnitLevel.DISTRICT, FIRST_OF_34)).isEmpty();
    assertThat(units(UnitLevel.COMMUNE, LAST_OF_63)).hasSize(10_035);
    assertThat(units(UnitLevel.COMMUNE, FIRST_OF_34))
        .hasSize(3_321)
        .satisfies(
            all ->
                assertThat(kinds(all, "Xã", "Phường", "Đặc khu"))
                    .containsExactly(2_621L, 687L, 13L));
    // Ten communes of Đồng Nai became phường on 2026-04-30.
    assertThat(units(UnitLevel.COMMUNE, LocalDate.of(2026, 4, 30)))
        .hasSize(3_321)
        .satisfies(
            all ->
                assertThat(kinds(all, "Xã", "Phường", "Đặc khu"))
                    .containsExactly(2_611L, 697L, 13L));
  }

  private static List<Long> kinds(List<? extends Unit> units, String... kinds) {
    return Arrays.stream(kinds)
        .map(kind -> units.stream().filter(u -> u.fullName().startsWith(kind + " ")).count())
        .toList();
  }

  @Test
  void everyOldCommuneHasASuccessorAndEveryNewOneAPredecessor() {
    List<Succession> reform = successions(FIRST_OF_34, UnitLevel.COMMUNE, UnitLevel.COMMUNE);
    List<Succession> islands = successions(FIRST_OF_34, UnitLevel.DISTRICT, UnitLevel.COMMUNE);
    assertThat(reform.stream().map(Succession::oldUnit).distinct())
        .containsExactlyInAnyOrderElementsOf(ids(units(UnitLevel.COMMUNE, LAST_OF_63)));
    assertThat(Stream.concat(reform.stream(), islands.stream()).map(Succession::newUnit).distinct())
        .containsExactlyInAnyOrderElementsOf(ids(units(UnitLevel.COMMUNE, FIRST_OF_34)));
    assertThat(islands).hasSize(5).allMatch(Succession::whole);
    // 440 communes were divided; no shares are known for them.
    assertThat(reform.stream().filter(s -> !s.whole()).map(Succession::oldUnit).distinct())
        .hasSize(440);
    assertThat(PACK.units().successions()).allMatch(s -> s.weight() == null);
  }

  @Test
  void communesWentWhereTheirProvincesWent() {
    for (Succession one : successions(FIRST_OF_34, UnitLevel.COMMUNE, UnitLevel.COMMUNE)) {
      String province = provinceOn(one.oldUnit(), LAST_OF_63).id();
      assertThat(PACK.units().successionsFrom(province))
          .filteredOn(of -> of.date().equals(FIRST_OF_34))
          .extracting(Succession::newUnit)
          .containsExactly(provinceOn(one.newUnit(), FIRST_OF_34).id());
    }
  }

  /** Lists known only as they last were say so, and never reach back over a change of province. */
  @Test
  void unitsOfTheLastListsDoNotClaimAStart() {
    for (Unit unit : PACK.units().units()) {
      boolean ofLastList =
          unit.level().compareTo(UnitLevel.PROVINCE) > 0 && unit.validFrom().isBefore(FIRST_OF_34);
      if (ofLastList && !unit.id().equals("224-chu@2025-01-01")) {
        assertThat(unit.startKnown()).as(unit.id()).isFalse();
      }
    }
    assertThat(provinceOn("268-ha-dong@2008-08-01", LocalDate.of(2008, 8, 1)).id())
        .isEqualTo("01-ha-noi@2008-08-01");
    // Lương Sơn lost four communes to Hà Nội on that day.
    assertThat(PACK.units().findUnit("152-luong-son@2008-08-01")).isPresent();
  }

  @Test
  void mapsDrawTheUnitsOfTheirDate() throws IOException {
    assertThat(drawn("geo/provinces_63.geojson"))
        .containsExactlyInAnyOrderElementsOf(ids(provinces(LAST_OF_63)));
    assertThat(drawn("geo/provinces_34.geojson"))
        .containsExactlyInAnyOrderElementsOf(ids(provinces(FIRST_OF_34)));
  }

  /** Who exists when a period ends reports the whole of it, also what another began. */
  @Test
  void dutiesLieWithinTheLifeOfTheirReporterAndUnit() {
    for (Obligation duty : PACK.obligations()) {
      Unit unit = PACK.units().getUnit(duty.unit());
      Reporter reporter = PACK.findReporter(duty.reporter()).orElseThrow();
      assertThat(reporter.homeUnit()).isEqualTo(unit.id());
      assertThat(unit.validFrom()).isBeforeOrEqualTo(duty.from());
      LocalDate year = duty.from().plusYears(1);
      PACK.getForm(duty.form()).periods(duty.cadence(), duty.from(), year).stream()
          .findFirst()
          .ifPresent(owed -> assertThat(reporter.validFrom()).isBeforeOrEqualTo(owed.to()));
      assertThat(endsBy(duty.to(), unit.validTo())).as(duty.toString()).isTrue();
      assertThat(endsBy(duty.to(), reporter.validTo())).as(duty.toString()).isTrue();
    }
  }

  @Test
  void onlyLaiChauOwesAFigureForTheYear2025() {
    Period year = Period.year(2025);
    assertThat(PACK.obligations())
        .filteredOn(duty -> duty.cadence() == PeriodKind.YEAR)
        .filteredOn(duty -> !duty.from().isAfter(year.from()) && endsBy(year.to(), duty.to()))
        .extracting(Obligation::unit)
        .containsOnly("12-lai-chau@2004-01-01");
  }

  @Test
  void nobodyOwesWhatAnotherOwes() {
    Set<String> owed = new HashSet<>();
    for (Obligation duty : PACK.obligations()) {
      LocalDate end = duty.to() == null ? LocalDate.of(2026, 12, 31) : duty.to();
      for (Period period : PACK.getForm(duty.form()).periods(duty.cadence(), duty.from(), end)) {
        assertThat(owed.add(duty.form() + duty.unit() + period)).as(duty + " " + period).isTrue();
      }
    }
  }

  @Test
  void everyUnitOfTheFiveProvincesHasAReporter() {
    Set<String> reporting = new HashSet<>();
    PACK.obligations().forEach(duty -> reporting.add(duty.unit()));
    List<String> five =
        List.of(
            "12-lai-chau@2004-01-01",
            "24-bac-giang@2004-01-01",
            "51-quang-ngai@2004-01-01",
            "72-tay-ninh@2004-01-01",
            "87-dong-thap@2004-01-01");
    List<Unit> districts =
        units(UnitLevel.DISTRICT, LAST_OF_63).stream()
            .filter(unit -> five.contains(String.valueOf(unit.parent())))
            .toList();
    List<Unit> old =
        units(UnitLevel.COMMUNE, LAST_OF_63).stream()
            .filter(unit -> five.contains(provinceOn(unit.id(), LAST_OF_63).id()))
            .toList();
    Set<String> after = new HashSet<>();
    Stream.concat(old.stream(), districts.stream())
        .flatMap(unit -> PACK.units().successionsFrom(unit.id()).stream())
        .map(Succession::newUnit)
        .filter(unit -> PACK.units().getUnit(unit).level() == UnitLevel.COMMUNE)
        .forEach(after::add);
    assertThat(districts).hasSize(52);
    assertThat(old).hasSize(703);
    assertThat(after).hasSize(233);
    assertThat(reporting).containsAll(five).containsAll(ids(districts)).containsAll(after);
    // The communes of thị xã Chũ existed as such for half a year, in which no year report is owed.
    List<String> silent = new ArrayList<>(ids(old));
    silent.removeAll(reporting);
    assertThat(silent).hasSize(10).allMatch(unit -> unit.endsWith("@2025-01-01"));
  }

  @Test
  void eachElementIsAskedForBySomeFormWithSplitsItHas() {
    for (Element element : PACK.elements().values()) {
      Set<String> splits =
          PACK.formsAsking(element.code()).stream()
              .flatMap(form -> form.findElement(element.code()).stream())
              .flatMap(asked -> asked.splits().stream())
              .collect(Collectors.toSet());
      assertThat(PACK.formsAsking(element.code())).as(element.code()).isNotEmpty();
      assertThat(element.dimensions()).as(element.code()).containsAll(splits);
    }
    assertThat(
            PACK.elements().values().stream()
                .flatMap(element -> element.dimensions().stream())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(PACK.dimensions().keySet());
  }

  @Test
  void anOfficerOfACommuneCanFillTheForms() {
    assertThat(cells("DTNX", Period.year(2024))).isLessThanOrEqualTo(45);
    assertThat(cells("TE", Period.quarter(2025, 3))).isLessThanOrEqualTo(60);
  }

  @Test
  void targetsLieWithinTheTermOfTheirPlanAndTheLifeOfTheirUnit() {
    assertThat(PACK.plans().keySet()).containsExactlyInAnyOrder("BG", "LC", "QN", "SD", "TN");
    assertThat(PACK.targets()).extracting(Target::id).doesNotHaveDuplicates();
    for (Target target : PACK.targets()) {
      Plan plan = requireNonNull(PACK.plans().get(target.plan()));
      assertThat(target.period().from()).as(target.id()).isAfterOrEqualTo(plan.from());
      assertThat(target.period().to()).as(target.id()).isBeforeOrEqualTo(plan.to());
      assertThat(PACK.units().getUnit(target.unit()).validOn(target.period().to()))
          .as(target.id())
          .isTrue();
    }
  }

  private static int cells(String form, Period period) {
    return PACK.getForm(form).elementsOf(period).stream()
        .mapToInt(
            asked ->
                1
                    + asked.splits().stream()
                        .mapToInt(
                            split -> requireNonNull(PACK.dimensions().get(split)).options().size())
                        .sum())
        .sum();
  }

  private static boolean endsBy(@Nullable LocalDate end, @Nullable LocalDate limit) {
    return limit == null || (end != null && !end.isAfter(limit));
  }

  private static List<Unit> provinces(LocalDate day) {
    return units(UnitLevel.PROVINCE, day);
  }

  private static List<Unit> units(UnitLevel level, LocalDate day) {
    return PACK.units().listUnits(level, day);
  }

  private static Unit provinceOn(String unit, LocalDate day) {
    return PACK.units().lineOf(PACK.units().getUnit(unit), day).stream()
        .filter(above -> above.level() == UnitLevel.PROVINCE)
        .findFirst()
        .orElseThrow();
  }

  private static List<Succession> successions(LocalDate day, UnitLevel from, UnitLevel to) {
    return PACK.units().successions().stream()
        .filter(s -> s.date().equals(day))
        .filter(s -> PACK.units().getUnit(s.oldUnit()).level() == from)
        .filter(s -> PACK.units().getUnit(s.newUnit()).level() == to)
        .toList();
  }

  private static List<String> ids(List<Unit> units) {
    return units.stream().map(Unit::id).toList();
  }

  private static List<String> drawn(String file) throws IOException {
    return UNIT_ID
        .matcher(Files.readString(PACK.folder().resolve(file)))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
