package vn.tiengnoi.warehouse.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
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
    List<Succession> reform =
        PACK.units().successions().stream().filter(s -> s.date().equals(FIRST_OF_34)).toList();
    assertThat(reform).allMatch(Succession::whole);
    assertThat(reform.stream().map(Succession::oldUnit))
        .containsExactlyInAnyOrderElementsOf(ids(provinces(LAST_OF_63)));
    assertThat(reform.stream().map(Succession::newUnit).distinct())
        .containsExactlyInAnyOrderElementsOf(ids(provinces(FIRST_OF_34)));
    assertThat(reform.stream().filter(Succession::unchanged)).hasSize(11);
  }

  @Test
  void mapsDrawTheUnitsOfTheirDate() throws IOException {
    assertThat(drawn("geo/provinces_63.geojson"))
        .containsExactlyInAnyOrderElementsOf(ids(provinces(LAST_OF_63)));
    assertThat(drawn("geo/provinces_34.geojson"))
        .containsExactlyInAnyOrderElementsOf(ids(provinces(FIRST_OF_34)));
  }

  @Test
  void dutiesLieWithinTheLifeOfTheirReporterAndUnit() {
    for (Obligation duty : PACK.obligations()) {
      Unit unit = PACK.units().getUnit(duty.unit());
      Reporter reporter = PACK.findReporter(duty.reporter()).orElseThrow();
      assertThat(reporter.homeUnit()).isEqualTo(unit.id());
      assertThat(unit.validFrom()).isBeforeOrEqualTo(duty.from());
      assertThat(reporter.validFrom()).isBeforeOrEqualTo(duty.from());
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
        .containsExactly("12-lai-chau@2004-01-01");
  }

  private static boolean endsBy(@Nullable LocalDate end, @Nullable LocalDate limit) {
    return limit == null || (end != null && !end.isAfter(limit));
  }

  private static List<Unit> provinces(LocalDate day) {
    return PACK.units().listUnits(UnitLevel.PROVINCE, day);
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
