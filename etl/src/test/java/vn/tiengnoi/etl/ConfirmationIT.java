package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.Decision.Kind;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.decision.DoubtedFaults;
import vn.tiengnoi.etl.decision.DoubtedFaults.Doubted;
import vn.tiengnoi.etl.job.RereadChoice;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;

/** "Yes, this is right": said by the sender beside the figure, or decided by a person. */
class ConfirmationIT {
  private static final Pack PACK = TestHome.PACK.withoutObligations();
  private static final String HEADER =
      "unit,period,element,disaggregation,value,form,reporter,report_date,note";
  private static final String NOTE = "Đã kiểm tra: nhận thêm tài trợ của tỉnh";
  private static final BigDecimal ORDINARY = new BigDecimal("50000000");
  private static final BigDecimal ENORMOUS = new BigDecimal("60000000000");

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder, PACK);
  }

  private static String money(String period, BigDecimal dong, String note) {
    return "%s,%s,VD01,,%s,QTE,%s,2024-12-01,%s"
        .formatted(TestHome.SIN_HO, period, dong, TestHome.REPORTER, note);
  }

  private static SheetReport sheet(String period, BigDecimal dong, String note) {
    return new SheetReport(
        "Báo cáo",
        "QTE",
        TestHome.REPORTER,
        TestHome.SIN_HO,
        period,
        LocalDate.of(2024, 12, 1),
        null,
        null,
        List.of(
            new Entry("VD01", "", dong, note.isEmpty() ? null : note),
            new Entry("VD02", "", new BigDecimal(7), null)));
  }

  private List<String> money() {
    return home.lake(
        LakeTable.OBSERVATION,
        "select period, coalesce(cast(cast(value as bigint) as varchar), status), flags from t"
            + " where element = 'VD01' order by all");
  }

  private static List<String> doubts(IntakeResult result) {
    return result.faults().stream()
        .map(FiledFault::fault)
        .filter(fault -> !fault.code().code().equals("required_missing"))
        .map(fault -> fault.code().code() + " " + fault.verdict().code())
        .toList();
  }

  private String cells(IntakeResult result, String file) {
    return home.rows(
            "select cells, accepted, warned, held, rejected, ignored from file_account where run_id = '%s' and file_name = '%s'"
                .formatted(result.run(), file))
        .get(0);
  }

  private String text(IntakeResult result, String file) throws Exception {
    try (Stream<Path> folders = Files.list(home.home.receipts().resolve(result.run()))) {
      Path folder =
          folders
              .filter(one -> one.getFileName().toString().startsWith(file + "-"))
              .findFirst()
              .orElseThrow();
      return Files.readString(folder.resolve("receipt.txt"));
    }
  }

  private void confirm(String check) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      Doubted doubted =
          new DoubtedFaults(database)
              .open().stream()
                  .filter(one -> one.doubt().check().equals(check))
                  .findFirst()
                  .orElseThrow();
      Decision unused =
          new DecisionTable(database)
              .decide(
                  Kind.CONFIRM,
                  Decision.subjectOf(doubted.doubt()),
                  doubted.doubt().report(),
                  Decision.RIGHT,
                  "đã gọi điện hỏi lại",
                  "Lan",
                  Instant.now());
    }
  }

  private IntakeResult reread() {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      return new Intake(Clock.systemUTC())
          .reread(home.home, database, PACK, RereadChoice::held, Progress.NONE);
    }
  }

  @Test
  void aNoteInTheWorkbookLetsAHeldFigureStandWhenItIsSentAgain() throws Exception {
    home.workbook("q1.xlsx", sheet("2024-Q1", ORDINARY, ""));
    home.run();
    home.workbook("q2.xlsx", sheet("2024-Q2", ENORMOUS, ""));
    IntakeResult held = home.run();

    assertThat(doubts(held)).containsExactly("money_scale hold");
    assertThat(money()).containsExactly("2024-Q1|50000000|", "2024-Q2|held|");
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("held");
    assertThat(text(held, "q2.xlsx")).contains("nhầm đơn vị tiền").contains("Đã kiểm tra: <lý do>");

    home.workbook("q2.xlsx", sheet("2024-Q2", ENORMOUS, NOTE));
    IntakeResult again = home.run();

    assertThat(again.line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(doubts(again)).contains("money_scale warn").doesNotContain("money_scale hold");
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("60000000000");
    assertThat(money()).contains("2024-Q2|60000000000|confirmed");
    assertThat(text(again, "q2.xlsx")).contains("(Đã xác nhận: nhận thêm tài trợ của tỉnh)");
    assertThat(home.rows("select act, standing, who from submission_event"))
        .containsExactly("replace|replaced|tiengnoi");
  }

  /** The confirmed file is the same report with more said of it: it counts whichever came first. */
  @Test
  void itDoesNotMatterWhetherTheNoteCameFirst() throws Exception {
    List<List<String>> orders =
        List.of(List.of("", NOTE), List.of(NOTE, ""), List.of("", NOTE, "", NOTE));
    List<String> states = new ArrayList<>();
    for (boolean together : new boolean[] {true, false}) {
      for (List<String> notes : orders) {
        home = new TestHome(Files.createTempDirectory(folder, "order"), PACK);
        home.csv("0.csv", HEADER, money("2024-Q1", ORDINARY, ""));
        for (int i = 0; i < notes.size(); i++) {
          home.csv(i + 1 + ".csv", HEADER, money("2024-Q2", ENORMOUS, notes.get(i)));
          if (!together) {
            home.run();
          }
        }
        home.run();
        states.add(home.value("VD01", "2024-Q2"));
      }
    }
    assertThat(states).containsOnly("60000000000");
  }

  @Test
  void aPersonsDecisionLetsItStandAndItsRevocationHoldsItAgain() {
    home.csv(
        "a.csv",
        HEADER,
        money("2024-Q1", ORDINARY, ""),
        money("2024-Q2", ENORMOUS, ""),
        money("2024-Q2", ENORMOUS, "").replace("VD01,,", "VD01,FUND=CASH,"));
    assertThat(home.run().line()).isEqualTo("received=2 accepted=1 held=1 rejected=0 unchanged=0");
    assertThat(money())
        .as("the parts of a total that waits wait with it")
        .containsExactly("2024-Q1|50000000|", "2024-Q2|held|", "2024-Q2|held|");
    assertThat(reread().line())
        .as("without a decision it waits as before")
        .isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    confirm("money_scale");

    IntakeResult confirmed = reread();

    assertThat(confirmed.line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(confirmed.faults().stream().map(one -> one.fault().messageVi()))
        .anyMatch(said -> said.endsWith("(Đã xác nhận: đã gọi điện hỏi lại)"));
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("60000000000");
    assertThat(money()).contains("2024-Q2|60000000000|", "2024-Q2|60000000000|confirmed");
    assertThat(reread().received()).isZero();

    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      Decision unused = new DecisionTable(database).revoke(1, "nhầm", "Minh", Instant.now());
    }
    home.run();
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("held");
  }

  /** More than a hundred thousand tỷ: a check of the report alone, decided in the same way. */
  @Test
  void aFigureOutOfItsRangeIsDecidedLikewise() {
    home.csv("a.csv", HEADER, money("2024-Q1", new BigDecimal("100000000000001"), ""));
    assertThat(doubts(home.run())).containsExactly("money_too_large hold");
    confirm("money_too_large");

    assertThat(home.run().line()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    assertThat(money()).contains("2024-Q1|100000000000001|confirmed");
  }

  /** What is held or told after the files were read is in their accounts all the same. */
  @Test
  void theReceiptCountsTheCellsThatHistoryDoubts() throws Exception {
    home.csv(
        "a.csv",
        HEADER,
        money("2024-Q1", ORDINARY, ""),
        money("2024-Q2", ENORMOUS, ""),
        money("2024-Q3", new BigDecimal("900000000"), ""));
    IntakeResult first = home.run();
    home.csv("b.csv", HEADER, money("2024-Q4", new BigDecimal("9900000000"), ""));
    IntakeResult warned = home.run();

    assertThat(doubts(warned)).containsExactly("implausible_jump warn");
    // Nine headings; of a line's seven cells the value of Q2 waits, and that of Q4 is told.
    assertThat(cells(first, "a.csv")).isEqualTo("30|20|0|1|0|9");
    assertThat(cells(warned, "b.csv")).isEqualTo("16|6|1|0|0|9");
    assertThat(text(warned, "b.csv")).contains("khác hẳn hai kỳ trước");
  }
}
