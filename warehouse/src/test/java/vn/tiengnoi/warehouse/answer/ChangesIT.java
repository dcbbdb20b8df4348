package vn.tiengnoi.warehouse.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiengnoi.warehouse.answer.SmallHome.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent;
import vn.tiengnoi.warehouse.lake.SubmissionEvent.Act;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.Change;
import vn.tiengnoi.warehouse.read.Change.Cause;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** Worked examples of what made a figure change. */
class ChangesIT {
  private static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  private static final String NEW_BAC_NINH = "24-bac-ninh@2025-07-01";
  private static final String LUC_NGAN = "219-luc-ngan@2004-01-01";

  @TempDir Path folder;
  private SmallHome home;

  @BeforeEach
  void open() {
    home = new SmallHome(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  /** A pack like the built-in one, with one text of one file replaced each. */
  private Pack pack(String name, String... fileTextReplacement) {
    Path target = folder.resolve(name);
    PackReader.archive(SmallHome.PACK, target);
    try {
      for (int i = 0; i < fileTextReplacement.length; i += 3) {
        Path file = target.resolve(fileTextReplacement[i]);
        String before = Files.readString(file);
        String after = before.replaceAll(fileTextReplacement[i + 1], fileTextReplacement[i + 2]);
        assertThat(after).as("the changed %s", file).isNotEqualTo(before);
        Files.writeString(file, after);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PackReader.read(target);
  }

  private List<Change> changes(
      String indicator, String unit, String period, Boundaries map, String from, String to) {
    try (ReadApi api = home.api()) {
      ChangesQuestion question =
          new ChangesQuestion(
              indicator, unit, Period.parse(period), map, AsOf.parse(from), AsOf.parse(to));
      List<Change> changes = api.changes(question);
      assertAddsUp(api, question, changes);
      return changes;
    }
  }

  /** The rows are a chain from the one answer to the other. */
  private static void assertAddsUp(ReadApi api, ChangesQuestion question, List<Change> changes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < changes.size(); i++) {
      sum = sum.add(changes.get(i).difference());
      if (i > 0) {
        assertThat(changes.get(i).from()).isEqualTo(changes.get(i - 1).to());
      }
    }
    BigDecimal before = value(api, question, question.from());
    BigDecimal after = value(api, question, question.to());
    assertThat(sum).isEqualByComparingTo(after.subtract(before));
  }

  private static BigDecimal value(ReadApi api, ChangesQuestion question, AsOf asOf) {
    BigDecimal value =
        api.asOf(asOf)
            .values(
                ValuesQuestion.of(question.indicator(), question.period())
                    .forUnit(question.unit())
                    .on(question.boundaries()))
            .get(0)
            .value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private List<Change> turns(String unit, String from, String to) {
    return changes("VD02", unit, "2024-Q1", Boundaries.AS_REPORTED, from, to);
  }

  @Test
  void aCorrectionAndANewReportAreARowEachInTheOrderOfTheirRecording() {
    home.at("2024-05-01T03:00:00Z")
        .run(
            report("Lục Ngạn", "2024-Q1").with("VD02", "310").version("2024-04-05", 1),
            report("Lạng Giang", "2024-Q1").with("VD02", "95"));
    home.at("2024-06-01T03:00:00Z")
        .run(
            report("Lục Ngạn", "2024-Q1")
                .with("VD02", "300")
                .version("2024-05-20", 2)
                .in("sửa.xlsx"));
    home.at("2024-06-02T03:00:00Z")
        .run(report("Yên Thế", "2024-Q1").with("VD02", "40").in("mới.xlsx"));
    List<Change> changes = turns(BAC_GIANG, "2024-05-31", "2024-06-30");
    // 310 + 95 = 405; 300 + 95 = 395; 395 + 40 = 435
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).cause()).isEqualTo(Cause.DATA);
    assertThat(changes.get(0).from()).isEqualByComparingTo("405");
    assertThat(changes.get(0).to()).isEqualByComparingTo("395");
    assertThat(changes.get(0).difference()).isEqualByComparingTo("-10");
    assertThat(changes.get(0).detail())
        .contains("QTE", "Huyện Lục Ngạn", "2024-Q1", "sửa.xlsx", "sửa / corrected");
    assertThat(changes.get(1).difference()).isEqualByComparingTo("40");
    assertThat(changes.get(1).detail()).contains("Yên Thế", "mới.xlsx", "mới / new");
    // The other way round the same steps are taken back.
    assertThat(turns(BAC_GIANG, "2024-06-30", "2024-05-31"))
        .extracting(change -> change.difference().intValueExact())
        .containsExactly(10, -40);
  }

  @Test
  void aReportThatMovesNothingHereGivesNoRow() {
    home.at("2024-05-01T03:00:00Z").run(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    home.at("2024-06-01T03:00:00Z")
        .run(
            report("Tam Đường", "2024-Q1").with("VD02", "77"),
            report("Lục Ngạn", "2024-Q2").with("VD02", "55"),
            report("Lạng Giang", "2024-Q1").with("VD01", "1000"));
    assertThat(turns(LUC_NGAN, "2024-05-31", "2024-06-30")).isEmpty();
    assertThat(turns(LUC_NGAN, "2024-05-31", "2024-05-31")).isEmpty();
  }

  @Test
  void aReportHeldAfterwardsTakesItsValueAwayAndSaysSo() {
    home.at("2024-05-01T03:00:00Z").run(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    home.at("2024-06-01T03:00:00Z").run(report("Lục Ngạn", "2024-Q1").with("VD02", "301"));
    List<Change> changes = turns(LUC_NGAN, "2024-05-31", "2024-06-30");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).to()).isNull();
    assertThat(changes.get(0).difference()).isEqualByComparingTo("-310");
    assertThat(changes.get(0).detail()).contains("tạm giữ / held", "(reported → held)");
  }

  @Test
  void aWithdrawalAndItsUndoingAreDataWithTheirReasons() {
    SmallHome.Report first = report("Lục Ngạn", "2024-Q1").with("VD02", "310").version(null, 1);
    SmallHome.Report second = report("Lục Ngạn", "2024-Q1").with("VD02", "300").version(null, 2);
    home.at("2024-05-01T03:00:00Z").run(first, second);
    home.at("2024-06-01T03:00:00Z")
        .act(
            second,
            new SubmissionEvent(1, Act.WITHDRAW, "gửi nhầm huyện", "lan"),
            Standing.WITHDRAWN);
    home.at("2024-07-01T03:00:00Z")
        .act(second, new SubmissionEvent(2, Act.RESTORE, "đúng huyện", "minh"), Standing.ACCEPTED);
    // The newer one withdrawn, the older counts again: 300 → 310; undone: 310 → 300
    List<Change> withdrawn = turns(LUC_NGAN, "2024-05-31", "2024-06-30");
    assertThat(withdrawn).hasSize(1);
    assertThat(withdrawn.get(0).difference()).isEqualByComparingTo("10");
    assertThat(withdrawn.get(0).detail())
        .contains(
            ": nay tính bản này / this version counts now; rút lại ",
            " withdrawn (lan; gửi nhầm huyện)");
    List<Change> undone = turns(LUC_NGAN, "2024-06-30", "2024-07-31");
    assertThat(undone).hasSize(1);
    assertThat(undone.get(0).difference()).isEqualByComparingTo("-10");
    assertThat(undone.get(0).detail()).contains("bỏ việc rút lại ", "undone (minh; đúng huyện)");
    assertThat(turns(LUC_NGAN, "2024-05-31", "2024-07-31")).isEmpty();
  }

  @Test
  void theLastReportWithdrawnLeavesNothingReported() {
    SmallHome.Report only = report("Lục Ngạn", "2024-Q1").with("VD02", "310");
    home.at("2024-05-01T03:00:00Z").run(only);
    home.at("2024-06-01T03:00:00Z")
        .act(only, new SubmissionEvent(1, Act.WITHDRAW, "trùng", "lan"), Standing.WITHDRAWN);
    List<Change> changes = turns(LUC_NGAN, "2024-05-31", "2024-06-30");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).to()).isNull();
    assertThat(changes.get(0).difference()).isEqualByComparingTo("-310");
    assertThat(changes.get(0).detail())
        .contains(": rút lại ", " withdrawn (lan; trùng)", "(reported → not_reported)");
  }

