package vn.tiengnoi.etl.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.mail.Outbox;
import vn.tiengnoi.etl.mail.OutgoingMessage;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

class ContactsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

  @TempDir Path folder;

  @Test
  void anAddressIsFoundWhateverItsCaseAndEndsWithoutALoss() {
    try (HomeDatabase database = HomeDatabase.open(Home.create(folder))) {
      Contacts contacts = new Contacts(database);

      assertThat(contacts.add("TD-LC", "Can.Bo@laichau.example", "Chị Lan", "admin", NOW)).isTrue();
      assertThat(contacts.add("TD-LC", "can.bo@LAICHAU.example ", "Lan", "admin", NOW)).isFalse();
      assertThat(contacts.add("SYT-LC", "can.bo@laichau.example", "", "admin", NOW)).isTrue();

      assertThat(contacts.ofEmail("CAN.BO@laichau.example"))
          .extracting(Contact::reporter)
          .containsExactly("SYT-LC", "TD-LC");
      assertThat(contacts.end("TD-LC", "can.bo@laichau.example", "admin", NOW)).isTrue();
      assertThat(contacts.end("TD-LC", "can.bo@laichau.example", "admin", NOW)).isFalse();
      assertThat(contacts.ofReporter("TD-LC")).isEmpty();
      assertThat(contacts.list()).extracting(Contact::reporter).containsExactly("SYT-LC");
    }
  }

  @Test
  void aMailIsQueuedOnceForWhatItIsAbout() {
    try (HomeDatabase database = HomeDatabase.open(Home.create(folder))) {
      Outbox outbox = new Outbox(database);
      OutgoingMessage message =
          new OutgoingMessage(
              "reminder/QTE/TD-LC/12@2004-01-01/2025-Q4/before-3",
              OutgoingMessage.Kind.REMINDER,
              "TD-LC",
              "can.bo@laichau.example",
              "Nhắc báo cáo",
              "…",
              null,
              List.of(new OutgoingMessage.Attachment("documents/a.xlsx", "Biểu mẫu.xlsx")));

      assertThat(outbox.queue(message, NOW)).isTrue();
      assertThat(outbox.queue(message, NOW.plusSeconds(60))).isFalse();
      assertThat(outbox.count("waiting")).isEqualTo(1);
    }
  }

  @Test
  void contactsComeFromAFileAsExcelWritesIt() throws Exception {
    try (HomeDatabase database = HomeDatabase.open(Home.create(folder))) {
      Path file = folder.resolve("contacts.csv");
      Files.writeString(file, "\uFEFFreporter;email;name\r\nTD-LC;lan@laichau.example;Chị Lan\r\n");
      assertThat(ContactFile.read(file, database, "TD-LC"::equals, "admin", NOW).added())
          .isEqualTo(1);

      Files.writeString(file, "don vi,thu\nTD-LC,a@b.example\n");
      assertThatThrownBy(() -> ContactFile.read(file, database, "TD-LC"::equals, "admin", NOW))
          .hasMessageContaining("the columns reporter,email")
          .hasMessageContaining("don vi,thu");

      Files.writeString(file, "reporter,email\nTD-LC,Lan <lan@laichau.example>\n");
      assertThatThrownBy(() -> ContactFile.read(file, database, "TD-LC"::equals, "admin", NOW))
          .hasMessageContaining("is no mail address");
    }
  }
}
