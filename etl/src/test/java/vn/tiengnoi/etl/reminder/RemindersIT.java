package vn.tiengnoi.etl.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.ledger.Excuse;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.read.ReadApi;

/** Both rooms owe two forms a quarter; those of 2024-Q1 are due on Wednesday, 10/4/2024. */
class RemindersIT {
  private static final Pack ISLAND = PackReader.read(Path.of("src/test/resources/packs/island"));
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  @TempDir Path folder;
  private Home home;
  private HomeDatabase database;

  @BeforeEach
  void open() {
    home = Home.create(folder.resolve("home"));
    database = HomeDatabase.open(home);
    contact("room-bac", "an@example.vn");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void contact(String reporter, String email) {
    assertThat(new Contacts(database).add(reporter, email, "An", "test", Instant.EPOCH)).isTrue();
  }

  /** Half past eight in the morning of a day, in Vietnam. */
  private Reminders.Done remind(String day) {
    Instant now = Instant.parse(day + "T01:30:00Z");
    try (ReadApi api = HomeReadApi.open(home, database, ISLAND, Clock.fixed(now, ZoneOffset.UTC))) {
      return new Reminders(home, database, ReminderRules.USUAL).remind(api.newest(), SINCE, now);
    }
  }

  private List<String> settled() {
    return database
        .jdbc()
        .sql(
            "select entry_key || ' ' || step || ' ' || coalesce(reason, state) from reminder order by 1")
        .query(String.class)
        .list();
  }

  @Test
  void putsAllOfAnAddressIntoOneMailADayWithTheFormsToFill() throws Exception {
    assertThat(remind("2024-04-02")).isEqualTo(new Reminders.Done(0, 0, 0));
    // Two forms of the room in the north; nobody knows how to reach the south.
    assertThat(remind("2024-04-03")).isEqualTo(new Reminders.Done(2, 2, 1));
    assertThat(remind("2024-04-03")).isEqualTo(new Reminders.Done(0, 0, 0));
    assertThat(remind("2024-04-04")).isEqualTo(new Reminders.Done(0, 0, 0));
    String body =
        database
            .jdbc()
            .sql("select body from outgoing_message where message_key = ?")
            .param("reminder/2024-04-03/an@example.vn")
            .query(String.class)
            .single();
    assertThat(body)
        .startsWith("Kính gửi An,")
        .contains(
            "Phiếu phòng đọc (ROOM), Vùng Bắc Đảo, quý I/2024, hạn nộp 10/04/2024, còn 7 ngày")
        .contains("Gift sheet (GIFT), North, Q1 2024, due 10/04/2024, 7 day(s) left");
    assertThat(body.indexOf("Kính gửi")).isLessThan(body.indexOf("Dear"));
    for (String path :
        database.jdbc().sql("select path from outgoing_attachment").query(String.class).list()) {
      assertThat(Files.size(home.root().resolve(path))).isPositive();
    }
    assertThat(settled())
        .contains("ROOM/room-bac/n-bac@2000-01-01/2024-Q1 before-7 queued")
        .contains("ROOM/room-nam/s-nam@2000-01-01/2024-Q1 before-7 no_contact");
  }

  @Test
  void takesOnlyTheNewestStepAfterAnOutageAndNoneOnASaturday() {
    assertThat(remind("2024-04-20")).isEqualTo(new Reminders.Done(0, 0, 0));
    remind("2024-04-22");
    assertThat(settled().stream().filter(step -> step.startsWith("ROOM/room-bac")))
        .containsExactly(
            "ROOM/room-bac/n-bac@2000-01-01/2024-Q1 after-1 later_step",
            "ROOM/room-bac/n-bac@2000-01-01/2024-Q1 after-7 queued",
            "ROOM/room-bac/n-bac@2000-01-01/2024-Q1 before-2 later_step",
            "ROOM/room-bac/n-bac@2000-01-01/2024-Q1 before-7 later_step",
            "ROOM/room-bac/n-bac@2000-01-01/2024-Q1 parent-10 no_parent");
  }

  @Test
  void remindsOfNothingThatIsExcused() {
    Excuse unused =
        new Excuses(database)
            .add(
                new Excuses.Wanted("ROOM", "room-bac", null, SINCE, LocalDate.of(2024, 3, 31)),
                "bão",
                "Hà",
                Instant.parse("2024-04-01T00:00:00Z"));
    remind("2024-04-03");
    assertThat(settled())
        .noneMatch(step -> step.startsWith("ROOM/room-bac"))
        .anyMatch(step -> step.startsWith("GIFT/room-bac"));
  }
}
