package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.Decision.Kind;
import vn.tiengnoi.etl.decision.DecisionFile;
import vn.tiengnoi.etl.decision.DecisionRefusedException;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.decision.DoubtedFaults;
import vn.tiengnoi.etl.decision.DoubtedFaults.Doubted;
import vn.tiengnoi.etl.job.RereadChoice;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.PackReader;

/** What a person decides is heard by the next run, without the file being sent again. */
class RereadIT {
  private static final String NORTH = "n-bac@2000-01-01";
  private static final String HEAD = "form,reporter,unit,period,element,disaggregation,value,note";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder, TestHome.ISLAND);
  }

  private void decisions(Consumer<DecisionTable> work) {
    decisions(home, work);
  }

  private static void decisions(TestHome home, Consumer<DecisionTable> work) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      work.accept(new DecisionTable(database));
    }
  }

  private static void name(DecisionTable table, String key, String unit) {
    Decision unused =
        table.decide(Kind.NAME, key, "", unit, "tên gọi ở địa phương", "Lan", Instant.now());
  }

  private void heldFile(String file) {
    home.csv(file, HEAD, "ROOM,room-bac,Xóm Bến,2024-Q1,VISITS,,7,");
  }

  private IntakeResult reread(Intake.Rereading which) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      return new Intake(Clock.systemUTC())
          .reread(home.home, database, home.pack, which, Progress.NONE);
    }
  }

  private String visits() {
    return home.value("VISITS", NORTH, "2024-Q1");
  }

  @Test
  void whatWasHeldIsReadAgainOnceANameIsDecided() throws Exception {
    heldFile("a.csv");
    home.csv("other.csv", HEAD, "ROOM,room-nam,Nơi Lạ,2024-Q1,VISITS,,9,");
    assertThat(home.run().line()).isEqualTo("received=2 accepted=0 held=2 rejected=0 unchanged=0");
    Files.delete(home.inbox.resolve("a.csv"));
    decisions(table -> name(table, "xóm bến", NORTH));

    // From the vault: the file itself is gone. The other one has nothing to do with the decision.
    assertThat(home.run().line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(visits()).isEqualTo("7");
    long generation = home.generation();
    assertThat(home.run().line()).isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1");
    assertThat(home.generation()).isEqualTo(generation);

    // Taken back, the name is not known any more.
    decisions(table -> table.revoke(1, "nhầm", "Minh", Instant.now()));
    assertThat(home.run().line()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    assertThat(visits()).isEqualTo("not_reported");
    assertThat(
            home.rows(
                "select reading, verdict from submission where reporter = 'room-bac' order by 1"))
        .containsExactly("1|held", "2|accepted", "3|held");
    assertThat(home.run().line()).isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1");
  }

  @Test
  void readingAgainWithoutAnyReasonChangesNothing() {
    heldFile("held.csv");
    home.csv("good.csv", HEAD, "ROOM,room-bac,Bắc Đảo,2024-Q2,VISITS,,3,");
    home.csv("bad.csv", HEAD, "ROOM,room-bac,Bắc Đảo,2024-Q7,VISITS,,3,");
    home.run();
    long generation = home.generation();
    List<String> before = home.rows("select submission_id from submission order by 1");

    assertThat(reread(RereadChoice::held).line())
        .isEqualTo("received=2 accepted=0 held=0 rejected=1 unchanged=1");
    assertThat(reread(choice -> choice.named(Set.of("good.csv"))).line())
        .isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1");

    assertThat(home.rows("select submission_id from submission order by 1")).isEqualTo(before);
    assertThat(home.generation()).isEqualTo(generation);
  }

  @Test
  void aConfirmedFigureCountsUntilTheConfirmationIsTakenBack() {
    home.csv("a.csv", HEAD, "ROOM,room-bac,Bắc Đảo,2024-Q1,VISITS,,70,nghi vấn");
    assertThat(home.run().held()).isEqualTo(1);
    assertThat(visits()).isEqualTo("held");
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      List<Doubted> doubts = new DoubtedFaults(database).open();
      assertThat(doubts).hasSize(1);
      Doubted doubted = new DoubtedFaults(database).get(doubts.get(0).fault());
      Decision unused =
          new DecisionTable(database)
              .decide(
                  Kind.CONFIRM,
                  Decision.subjectOf(doubted.doubt()),
                  doubted.doubt().report(),
                  Decision.RIGHT,
                  "hội sách đông",
                  "Lan",
                  Instant.now());
    }

    assertThat(home.run().line()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    assertThat(visits()).isEqualTo("70");
    assertThat(home.lake(LakeTable.OBSERVATION, "select status, flags from t where flags <> ''"))
        .containsExactly("reported|confirmed");
    decisions(table -> table.revoke(1, "không có hội sách", "Minh", Instant.now()));
    home.run();
    assertThat(visits()).isEqualTo("held");
  }

  @Test
  void itDoesNotMatterWhenADecisionIsMade() throws Exception {
    TestHome early = new TestHome(Files.createDirectory(folder.resolve("early")), TestHome.ISLAND);
    decisions(early, table -> name(table, "xóm bến", NORTH));
    for (TestHome one : List.of(home, early)) {
      one.csv(
          "b.csv",
          HEAD,
          "ROOM,room-bac,Xóm Bến,2024-Q2,VISITS,,8,",
          "ROOM,room-bac,Bắc Đảo,2024-Q3,VISITS,,1,");
      one.csv("a.csv", HEAD, "ROOM,room-bac,Xóm Bến,2024-Q1,VISITS,,7,");
      one.run();
    }
    decisions(table -> name(table, "xóm bến", NORTH));
    home.run();

    String values = "select * exclude (run) from t order by all";
    assertThat(home.lake(LakeTable.INDICATOR_VALUE, values))
        .isEqualTo(early.lake(LakeTable.INDICATOR_VALUE, values));
  }

  @Test
  void aFileSentAgainBesideItsNewReadingIsTheSameReport() throws Exception {
    heldFile("a.csv");
    home.run();
    decisions(table -> name(table, "xóm bến", NORTH));
    home.csv("by-name.csv", HEAD, "ROOM,room-bac,Bắc Đảo,2024-Q1,VISITS,,7,");
    assertThat(home.run().line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(visits()).isEqualTo("7");
  }

  @Test
  void anotherPackIsReadAgainWhenAskedFor() throws Exception {
    heldFile("a.csv");
    home.run();
    Path changed = folder.resolve("pack");
    PackReader.archive(TestHome.ISLAND, changed);
    Path units = changed.resolve("units/units.csv");
    Files.writeString(
        units, Files.readString(units).replace("Bắc Đảo,Vùng Bắc Đảo", "Xóm Bến,Xóm Bến"));
    TestHome later = new TestHome(folder, PackReader.read(changed));
    assertThat(later.run().line()).isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1");
    try (HomeDatabase database = HomeDatabase.open(later.home)) {
      IntakeResult result =
          new Intake(Clock.systemUTC())
              .reread(
                  later.home,
                  database,
                  later.pack,
                  choice -> choice.ofOtherPacks(later.pack.hash()),
                  Progress.NONE);
      assertThat(result.line()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    }
    assertThat(later.value("VISITS", NORTH, "2024-Q1")).isEqualTo("7");
  }

  @Test
  void oneNameHasOneMeaning() {
    decisions(
        table -> {
          name(table, "xóm bến", NORTH);
          name(table, "xóm bến", NORTH);
          assertThat(table.list()).hasSize(1);
          assertThatThrownBy(() -> name(table, "xóm bến", "s-nam@2000-01-01"))
              .isInstanceOf(DecisionRefusedException.class)
              .hasMessageContaining("decision 1 says \"n-bac@2000-01-01\" already");
        });
  }

  @Test
  void decisionsAreCarriedToAnotherHome() throws Exception {
    decisions(
        table -> {
          name(table, "xóm bến", NORTH);
          name(table, "bến dưới", "s-nam@2000-01-01");
          Decision unused = table.revoke(2, "nhầm", "Minh", Instant.now());
        });
    Path file = folder.resolve("decisions.csv");
    decisions(table -> write(table, file));
    TestHome other = new TestHome(Files.createDirectory(folder.resolve("other")), TestHome.ISLAND);
    decisions(
        other,
        table -> {
          assertThat(read(file, table, true)).isEqualTo(new DecisionFile.Imported(2, 0));
          assertThat(read(file, table, true)).isEqualTo(new DecisionFile.Imported(0, 2));
          assertThat(table.list()).hasSize(2);
          assertThat(table.list().get(0).holds()).isTrue();
          assertThat(table.list().get(1).holds()).isFalse();
        });
    decisions(
        home,
        table ->
            assertThatThrownBy(() -> read(file, table, false))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("decisions.csv:2: ")
                .hasMessageContaining("there is no unit"));
  }

  private static void write(DecisionTable table, Path file) {
    try {
      DecisionFile.write(table.list(), file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DecisionFile.Imported read(Path file, DecisionTable table, boolean known) {
    try {
      return DecisionFile.read(file, table, unit -> known, mapping -> known);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
