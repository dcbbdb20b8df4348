package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiengnoi.etl.TestHome.number;
import static vn.tiengnoi.etl.TestHome.quarter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.inbox.InboxMissingException;
import vn.tiengnoi.warehouse.lake.LakeTable;

class IntakeIT {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 20);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  @Test
  void takesInAWorkbookAndALongCsv() throws Exception {
    home.workbook("q1/sin-ho.xlsx", quarter("2024-Q1", APRIL, number("1000000"), number("25")));
    home.csv(
        "q2.csv",
        "period,unit,element,disaggregation,value",
        "2024-Q2,Huyện Sìn Hồ,VD01,,500000",
        "2024-Q2,108-sin-ho@2004-01-01,VD02,,7");

    IntakeResult result = home.run();

    assertThat(result.line()).isEqualTo("received=2 accepted=2 held=0 rejected=0 unchanged=0");
    assertThat(home.value("VD01", "2024")).isEqualTo("1500000");
    assertThat(home.value("VD02", "2024")).isEqualTo("32");
    assertThat(
            home.lake(
                LakeTable.OBSERVATION,
                "select file, sheet, cell from t where element = 'VD02' order by 1"))
        .containsExactly("q1/sin-ho.xlsx|Báo cáo|F11", "q2.csv|null|3:value");
    assertThat(Files.exists(home.home.staging().resolve(result.run()))).isFalse();
  }

  @Test
  void keepsOriginalsForTheirOwnerOnly() throws Exception {
    home.csv("a.csv", "unit,period,element,disaggregation,value", "Huyện Sìn Hồ,2024-Q2,VD01,,5");

    home.run();

    String hash = home.rows("select sha256 from original").get(0);
    Path kept = home.home.vault().resolve(hash.substring(0, 2)).resolve(hash);
    assertThat(Files.readAllBytes(kept)).isEqualTo(Files.readAllBytes(home.inbox.resolve("a.csv")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
  }

  @Test
  void hasNothingToDoInAnEmptyInbox() {
    assertThat(home.run().line()).isEqualTo("received=0 accepted=0 held=0 rejected=0 unchanged=0");
    assertThat(home.generation()).isZero();
  }

  @Test
  void saysThatThereIsNoInbox() {
    Path missing = folder.resolve("nowhere");

    assertThatThrownBy(
            () ->
                new Intake(java.time.Clock.systemUTC())
                    .run(home.home, TestHome.PACK, missing, Progress.NONE))
        .isInstanceOf(InboxMissingException.class)
        .hasMessageContaining("nowhere cannot be read");
  }

  @Test
  void changesNothingForTheSameFileAgain() {
    home.workbook("a.xlsx", quarter("2024-Q1", APRIL, number("1000000"), number("25")));
    home.file("b.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    home.run();
    long generation = home.generation();

    IntakeResult again = home.run();

    assertThat(again.line()).isEqualTo("received=2 accepted=0 held=0 rejected=0 unchanged=2");
    assertThat(again.faults()).isEmpty();
    assertThat(home.generation()).isEqualTo(generation);
  }

  @Test
  void knowsTheSameFileUnderTwoNamesAndTheSameFiguresInAnotherFile() {
    home.workbook("a.xlsx", quarter("2024-Q1", null, number("1000000"), number("25")));
    home.workbook("b.xlsx", quarter("2024-Q1", null, number("1000000"), number("25")));
    home.csv(
        "c.csv",
        "form,reporter,unit,period,element,disaggregation,value",
        "QTE,hbvqte-108-sin-ho,108-sin-ho@2004-01-01,2024-Q1,VD01,,1000000",
        "QTE,hbvqte-108-sin-ho,108-sin-ho@2004-01-01,2024-Q1,VD02,,25.0");

    assertThat(home.run().line()).isEqualTo("received=3 accepted=1 held=0 rejected=0 unchanged=2");
    assertThat(home.lake(LakeTable.SUBMISSION_VERSION, "select count(*) from t"))
        .containsExactly("1");
  }

  @Test
  void letsACorrectionReplaceTheEarlierReport() {
    home.workbook("a.xlsx", quarter("2024-Q1", APRIL, number("1000000"), number("25")));
    home.run();
    home.workbook("b.xlsx", quarter("2024-Q1", MAY, number("3000000"), number("26")));

    assertThat(home.run().line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("3000000");
  }

  @Test
  void letsTheCorrectionCountEvenIfItArrivesFirst() {
    home.workbook("b.xlsx", quarter("2024-Q1", MAY, number("3000000"), number("26")));
    home.run();
    home.workbook("c.xlsx", quarter("2024-Q1", APRIL, number("1000000"), number("25")));

    assertThat(home.run().line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("3000000");
  }

  @Test
  void holdsTwoReportsThatDifferWithoutDateOrNumber() {
    home.workbook("a.xlsx", quarter("2024-Q1", null, number("1000000"), number("25")));
    home.run();
    home.workbook("b.xlsx", quarter("2024-Q1", null, number("2000000"), number("25")));

    IntakeResult result = home.run();

    assertThat(result.line()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    assertThat(result.faults()).hasSize(1);
    assertThat(result.faults().get(0).line("en"))
        .contains("[b.xlsx, Báo cáo] Another report with other figures exists")
        .contains("2024-Q1: a.xlsx");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("held");
  }

  @Test
  void answersEveryFaultOfEveryFileAtOnce() {
    home.file("damaged.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    home.file("empty.csv", new byte[0]);
    home.file("letter.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    home.workbook("text.xlsx", quarter("2024-Q1", APRIL, "đang tổng hợp", number("-4")));
    home.csv(
        "mixed.csv",
        "unit,period,element,disaggregation,value",
        "Huyện Trường Sơn,2024-Q2,VD01,,5",
        "Huyện Sìn Hồ,2024-Q7,VD01,,5",
        "Huyện Sìn Hồ,2024-Q3,VD01,,5",
        "Huyện Sìn Hồ,2024-Q3,VD01,,5",
        "Huyện Sìn Hồ,2024-Q3,VD02,,6");

    IntakeResult result = home.run();

    assertThat(result.line()).isEqualTo("received=7 accepted=0 held=3 rejected=4 unchanged=0");
    assertThat(result.needsAttention()).isTrue();
    assertThat(result.faults().stream().map(fault -> fault.line("en")).toList())
        .anyMatch(line -> line.startsWith("[damaged.xlsx] The file is damaged"))
        .anyMatch(line -> line.equals("[empty.csv] The file is empty."))
        .anyMatch(line -> line.startsWith("[letter.pdf] Figures cannot be read from a PDF"))
        .anyMatch(
            line ->
                line.startsWith(
                    "[text.xlsx, Báo cáo, F10] \"đang tổng hợp\": Text in a number cell"))
        .anyMatch(line -> line.startsWith("[text.xlsx, Báo cáo, F11] \"-4\": Negative"))
        .anyMatch(line -> line.startsWith("[mixed.csv, 2:unit] \"Huyện Trường Sơn\": Unknown unit"))
        .anyMatch(line -> line.startsWith("[mixed.csv, 3:period] \"2024-Q7\": Unknown period"))
        .anyMatch(
            line ->
                line.startsWith(
                    "[mixed.csv, 5:value] \"5\": One element and disaggregation has several rows: VD01: 4:value, 5:value"));
    assertThat(home.value("VD02", "2024-Q3")).isEqualTo("6");
    assertThat(home.value("VD01", "2024-Q3")).isEqualTo("held");
    assertThat(
            home.lake(
                LakeTable.OBSERVATION,
                "select value, status from t where file = 'text.xlsx' order by element"))
        .containsExactly("null|held", "null|held");
  }

  @Test
  void leavesAloneWhatIsNoReport() throws Exception {
    home.file(".DS_Store", new byte[] {1});
    home.file("~$a.xlsx", new byte[] {1});
    home.file("sub/.hidden/x.csv", new byte[] {1});
    home.file("README.txt", new byte[] {1});
    Path outside = Files.writeString(folder.resolve("secret.csv"), "secret");
    Files.createSymbolicLink(home.inbox.resolve("link.csv"), outside);
    Files.createSymbolicLink(home.inbox.resolve("linked"), folder);

    assertThat(home.run().line()).isEqualTo("received=0 accepted=0 held=0 rejected=0 unchanged=0");
  }

  @Test
  void keepsTheSourceOfAPublishedFigureAndNoOtherNote() {
    home.csv(
        "p.csv",
        "form,reporter,unit,period,element,disaggregation,value,note",
        "KQCB,hoi-bao-ve-quyen-tre-em-thanh-pho-hue,46-hue@2025-01-01,2025,VD01,,7,PR1; over; https://example.org/a?b=1; cháu An",
        "KQCB,hoi-bao-ve-quyen-tre-em-thanh-pho-hue,46-hue@2025-01-01,2025,VD02,,8,CONFLICT C1");

    assertThat(home.run().held()).isEqualTo(1);
    assertThat(
            home.lake(
                LakeTable.OBSERVATION,
                "select element, value, status, flags, source from t order by 1"))
        .containsExactly(
            "VD01|7.000000|reported|approximate;lower_bound|https://example.org/a?b=1",
            "VD02|null|held||null");
  }

  @Test
  void tellsHowFarItIs() {
    home.csv("a.csv", "unit,period,element,disaggregation,value", "Huyện Sìn Hồ,2024-Q2,VD01,,5");
    List<String> told = new java.util.ArrayList<>();

    home.run((step, done, total) -> told.add(step + " " + done + "/" + total));

    assertThat(told)
        .containsSubsequence(
            "register 1/1", "extract 1/1", "check 1/1", "load 1/1", "compute 1/1", "seal 1/1");
  }

  @Test
  void aReportOfWhichNoFigureCanBeUsedTakesNothingAway() {
    TestHome home = new TestHome(folder);
    home.csv(
        "a.csv",
        "unit,period,element,disaggregation,value,form,report_date",
        "Huyện Sìn Hồ,2024-Q1,VD01,,5,QTE,2024-04-01");
    home.csv(
        "b.csv",
        "unit,period,element,disaggregation,value,form,report_date",
        "Huyện Sìn Hồ,2024-Q1,ZZ99,,7,QTE,2024-05-01",
        "Huyện Sìn Hồ,2024-Q2,ZZ99,,7,QTE,2024-07-01");

    assertThat(home.run().line()).isEqualTo("received=3 accepted=1 held=2 rejected=0 unchanged=0");

    assertThat(
            home.rows("select period, version_state from submission order by period, report_date"))
        .containsExactly("2024-Q1|accepted", "2024-Q1|held", "2024-Q2|held");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("5");
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("held");
  }
}
