package vn.tiengnoi.warehouse.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.warehouse.answer.SmallHome.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.TargetResult;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.UnitLevel;

class HomeReadingIT {
  private static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  private static final String NEW_BAC_NINH = "24-bac-ninh@2025-07-01";
  private static final Boundaries NEW_MAP = Boundaries.parse("2025-07-01");
  private static final Boundaries OLD_MAP = Boundaries.parse("2025-06-30");

  @TempDir Path folder;
  private SmallHome home;

  @BeforeEach
  void open() {
    home = new SmallHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private IndicatorValue one(ValuesQuestion question) {
    return home.reading().values(question).get(0);
  }

  private static ValuesQuestion of(String indicator, String unit, String period) {
    return ValuesQuestion.of(indicator, Period.parse(period)).forUnit(unit);
  }

  @Test
  void saysNotReportedForAnEmptyHomeAndNeverZero() {
    IndicatorValue value = one(of("VD01", BAC_GIANG, "2024"));
    assertThat(value.status()).isEqualTo(ValueStatus.NOT_REPORTED);
    assertThat(value.value()).isNull();
    // 9 districts (thị xã Chũ came in 2025) and the province's own association, four quarters: 40
    // reports.
    assertThat(value.due()).isEqualTo(40);
    assertThat(value.reported()).isZero();
  }

  @Test
  void sumsQuartersAndDistrictsWithCompletenessBeside() {
    home.run(
        report("Lục Ngạn", "2024-Q1")
            .with("VD01", "1200000000")
            .with("VD01/FUND=CASH", "700000000"),
        report("Lục Ngạn", "2024-Q2").with("VD01", "300000000"),
        report("Lạng Giang", "2024-Q1").with("VD01", "500000000"));
    IndicatorValue year = one(of("VD01", BAC_GIANG, "2024"));
    // 1.200.000.000 + 300.000.000 + 500.000.000
    assertThat(year.value()).isEqualByComparingTo("2000000000");
    assertThat(year.reported()).isEqualTo(3);
    assertThat(year.due()).isEqualTo(40);
    assertThat(one(of("VD01", BAC_GIANG, "2024-Q1")).value()).isEqualByComparingTo("1700000000");
    assertThat(one(of("VD01", BAC_GIANG, "2024-H1")).value()).isEqualByComparingTo("2000000000");
    IndicatorValue cash = home.reading().values(of("VD01", BAC_GIANG, "2024").by("FUND")).get(0);
    assertThat(cash.disaggregation()).isEqualTo(Disaggregation.parse("FUND=CASH"));
    assertThat(cash.value()).isEqualByComparingTo("700000000");
  }

  @Test
  void dividesSumsNotMeans() {
    home.run(
        report("Tam Đường", "2018").with("TG01_CONSULTED", "3").with("TG01_ISSUED", "4"),
        report("Than Uyên", "2018").with("TG01_CONSULTED", "9").with("TG01_ISSUED", "20"));
    IndicatorValue value = one(of("TG01", "12-lai-chau@2004-01-01", "2018"));
    assertThat(value.value()).isEqualByComparingTo("50");
    assertThat(value.numerator()).isEqualByComparingTo("12");
    assertThat(value.denominator()).isEqualByComparingTo("24");
  }

  @Test
  void restatesAWholeMergerExactlyAndRefusesToTakeItApart() {
    home.run(
        report("Lục Ngạn", "2024-Q1").with("VD02", "310"),
        new SmallHome.Report("QTE", "bac-ninh-cu", "27-bac-ninh@2004-01-01", "2024-Q1")
            .with("VD02", "90"),
        report(NEW_BAC_NINH, "2025-Q3").with("VD02", "400"));
    // Bắc Giang 310 + old Bắc Ninh 90, both wholly inside the new Bắc Ninh.
    assertThat(one(of("VD02", NEW_BAC_NINH, "2024").on(NEW_MAP)).value())
        .isEqualByComparingTo("400");
    // As reported the new province has no 2024.
    assertThat(one(of("VD02", NEW_BAC_NINH, "2024")).status()).isEqualTo(ValueStatus.NOT_DUE);
    // The merged figure of 2025-Q3 belongs to no old province.
    IndicatorValue apart = one(of("VD02", BAC_GIANG, "2025-Q3").on(OLD_MAP));
    assertThat(apart.status()).isEqualTo(ValueStatus.NOT_COMPARABLE);
    assertThat(apart.value()).isNull();
    // The country is whole on every map.
    for (Boundaries map : List.of(Boundaries.AS_REPORTED, OLD_MAP, NEW_MAP)) {
      assertThat(one(ValuesQuestion.of("VD02", Period.year(2024)).on(map)).value())
          .isEqualByComparingTo("400");
    }
  }

  @Test
  void computesOnAMapThatNoRunForesaw() {
    home.run(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    IndicatorValue value = one(of("VD02", NEW_BAC_NINH, "2024").on(Boundaries.parse("2026-05-01")));
    assertThat(value.value()).isEqualByComparingTo("310");
  }

  @Test
  void aCorrectionReplacesTheReportWhicheverArrivesFirst() {
    var first = report("Lục Ngạn", "2024-Q1").with("VD02", "310").version("2024-04-05", 1);
    var correction = report("Lục Ngạn", "2024-Q1").with("VD02", "300").version("2024-05-20", 2);
    home.run(correction);
    home.run(first);
    IndicatorValue value = one(of("VD02", BAC_GIANG, "2024-Q1"));
    assertThat(value.value()).isEqualByComparingTo("300");
    assertThat(value.reported()).isEqualTo(1);
  }

  @Test
  void twoContentsAtTheSamePlaceHoldEachOther() {
    home.run(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    home.run(report("Lục Ngạn", "2024-Q1").with("VD02", "301"));
    IndicatorValue value = one(of("VD02", "219-luc-ngan@2004-01-01", "2024-Q1"));
    assertThat(value.status()).isEqualTo(ValueStatus.HELD);
    assertThat(value.value()).isNull();
  }

  @Test
  void explainsAFigureDownToItsCellsAndTheReportsMissing() {
    home.run(
        report("Lục Ngạn", "2024-Q1").with("VD02", "310"),
        report("Lạng Giang", "2024-Q1").with("VD02", "95"));
    List<ExplainedPart> parts =
        home.reading()
            .explain(
                new ExplainQuestion(
                    "VD02",
                    BAC_GIANG,
                    Period.parse("2024-Q1"),
                    Disaggregation.TOTAL,
                    Boundaries.AS_REPORTED));
    BigDecimal sum =
        parts.stream()
            .filter(part -> part.value() != null)
            .map(ExplainedPart::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("405");
    assertThat(parts).filteredOn(part -> part.status() == ValueStatus.NOT_REPORTED).hasSize(8);
    assertThat(parts)
        .filteredOn(part -> part.value() != null)
        .allSatisfy(
            part -> {
              assertThat(part.cell()).isEqualTo("F11");
              assertThat(part.sheet()).isEqualTo("Sheet");
              assertThat(part.file()).isEqualTo("file.xlsx");
            });
  }

  @Test
  void holdsATargetAgainstItsActual() {
    home.run(
        report("Lục Ngạn", "2024-Q1").with("VD01", "5200000000").with("VD02", "11999"),
        report("Tam Đường", "2020").with("TG02_CONSULTED", "899").with("TG02_MADE", "1000"));
    Reading reading = home.reading();
    TargetResult funds = reading.target(target("BG-T15"));
    assertThat(funds.attainment()).isEqualByComparingTo("104");
    assertThat(funds.met()).isTrue();
    assertThat(reading.target(target("BG-T16")).met()).isFalse();
    assertThat(reading.target(target("LC-T02")).met()).isFalse();
    assertThat(reading.target(target("LC-T01")).met()).isNull();
  }

  private static vn.tiengnoi.warehouse.plan.Target target(String id) {
    return SmallHome.PACK.targets().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void neverAddsSinglePublishedFigures() {
    home.run(
        new SmallHome.Report("KQCB", "a", "Lai Châu", "2024-06").with("VD01", "10000000"),
        new SmallHome.Report("KQCB", "b", "Lai Châu", "2024-09").with("VD01", "20000000"));
    IndicatorValue month = one(of("VD01", "12-lai-chau@2004-01-01", "2024-06"));
    assertThat(month.value()).isEqualByComparingTo("10000000");
    IndicatorValue year = one(of("VD01", "12-lai-chau@2004-01-01", "2024"));
    assertThat(year.status()).isEqualTo(ValueStatus.NOT_COMPARABLE);
    assertThat(year.value()).isNull();
    assertThat(one(ValuesQuestion.of("VD01", Period.year(2024))).value()).isNull();
  }

  @Test
  void assemblesAnOverviewOfTheCountryAndOfAProvince() {
    home.run(report("Lục Ngạn", "2024-Q1").with("VD01", "5200000000"));
    Overview country =
        home.reading()
            .overview(
                new OverviewQuestion(
                    SmallHome.PACK.units().country().id(), 2024, "VD01", Boundaries.AS_REPORTED));
    assertThat(country.tiles())
        .extracting(tile -> tile.indicator().code())
        .containsExactly("VD01", "VD02", "TG01", "TG02", "TG03");
    assertThat(country.ranking()).hasSize(63);
    assertThat(country.ranking().get(0).unit().id()).isEqualTo(BAC_GIANG);
    assertThat(country.trend()).hasSize(11);
    Overview province =
        home.reading()
            .overview(new OverviewQuestion(BAC_GIANG, 2024, "VD01", Boundaries.AS_REPORTED));
    assertThat(province.units()).hasSize(9);
    assertThat(province.completeness())
        .filteredOn(form -> form.form().equals("QTE"))
        .singleElement()
        .satisfies(form -> assertThat(form.reported()).isEqualTo(1));
  }

  @Test
  void listsUnitsForThePartOfTheYearTheyExisted() {
    List<IndicatorValue> values =
        home.reading()
            .values(ValuesQuestion.of("VD01", Period.year(2025)).listing(UnitLevel.PROVINCE));
    // 63 until June, 34 from July, 11 of them the same.
    assertThat(values).hasSize(63 + 34 - 11);
  }
}
