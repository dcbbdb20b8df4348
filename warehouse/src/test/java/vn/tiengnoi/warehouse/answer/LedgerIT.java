package vn.tiengnoi.warehouse.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.warehouse.answer.SmallHome.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.ledger.Excuse;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.DueBy;
import vn.tiengnoi.warehouse.read.DueCount;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.DueReport.Status;
import vn.tiengnoi.warehouse.read.ReadApi;

/** The form QTE is due fifteen days after its period: that of 2024-Q1 on 15/4/2024. */
class LedgerIT {
  private static final String LUC_NGAN = "219-luc-ngan@2004-01-01";
  private static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  private static final Period QUARTER = Period.parse("2024-Q1");

  @TempDir Path folder;
  private SmallHome home;

  @BeforeEach
  void openHomeOfJanuary() {
    home = new SmallHome(folder.resolve("home"));
    home.at("2024-01-10T03:00:00Z").take();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private static Instant vietnam(String time) {
    return AsOf.findMoment(time).orElseThrow();
  }

  private DueReport entry(@Nullable String time) {
    try (ReadApi api = home.api()) {
      return api.newest()
          .due(
              new DueQuestion(LUC_NGAN, QUARTER)
                  .ofForm("QTE")
                  .at(time == null ? null : vietnam(time)))
          .get(0);
    }
  }

  private Status status(String time) {
    return entry(time).status();
  }

  @Test
  void isNotDueUntilTheEndOfItsLastDayInVietnamAndMissingAfterIt() {
    assertThat(status("2024-04-15T23:59:59")).isEqualTo(Status.NOT_DUE);
    assertThat(status("2024-04-16T00:00:00")).isEqualTo(Status.MISSING);
    assertThat(entry("2024-04-16").deadline()).isEqualTo(LocalDate.of(2024, 4, 15));
    // As the generation of January it is not due yet: its answer never changes.
    assertThat(entry(null).status()).isEqualTo(Status.NOT_DUE);
  }

  @Test
  void owesNothingForPeriodsThatHaveNotBegun() {
    try (ReadApi api = home.api()) {
      DueQuestion year = new DueQuestion(LUC_NGAN, Period.year(2024)).ofForm("QTE");
      assertThat(api.newest().due(year.at(vietnam("2024-03-31"))))
          .extracting(due -> due.period().code())
          .containsExactlyInAnyOrder("2024-Q1", "2024-H1", "2024");
    }
  }

  @Test
  void isInTimeByTheDayItCameWhereTheReportHasNoDay() {
    home.at("2024-04-15T16:59:00Z").take(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    assertThat(status("2024-04-20")).isEqualTo(Status.ON_TIME);
    // 17:00 UTC is the 16th in Vietnam
    home.at("2024-07-15T17:00:00Z").take(report("Lục Ngạn", "2024-Q2").with("VD02", "310"));
    assertThat(of("2024-Q2").status()).isEqualTo(Status.LATE);
    assertThat(of("2024-Q2").received()).isEqualTo("2024-07-15T17:00:00Z");
    assertThat(of("2024-Q2").submission()).isNotNull();
  }

  private DueReport of(String period) {
    return home.reading().due(new DueQuestion(LUC_NGAN, Period.parse(period)).ofForm("QTE")).get(0);
  }

  @Test
  void believesAReportsOwnDayAWeekBeforeItCameAndNotFurther() {
    home.at("2024-04-22T03:00:00Z")
        .take(report("Lục Ngạn", "2024-Q1").with("VD02", "310").version("2024-04-12", 1));
    assertThat(of("2024-Q1").status()).isEqualTo(Status.ON_TIME);
    // Eight days after the deadline, whatever it says.
    home.at("2024-07-23T03:00:00Z")
        .take(report("Lục Ngạn", "2024-Q2").with("VD02", "310").version("2024-07-01", 1));
    assertThat(of("2024-Q2").status()).isEqualTo(Status.LATE);
  }

  @Test
  void believesTheDayOfAReportThatWasDueBeforeTheHomeBegan() {
    home.at("2024-02-01T03:00:00Z")
        .take(
            report("Lục Ngạn", "2023-Q1").with("VD02", "310").version("2023-04-14", 1),
            report("Lục Ngạn", "2023-Q2").with("VD02", "310").version("2023-07-16", 1));
    assertThat(of("2023-Q1").status()).isEqualTo(Status.ON_TIME);
    assertThat(of("2023-Q2").status()).isEqualTo(Status.LATE);
  }

  @Test
  void staysInTimeWhenACorrectionComesLate() {
    home.at("2024-04-10T03:00:00Z")
        .take(report("Lục Ngạn", "2024-Q1").with("VD02", "310").version("2024-04-10", 1));
    home.at("2024-06-01T03:00:00Z")
        .take(report("Lục Ngạn", "2024-Q1").with("VD02", "300").version("2024-06-01", 2));
    assertThat(of("2024-Q1").status()).isEqualTo(Status.ON_TIME);
  }

  @Test
  void showsHeldReportsAsHeldAndNotAsReceived() {
    home.at("2024-04-10T03:00:00Z")
        .take(report("Lục Ngạn", "2024-Q1").with("VD02", "310").as(Standing.HELD));
    assertThat(status("2024-04-20")).isEqualTo(Status.HELD);
  }

  @Test
  void tellsWhatHadComeByAMoment() {
    home.at("2024-04-10T03:00:00Z").take(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    home.at("2024-05-10T03:00:00Z").take();
    // 03:00 UTC is ten o'clock in Vietnam.
    assertThat(status("2024-04-10T09:59:00")).isEqualTo(Status.NOT_DUE);
    assertThat(status("2024-04-10T10:00:00")).isEqualTo(Status.ON_TIME);
  }

  @Test
  void excusesForAReporterOrAUnitAndAllBelowItUntilRevoked() {
    Excuses excuses = new Excuses(home.database);
    Excuse flood =
        excuses.add(
            new Excuses.Wanted("QTE", null, BAC_GIANG, QUARTER.from(), QUARTER.to()),
            "Lũ lụt",
            "Hà",
            Instant.parse("2024-04-14T03:00:00Z"));
    assertThat(status("2024-04-13")).isEqualTo(Status.NOT_DUE);
    assertThat(status("2024-04-20")).isEqualTo(Status.EXCUSED);
    assertThat(entry("2024-04-20").excuse()).isEqualTo("Lũ lụt");
    // A report that comes late is excused too; one in time needs no excuse.
    home.at("2024-05-10T03:00:00Z").take(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    assertThat(status("2024-05-11")).isEqualTo(Status.EXCUSED);
    assertThat(entry("2024-05-11").received()).isNotNull();
    assertThat(excuses.revoke(flood.number(), "nhầm", "Hà", Instant.parse("2024-05-12T00:00:00Z")))
        .isTrue();
    assertThat(excuses.revoke(flood.number(), "nhầm", "Hà", Instant.parse("2024-05-13T00:00:00Z")))
        .isFalse();
    assertThat(status("2024-05-14")).isEqualTo(Status.LATE);
    // What was known on an earlier day is still the same.
    assertThat(status("2024-05-11")).isEqualTo(Status.EXCUSED);
    assertThat(status("2024-04-20")).isEqualTo(Status.EXCUSED);
  }

  @Test
  void excusesTheSameOnlyOnce() {
    Excuses excuses = new Excuses(home.database);
    Excuses.Wanted wanted =
        new Excuses.Wanted("QTE", "hbvqte-219-luc-ngan", null, QUARTER.from(), QUARTER.to());
    Instant now = Instant.parse("2024-04-14T03:00:00Z");
    assertThat(excuses.add(wanted, "Lũ lụt", "Hà", now).number()).isEqualTo(1);
    assertThat(excuses.add(wanted, "Lũ", "Lan", now.plusSeconds(9)).number()).isEqualTo(1);
    assertThat(excuses.list()).hasSize(1);
  }

  @Test
  void countsByProvinceFormReporterAndPeriodAsTheListDoes() {
    home.at("2024-04-10T03:00:00Z")
        .take(
            report("Lục Ngạn", "2024-Q1").with("VD02", "310"),
            report("Lạng Giang", "2024-Q1").with("VD02", "1").as(Standing.HELD),
            report("Tam Đường", "2024-Q1").with("VD02", "20"));
    home.at("2024-05-10T03:00:00Z").take(report("Lục Nam", "2024-Q1").with("VD02", "5"));
    Excuse unused =
        new Excuses(home.database)
            .add(
                new Excuses.Wanted(null, "hbvqte-223-hiep-hoa", null, QUARTER.from(), QUARTER.to()),
                "Lũ lụt",
                "Hà",
                Instant.parse("2024-04-14T03:00:00Z"));
    try (ReadApi api = home.api()) {
      DueQuestion question = new DueQuestion(null, QUARTER).ofForm("QTE").at(vietnam("2024-05-20"));
      for (DueBy by : DueBy.values()) {
        List<DueCount> counts = api.newest().dueBy(question, by);
        assertThat(counts)
            .as(by.code())
            .isEqualTo(DueCount.of(api.newest().due(question), by, api.newest().pack().units()));
      }
      DueCount province =
          api.newest().dueBy(question, DueBy.PROVINCE).stream()
              .filter(count -> count.key().equals(BAC_GIANG))
              .findFirst()
              .orElseThrow();
      // Nine districts and the province's association: one in time, one late, one held, one
      // excused.
      assertThat(province.owed()).isEqualTo(10);
      assertThat(province.due()).isEqualTo(9);
      assertThat(province.received()).isEqualTo(2);
      assertThat(province.count(Status.MISSING)).isEqualTo(6);
      // 2/9 and 1/9
      assertThat(province.completeness()).isEqualByComparingTo("22.2");
      assertThat(province.timeliness()).isEqualByComparingTo("11.1");
      assertThat(api.newest().due(question.being(EnumSet.of(Status.HELD))))
          .extracting(due -> due.unit().name())
          .containsExactly("Lạng Giang");
    }
  }

  @Test
  void givesTheSameWithoutTheKeptEntries() throws Exception {
    home.at("2024-04-10T03:00:00Z").take(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    DueQuestion year = new DueQuestion(null, Period.year(2024));
    List<DueReport> first = home.reading().due(year);
    try (var kept = java.nio.file.Files.list(home.home.scratch())) {
      for (Path file : kept.filter(one -> one.toString().endsWith(".parquet")).toList()) {
        java.nio.file.Files.delete(file);
      }
    }
    assertThat(home.reading().due(year)).isEqualTo(first).isNotEmpty();
  }
}