  @Test
  void aReportThatAwaitsApprovalHoldsNothingBackThatCountsAlready() {
    SmallHome.Report first = report("Lục Ngạn", "2024-Q1").with("VD02", "310").version(null, 1);
    SmallHome.Report second =
        report("Lục Ngạn", "2024-Q1").with("VD02", "300").version(null, 2).as(Standing.AWAITING);
    home.at("2024-05-01T03:00:00Z").run(first);
    home.at("2024-06-01T03:00:00Z").run(second);
    home.at("2024-07-01T03:00:00Z")
        .act(second, new SubmissionEvent(1, Act.APPROVE, "đã đối chiếu", "hà"), Standing.ACCEPTED);
    assertThat(turns(LUC_NGAN, "2024-05-31", "2024-06-30")).isEmpty();
    List<Change> approved = turns(LUC_NGAN, "2024-06-30", "2024-07-31");
    assertThat(approved).hasSize(1);
    assertThat(approved.get(0).difference()).isEqualByComparingTo("-10");
    assertThat(approved.get(0).detail()).contains("phê duyệt ", " approved (hà; đã đối chiếu)");
  }

  @Test
  void aDeadlineThatPassesWithoutAReportIsAChangeOfStatusOnly() {
    home.at("2024-03-20T03:00:00Z").run(report("Tam Đường", "2023-Q4").with("VD02", "1"));
    home.at("2024-06-01T03:00:00Z").run(report("Tam Đường", "2024-Q1").with("VD02", "2"));
    List<Change> changes = turns(LUC_NGAN, "2024-03-31", "2024-06-30");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).cause()).isEqualTo(Cause.DATA);
    assertThat(changes.get(0).from()).isNull();
    assertThat(changes.get(0).difference()).isZero();
    assertThat(changes.get(0).detail())
        .contains("2024-03-20 → 2024-06-01", "(not_due → not_reported)");
  }

  private static final String TG02 = "catalogue/indicators/TG02.yaml";

  private Pack newRule(String name, String... more) {
    String[] changes = {
      TG02,
      "\nnumerator: TG02_CONSULTED\ndenominator: TG02_MADE\n",
      "\nnumerator: TG02_CONSULTED + TG03_CONSULTED\ndenominator: TG02_MADE + TG03_MADE\n"
    };
    String[] all = new String[changes.length + more.length];
    System.arraycopy(changes, 0, all, 0, changes.length);
    System.arraycopy(more, 0, all, changes.length, more.length);
    return pack(name, all);
  }

  @Test
  void anotherFormulaIsARule() {
    home.at("2024-05-01T03:00:00Z")
        .run(
            report("Tam Đường", "2018")
                .with("TG02_CONSULTED", "3")
                .with("TG02_MADE", "4")
                .with("TG03_CONSULTED", "1")
                .with("TG03_MADE", "4"));
    home.by(newRule("pack")).at("2024-06-01T03:00:00Z").run();
    List<Change> changes =
        changes(
            "TG02",
            "106-tam-duong@2004-01-01",
            "2018",
            Boundaries.AS_REPORTED,
            "2024-05-31",
            "2024-06-30");
    // 3 / 4 = 75 %; (3 + 1) / (4 + 4) = 50 %
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).cause()).isEqualTo(Cause.RULE);
    assertThat(changes.get(0).from()).isEqualByComparingTo("75");
    assertThat(changes.get(0).difference()).isEqualByComparingTo("-25");
    assertThat(changes.get(0).detail()).contains("TG02_CONSULTED : TG02_MADE →");
  }

  @Test
  void dataRuleAndBoundaryTogetherAddUp() {
    Pack lacking =
        pack("lacking", "units/successions.csv", "2025-07-01,27-bac-ninh@2004-01-01,[^\n]*\n", "");
    home.by(lacking)
        .at("2026-05-01T03:00:00Z")
        .run(
            report("Lục Ngạn", "2018")
                .with("TG02_CONSULTED", "3")
                .with("TG02_MADE", "4")
                .with("TG03_CONSULTED", "1")
                .with("TG03_MADE", "4")
                .version("2019-01-10", 1),
            new SmallHome.Report("QTE", "bac-ninh-cu", "27-bac-ninh@2004-01-01", "2018")
                .with("TG02_CONSULTED", "0")
                .with("TG02_MADE", "4")
                .with("TG03_CONSULTED", "0")
                .with("TG03_MADE", "4"));
    home.by(newRule("whole"))
        .at("2026-06-01T03:00:00Z")
        .run(
            report("Lục Ngạn", "2018")
                .with("TG02_CONSULTED", "2")
                .with("TG02_MADE", "4")
                .with("TG03_CONSULTED", "1")
                .with("TG03_MADE", "4")
                .version("2026-05-20", 2));
    List<Change> changes =
        changes(
            "TG02",
            NEW_BAC_NINH,
            "2018",
            Boundaries.parse("2025-07-01"),
            "2026-05-31",
            "2026-06-30");
    // Bắc Giang alone 3/4; corrected 2/4; by the new formula (2+1)/(4+4); with old Bắc Ninh, which
    // merged too, (3+0)/(8+8).
    assertThat(changes)
        .extracting(Change::cause)
        .containsExactly(Cause.DATA, Cause.RULE, Cause.BOUNDARY);
    assertThat(changes.get(0).from()).isEqualByComparingTo("75");
    assertThat(changes.get(0).to()).isEqualByComparingTo("50");
    assertThat(changes.get(1).to()).isEqualByComparingTo("37.5");
    assertThat(changes.get(2).to()).isEqualByComparingTo("18.75");
  }

  @Test
  void whereReportsAreCountedEveryFormMatters() {
    Pack counting =
        pack(
            "counting",
            "catalogue/indicators/TG03.yaml",
            "\nnumerator: TG03_CONSULTED\ndenominator: TG03_MADE\n",
            "\nnumerator: reports(received)\ndenominator: reports(due)\n");
    home.by(counting)
        .at("2024-05-01T03:00:00Z")
        .run(report("Tam Đường", "2024-Q1").with("VD02", "1"));
    home.at("2024-06-01T03:00:00Z").run(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
    List<Change> changes =
        changes("TG03", LUC_NGAN, "2024-Q1", Boundaries.AS_REPORTED, "2024-05-31", "2024-06-30");
    // three forms are owed by the district: 0 of 3 reports, then 1 of 3
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).from()).isEqualByComparingTo("0");
    assertThat(changes.get(0).to()).isEqualByComparingTo("33.333333");
    assertThat(changes.get(0).detail()).contains("Lục Ngạn", "mới / new");
  }

  @Test
  void manyReportsShareARowBeyondTheLimit() {
    home.at("2024-05-01T03:00:00Z").run(report("Tam Đường", "2023-Q1").with("VD02", "1"));
    SmallHome.Report[] many =
        SmallHome.PACK.obligations().stream()
            .filter(duty -> duty.form().equals("QTE") && duty.cadence() == PeriodKind.QUARTER)
            .filter(duty -> holdsIn(duty, 2019))
            .flatMap(
                duty ->
                    List.of(1, 2, 3, 4).stream()
                        .map(
                            quarter ->
                                new SmallHome.Report(
                                        "QTE", duty.reporter(), duty.unit(), "2019-Q" + quarter)
                                    .with("VD02", "10")))
            .limit(8)
            .toArray(SmallHome.Report[]::new);
    home.at("2024-06-01T03:00:00Z").run(many);
    try (ReadApi api = home.api()) {
      ChangesQuestion question =
          new ChangesQuestion(
              "VD02",
              SmallHome.PACK.units().country().id(),
              Period.year(2019),
              Boundaries.AS_REPORTED,
              AsOf.parse("2024-05-31"),
              AsOf.parse("2024-06-30"));
      HomeReading from = (HomeReading) api.asOf(question.from());
      HomeReading to = (HomeReading) api.asOf(question.to());
      List<Change> changes = new Changes(home.home, from, to, question, 5).list();
      assertAddsUp(api, question, changes);
      assertThat(changes).hasSize(6);
      assertThat(changes.get(5).detail()).contains("and 3 more reports");
      assertThat(changes.get(5).difference()).isEqualByComparingTo("30");
    }
  }

  private static boolean holdsIn(Obligation duty, int year) {
    Period whole = Period.year(year);
    return !duty.from().isAfter(whole.from())
        && (duty.to() == null || !duty.to().isBefore(whole.to()));
  }

  @Test
  void anIndicatorThatNeitherPackKnowsIsRefused() {
    home.at("2024-05-01T03:00:00Z").run(report("Tam Đường", "2023-Q1").with("VD02", "1"));
    assertThatThrownBy(
            () ->
                changes("XX", LUC_NGAN, "2024", Boundaries.AS_REPORTED, "2024-05-31", "2024-06-30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XX");
  }
}
