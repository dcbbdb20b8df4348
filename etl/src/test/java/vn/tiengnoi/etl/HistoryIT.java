package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.job.RereadChoice;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;

/** Reports against what their reporters said before. */
class HistoryIT {
  /** Without the ledger of all that is due in the country, which has nothing to do with history. */
  private static final Pack PACK = TestHome.PACK.withoutObligations();

  private static final String HEADER =
      "unit,period,element,disaggregation,value,form,reporter,report_date,note";
  private static final String CLUB = ",CLB,doan-12-lai-chau,";
  private static final String MONEY = ",QTE," + TestHome.REPORTER + ",";

  /** Told of reports as such, one of them by the name of another file. */
  private static final Set<String> UNCONCERNED = Set.of("required_missing", "older_version");

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  private IntakeResult run() {
    return new Intake(Clock.systemUTC()).run(home.home, PACK, home.inbox, Progress.NONE);
  }

  private static String club(String period, int sessions, String note) {
    return "12-lai-chau@2004-01-01," + period + ",TC12,," + sessions + CLUB + "2024-12-01," + note;
  }

  private static String money(String period, long dong, String note) {
    return TestHome.SIN_HO + "," + period + ",VD01,," + dong + MONEY + "2024-12-01," + note;
  }

  private List<String> figures() {
    return home.lake(
        LakeTable.OBSERVATION,
        "select period, element, disaggregation, coalesce(cast(cast(value as bigint) as varchar), status), flags"
            + " from t where element in ('TC12', 'VD01') order by all");
  }

  private static List<String> codes(IntakeResult result) {
    return result.faults().stream()
        .map(FiledFault::fault)
        .filter(fault -> !UNCONCERNED.contains(fault.code().code()))
        .map(fault -> fault.code().code() + " " + fault.verdict().code() + " " + fault.cell())
        .toList();
  }

  @Test
  void holdsACumulativeFigureThatFallsWithinTheYearWhereverItStandsInTheBatch() {
    home.csv("a.csv", HEADER, club("2024-Q2", 7, ""), club("2025-Q1", 2, ""));
    home.csv("b.csv", HEADER, club("2024-Q1", 9, ""));

    IntakeResult result = run();

    assertThat(codes(result)).containsExactly("cumulative_falls hold 2:value");
    assertThat(result.faults().stream().map(one -> one.fault().messageEn()))
        .contains("The figure since the start of the year, TC12 = 7, is below 9 of 2024-Q1.");
    assertThat(result.line()).isEqualTo("received=3 accepted=2 held=1 rejected=0 unchanged=0");
    assertThat(figures())
        .containsExactly("2024-Q1|TC12||9|", "2024-Q2|TC12||held|", "2025-Q1|TC12||2|");
    assertThat(home.rows("select period, verdict, counted from submission order by period"))
        .containsExactly(
            "2024-Q1|accepted|accepted", "2024-Q2|held|held", "2025-Q1|accepted|accepted");
  }

