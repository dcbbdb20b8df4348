package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.revision.RevisionRefusedException;
import vn.tiengnoi.etl.revision.Revisions;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.etl.revision.Revisions.Done;
import vn.tiengnoi.etl.revision.Selection;
import vn.tiengnoi.etl.revision.SubmissionList;
import vn.tiengnoi.etl.submission.SubmissionEvents;
import vn.tiengnoi.etl.submission.SubmissionEvents.Doing;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent.Act;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ReadApi;

/** Versions, withdrawal, approval and locked periods: each rule of docs/decisions/0018 once. */
class RevisionsIT {
  private static final String NORTH = "n-bac@2000-01-01";
  private static final By LAN = new By("Lan", "gửi nhầm");

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder, TestHome.ISLAND);
  }

  private void visits(String file, String date, int visits) {
    report(file, "ROOM", "2024-Q1", "VISITS", date, visits);
  }

  private void report(
      String file, String form, String period, String element, String date, int value) {
    home.csv(
        file,
        "form,unit,period,element,disaggregation,value,report_date",
        "%s,%s,%s,%s,,%d,%s".formatted(form, NORTH, period, element, value, date));
  }

  private String visits() {
    return home.value("VISITS", NORTH, "2024-Q1");
  }

  private List<Done> act(Function<Revisions, List<Done>> work) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      return work.apply(new Revisions(home.home, database, home.pack, Clock.systemUTC()));
    }
  }

  private static Selection of(String... words) {
    return new Selection(List.of(words), null);
  }

  private List<String> states() {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      return new SubmissionList(database)
          .all().stream().map(one -> one.file() + " " + one.state()).sorted().toList();
    }
  }

  private void lock(String name, String period) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      Instant now = Instant.now();
      new Publications(home.home, database).publish(name, now);
      new LockedPeriods(database).lock(name, List.of(Period.parse(period)), null, "Hà", now);
    }
  }

  @Test
  void withdrawingTheNewerVersionLetsTheOlderCountAgain() {
    visits("a.csv", "2024-04-02", 10);
    visits("b.csv", "2024-05-02", 12);
    home.run();
    assertThat(visits()).isEqualTo("12");

    assertThat(act(r -> r.withdraw(of("b.csv"), LAN, false))).allMatch(Done::changed);
    assertThat(visits()).isEqualTo("10");
    assertThat(states()).containsExactly("a.csv accepted", "b.csv withdrawn");
    // Withdrawn twice is withdrawn once, and the file sent again stays withdrawn.
    long generation = home.generation();
    assertThat(act(r -> r.withdraw(of("b.csv"), LAN, false))).noneMatch(Done::changed);
    assertThat(home.run().line()).contains("unchanged=2");
    assertThat(home.generation()).isEqualTo(generation);

    act(r -> r.restore(of("b.csv"), new By("Minh", "vẫn đúng"), false));
    assertThat(visits()).isEqualTo("12");
  }

  @Test
  void theSameFiguresOfAWithdrawnReportStayWithdrawnAndSayWhy() {
    visits("a.csv", "2024-04-02", 10);
    home.run();
    act(r -> r.withdraw(of("a.csv"), LAN, false));
    assertThat(visits()).isEqualTo("not_reported");
    home.csv(
        "again.csv",
        "value,form,unit,period,element,disaggregation,report_date",
        "10,ROOM,Bắc Đảo,2024-Q1,VISITS,,2024-04-02");

    IntakeResult result = home.run();

    assertThat(result.line()).contains("unchanged=2");
    assertThat(result.faults().get(0).line("en"))
        .contains("[again.csv] This report was withdrawn (Lan: gửi nhầm)");
    // Named by either file, the same version is meant.
    act(r -> r.restore(of("again.csv"), LAN, false));
    assertThat(visits()).isEqualTo("10");
  }

  @Test
  void withdrawsAWholeRunOrNothingOfIt() {
    visits("a.csv", "2024-04-02", 10);
    String first = home.run().run();
    visits("b.csv", "2024-05-02", 12);
    report("c.csv", "ROOM", "2024-Q2", "VISITS", "2024-07-02", 7);
    String second = home.run().run();

    act(r -> r.withdraw(new Selection(List.of(), second), LAN, false));

    assertThat(visits()).isEqualTo("10");
    assertThat(home.value("VISITS", NORTH, "2024-Q2")).isEqualTo("not_reported");
    lock("cong-bo", "2024-Q2");
    assertThatThrownBy(() -> act(r -> r.restore(new Selection(List.of(), second), LAN, false)))
        .isInstanceOf(RevisionRefusedException.class)
        .hasMessageContaining("--force")
        .hasMessageContaining("c.csv");
    assertThat(visits()).isEqualTo("10");
    assertThatThrownBy(() -> act(r -> r.withdraw(of("nowhere.csv"), LAN, false)))
        .hasMessageContaining("there is no submission");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void aFileNameWithSeveralContentsIsNoName() throws Exception {
    visits("a.csv", "2024-04-02", 10);
    home.run();
    visits("a.csv", "2024-05-02", 11);
    home.run();
    assertThatThrownBy(() -> act(r -> r.withdraw(of("a.csv"), LAN, false)))
        .isInstanceOf(RevisionRefusedException.class)
        .hasMessageContaining("may be several submissions");
    Files.delete(home.inbox.resolve("a.csv"));
    String id =
        home.rows("select submission_id from submission where report_date = date '2024-05-02'")
            .get(0);
    act(r -> r.withdraw(of(id.substring(0, 12)), LAN, false));
    assertThat(visits()).isEqualTo("10");
  }

  @Test
  void anOlderVersionThatComesLateIsRecordedAndSaysThatItDoesNotCount() {
    visits("new.csv", "2024-05-02", 12);
    home.run();
    visits("old.csv", "2024-04-02", 10);

    IntakeResult late = home.run();

    assertThat(late.line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(late.faults().get(0).line("en"))
        .contains("[old.csv] An older version")
        .contains("the newer one in new.csv counts (date 2024-05-02, number –)");
    assertThat(visits()).isEqualTo("12");
  }

  @Test
  void twoVersionsInOneBatchGiveTheSameWhicheverIsReadFirst() throws Exception {
    TestHome other = new TestHome(Files.createDirectory(folder.resolve("other")), TestHome.ISLAND);
    for (TestHome one : List.of(home, other)) {
      boolean older = one == home;
      one.csv(
          "1.csv",
          "form,unit,period,element,disaggregation,value,report_date",
          "ROOM,%s,2024-Q1,VISITS,,%s".formatted(NORTH, older ? "10,2024-04-02" : "12,2024-05-02"));
      one.csv(
          "2.csv",
          "form,unit,period,element,disaggregation,value,report_date",
          "ROOM,%s,2024-Q1,VISITS,,%s".formatted(NORTH, older ? "12,2024-05-02" : "10,2024-04-02"));
    }
    IntakeResult oneWay = home.run();
    IntakeResult otherWay = other.run();

    assertThat(oneWay.line()).isEqualTo(otherWay.line());
    assertThat(visits()).isEqualTo("12").isEqualTo(other.value("VISITS", NORTH, "2024-Q1"));
    assertThat(oneWay.faults().get(0).line("en")).contains("[1.csv] An older version");
    assertThat(otherWay.faults().get(0).line("en")).contains("[2.csv] An older version");
  }

  @Test
  void figuresOfAFormThatAsksForItCountOnceTheyAreApproved() {
    report("g.csv", "GIFT", "2024-Q1", "GIFTS", "2024-04-02", 5);

    IntakeResult result = home.run();

    assertThat(result.line()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
    assertThat(result.faults().get(0).line("en"))
        .contains("The form GIFT needs an approval")
        .contains("approves submission");
    assertThat(home.value("GIFTS", NORTH, "2024-Q1")).isEqualTo("held");
    assertThat(due()).isEqualTo(DueReport.Status.AWAITING_APPROVAL);

    act(r -> r.approve(of("g.csv"), new By("Hà", ""), false));
    assertThat(home.value("GIFTS", NORTH, "2024-Q1")).isEqualTo("5");
    assertThat(due()).isEqualTo(DueReport.Status.ON_TIME);
    // A correction waits in its turn; what was approved goes on counting.
    report("g2.csv", "GIFT", "2024-Q1", "GIFTS", "2024-05-02", 6);
    home.run();
    assertThat(home.value("GIFTS", NORTH, "2024-Q1")).isEqualTo("5");
    act(r -> r.approve(of("g2.csv"), new By("Hà", ""), false));
    assertThat(home.value("GIFTS", NORTH, "2024-Q1")).isEqualTo("6");
  }

  private DueReport.Status due() {
    try (HomeDatabase database = HomeDatabase.open(home.home);
        ReadApi api = HomeReadApi.open(home.home, database, home.pack, Clock.systemUTC())) {
      return api.newest().due(new DueQuestion(NORTH, Period.parse("2024-Q1"))).stream()
          .filter(report -> report.form().equals("GIFT"))
          .findFirst()
          .orElseThrow()
          .status();
    }
  }

  @Test
  void aReportForALockedPeriodWaitsUntilSomebodyReleasesIt() {
    visits("a.csv", "2024-04-02", 10);
    home.run();
    lock("cong-bo-q1", "2024");
    visits("b.csv", "2024-05-02", 12);

    IntakeResult result = home.run();

    assertThat(result.line()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    assertThat(result.faults().get(0).line("en"))
        .contains("The period 2024 is locked by the publication cong-bo-q1 (locked by Hà)");
    assertThat(result.faults().get(0).line("vi")).contains("đã khóa theo công bố cong-bo-q1");
    assertThat(visits()).isEqualTo("10");
    assertThatThrownBy(() -> act(r -> r.withdraw(of("a.csv"), LAN, false)))
        .isInstanceOf(RevisionRefusedException.class)
        .hasMessageContaining("cong-bo-q1");
    assertThatThrownBy(() -> act(r -> r.release(of("b.csv"), new By("Hà", " "))))
        .hasMessageContaining("a reason is needed");

    act(r -> r.release(of("b.csv"), new By("Hà", "sai sót đã xác minh")));
    assertThat(visits()).isEqualTo("12");
    act(r -> r.withdraw(of("b.csv"), LAN, true));
    assertThat(visits()).isEqualTo("10");
  }

  @Test
  void ofTwoReportsThatContradictEachOtherTheOneLeftCounts() {
    visits("a.csv", "2024-04-02", 10);
    visits("b.csv", "2024-04-02", 11);
    home.run();
    assertThat(visits()).isEqualTo("held");
    act(r -> r.withdraw(of("b.csv"), LAN, false));
    assertThat(visits()).isEqualTo("10");
    assertThatThrownBy(() -> act(r -> r.restore(of("b.csv"), LAN, false)))
        .hasMessageContaining("withdraw the wrong one first");
  }

  @Test
  void anActThatWasInterruptedIsFinishedByTheNextWriter() {
    visits("a.csv", "2024-04-02", 10);
    home.run();
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      database
          .jdbc()
          .sql(
              "insert into run (run_id, kind, state, pack_hash, started_at) values ('act-1', 'act', 'running', '', now())")
          .update();
      new SubmissionEvents(database)
          .add(
              "act-1",
              home.rows("select submission_id from submission").get(0),
              new Doing(Act.WITHDRAW, "nhầm", "Lan", Instant.now()),
              Standing.WITHDRAWN);
    }
    assertThat(visits()).isEqualTo("10");
    home.run();
    assertThat(visits()).isEqualTo("not_reported");
    assertThat(home.rows("select state from run where run_id = 'act-1'")).containsExactly("done");
  }
}