  /**
   * One of two that contradict each other waits, whichever came first: what counts is not taken
   * back, and the one that waits says with what it does not fit.
   */
  @Test
  void seesAContradictionWithWhatWasSealedBeforeInEitherDirection() {
    home.csv("a.csv", HEADER, club("2024-Q2", 7, ""));
    run();
    home.csv("b.csv", HEADER, club("2024-Q1", 9, ""));

    IntakeResult late = run();

    assertThat(codes(late)).containsExactly("cumulative_falls hold 2:value");
    assertThat(late.line()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    assertThat(late.faults().stream().map(one -> one.fault().messageEn()))
        .contains(
            "The figure since the start of the year, TC12 = 7, is below 9 of 2024-Q1. The report for 2024-Q2 counts already.");
    assertThat(figures()).containsExactly("2024-Q1|TC12||held|", "2024-Q2|TC12||7|");
  }

  /** Once the wrong one is corrected and what waits is read again, both orders end alike. */
  @Test
  void aCorrectionSettlesAContradictionWhicheverReportCameFirst() throws Exception {
    List<List<String>> ends = new ArrayList<>();
    for (boolean firstQuarterFirst : new boolean[] {true, false}) {
      home = new TestHome(Files.createTempDirectory(folder, "order"));
      for (boolean first : new boolean[] {firstQuarterFirst, !firstQuarterFirst}) {
        home.csv(
            first ? "a.csv" : "b.csv",
            HEADER,
            first ? club("2024-Q1", 9, "") : club("2024-Q2", 7, ""));
        run();
      }
      assertThat(figures()).filteredOn(line -> line.contains("held")).hasSize(1);
      home.csv("c.csv", HEADER, club("2024-Q1", 6, "").replace("2024-12-01", "2024-12-20"));
      run();
      try (HomeDatabase database = HomeDatabase.open(home.home)) {
        IntakeResult unused =
            new Intake(Clock.systemUTC())
                .reread(home.home, database, PACK, RereadChoice::held, Progress.NONE);
      }
      ends.add(List.of(value("2024-Q1"), value("2024-Q2")));
    }
    assertThat(ends).as("6 by March, 7 by June").containsOnly(List.of("6", "1"));
  }

  private String value(String period) {
    return home.value("TC12", "12-lai-chau@2004-01-01", period);
  }

  /**
   * What is only unusual is told in either order: of the later figure when it comes last, of the
   * earlier one when that comes last. What counts is not taken back.
   */
  @Test
  void aJumpIsToldWhicheverReportCameFirst() throws Exception {
    List<String> quarters =
        List.of(
            money("2024-Q1", 100_000_000, ""),
            money("2024-Q2", 90_000_000, ""),
            money("2024-Q3", 700_000_000, ""));
    List<String> told = new ArrayList<>();
    List<List<String>> counted = new ArrayList<>();
    for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(2, 0, 1))) {
      home = new TestHome(Files.createTempDirectory(folder, "order"));
      for (int quarter : order) {
        home.csv("q" + quarter + ".csv", HEADER, quarters.get(quarter));
        run().faults().stream()
            .map(FiledFault::fault)
            .filter(fault -> fault.code().code().equals("implausible_jump"))
            .map(Fault::messageEn)
            .forEach(told::add);
      }
      counted.add(figures());
    }
    assertThat(counted).containsOnly(counted.get(0));
    assertThat(told)
        .hasSize(3)
        .allMatch(
            message ->
                message.startsWith(
                    "VD01 = 700000000 is far from the last two periods (2024-Q1, 2024-Q2: 100000000)"));
    assertThat(told.subList(1, 3))
        .allMatch(message -> message.endsWith("The report for 2024-Q3 counts already."));
  }

  /** 2700 members are more than twice 1300, and by more than 500. */
  @Test
  void aStockThatDoublesIsToldWhicheverYearCameFirst() throws Exception {
    List<String> told = new ArrayList<>();
    for (boolean inOrder : new boolean[] {true, false}) {
      home = new TestHome(Files.createTempDirectory(folder, "order"));
      for (int year : inOrder ? new int[] {2023, 2024} : new int[] {2024, 2023}) {
        int members = year == 2023 ? 1300 : 2700;
        home.csv(
            year + ".csv",
            HEADER,
            TestHome.SIN_HO + "," + year + ",TC05,," + members + MONEY + "2024-12-01,");
        run().faults().stream()
            .map(FiledFault::fault)
            .filter(fault -> fault.code().code().equals("stock_jump"))
            .map(Fault::messageEn)
            .forEach(told::add);
      }
    }
    assertThat(told)
        .hasSize(2)
        .allMatch(said -> said.startsWith("TC05 = 2700 at the end of the period against 1300"));
    assertThat(told.get(1)).endsWith("The report for 2024 counts already.");
  }

  /** A later figure that was doubted when it came is not told of again with every correction. */
  @Test
  void whatWasToldIsNotToldAgain() {
    home.csv("a.csv", HEADER, money("2024-Q1", 100_000_000, ""), money("2024-Q2", 90_000_000, ""));
    run();
    home.csv("b.csv", HEADER, money("2024-Q3", 700_000_000, ""));
    assertThat(codes(run())).containsExactly("implausible_jump warn 2:value");
    home.csv("c.csv", HEADER, money("2024-Q2", 95_000_000, "").replace("2024-12-01", "2024-12-20"));

    assertThat(codes(run())).isEmpty();
  }

  @Test
  void aCorrectionOfTheEarlierReportInTheSameBatchIsWhatCounts() {
    home.csv("a.csv", HEADER, club("2024-Q2", 7, ""));
    home.csv("b.csv", HEADER, club("2024-Q1", 9, ""));
    home.csv("c.csv", HEADER, club("2024-Q1", 6, "").replace("2024-12-01", "2024-12-20"));

    IntakeResult result = run();

    assertThat(codes(result)).isEmpty();
    assertThat(result.line()).isEqualTo("received=3 accepted=3 held=0 rejected=0 unchanged=0");
  }

  @Test
  void warnsOfAJumpAgainstEarlierRunsAndNeverBlocksIt() {
    home.csv("a.csv", HEADER, money("2024-Q1", 100_000_000, ""), money("2024-Q2", 90_000_000, ""));
    run();
    home.csv("b.csv", HEADER, money("2024-Q3", 700_000_000, ""));

    IntakeResult result = run();

    assertThat(codes(result)).containsExactly("implausible_jump warn 2:value");
    assertThat(result.line()).isEqualTo("received=3 accepted=1 held=0 rejected=0 unchanged=2");
    assertThat(figures()).contains("2024-Q3|VD01||700000000|");
  }

  @Test
  void theSenderLetsAHeldFigureStandByGivingAReason() {
    home.csv(
        "a.csv",
        HEADER,
        club("2024-Q1", 9, ""),
        club("2024-Q2", 7, "Đã kiểm tra: quý I đếm nhầm hai buổi của Hội"));

    IntakeResult result = run();

    assertThat(codes(result)).containsExactly("cumulative_falls warn 3:value");
    assertThat(result.faults().stream().map(one -> one.fault().messageVi()))
        .anyMatch(said -> said.endsWith("(Đã xác nhận: quý I đếm nhầm hai buổi của Hội)"));
    assertThat(result.line()).isEqualTo("received=2 accepted=2 held=0 rejected=0 unchanged=0");
    assertThat(figures()).containsExactly("2024-Q1|TC12||9|", "2024-Q2|TC12||7|confirmed");
  }

  @Test
  void aBareWordConfirmsNothing() {
    home.csv("a.csv", HEADER, club("2024-Q1", 9, ""), club("2024-Q2", 7, "Đã kiểm tra"));

    assertThat(codes(run())).containsExactly("cumulative_falls hold 3:value");
  }

  @Test
  void theOrderOfTheFilesOfABatchNeverMatters() throws Exception {
    Random random = new Random(17);
    List<String> lines = new ArrayList<>();
    for (int year = 2019; year <= 2024; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        String period = year + "-Q" + quarter;
        lines.add(club(period, quarter * 3 + random.nextInt(12), ""));
        long dong = random.nextInt(10) == 0 ? 90_000_000_000L : 60_000_000L + random.nextInt(9);
        lines.add(money(period, dong, ""));
      }
    }
    // Corrections of some: which version counts must not depend on the order either.
    lines.add(club("2022-Q1", 1, "").replace("2024-12-01", "2024-12-20"));
    lines.add(money("2021-Q3", 70_000_000L, "").replace("2024-12-01", "2024-12-20"));
    List<String> expected = List.of();
    for (int round = 0; round < 4; round++) {
      Collections.shuffle(lines, random);
      home = new TestHome(Files.createTempDirectory(folder, "round"));
      for (int i = 0; i < lines.size(); i++) {
        home.csv("%03d.csv".formatted(i), HEADER, lines.get(i));
      }
      IntakeResult result = run();
      List<String> found = new ArrayList<>(figures());
      found.add(result.line());
      result.faults().stream()
          .map(FiledFault::fault)
          .filter(fault -> !UNCONCERNED.contains(fault.code().code()))
          .map(Fault::messageEn)
          .sorted()
          .forEach(found::add);
      if (round == 0) {
        expected = found;
        assertThat(found).anyMatch(line -> line.contains("since the start of the year"));
        assertThat(found).anyMatch(line -> line.contains("more than 1,000 times"));
        assertThat(found).anyMatch(line -> line.contains("last two periods"));
      }
      assertThat(found).isEqualTo(expected);
    }
  }
}
