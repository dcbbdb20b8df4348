package vn.tiengnoi.etl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.mail.OutboxDelivery.Delivered;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.settings.Settings;
import vn.tiengnoi.warehouse.settings.SettingsException;

class OutboxDeliveryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @TempDir Path folder;
  private Home home;
  private HomeDatabase database;
  private SmtpScript server;

  @BeforeEach
  void open() throws IOException {
    home = Home.create(folder.resolve("home"));
    database = HomeDatabase.open(home);
    server = new SmtpScript();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    database.close();
  }

  private SmtpSettings settings(String more) throws IOException {
    Files.writeString(
        home.root().resolve(Settings.FILE),
        "smtp:\n  host: 127.0.0.1\n  port: %d\n  from: baocao@trungtam.example\n%s"
            .formatted(server.port(), more));
    return home.settings().take("smtp", SmtpSettings::of);
  }

  private Delivered deliver(SmtpSettings settings, Duration after) {
    Clock clock = Clock.fixed(NOW.plus(after), ZoneOffset.UTC);
    return new OutboxDelivery(database, home, settings, clock).deliver();
  }

  private void queue(String key, String recipient, OutgoingMessage.Attachment... attachments) {
    assertThat(
            new Outbox(database)
                .queue(
                    new OutgoingMessage(
                        key,
                        OutgoingMessage.Kind.REMINDER,
                        null,
                        recipient,
                        "Nhắc báo cáo\r\nBcc: thief@evil.example",
                        "Kính gửi …",
                        null,
                        List.of(attachments)),
                    NOW))
        .isTrue();
  }

  private List<String> states() {
    return new Outbox(database)
        .list(null).stream()
            .map(mail -> mail.key() + " " + mail.state() + " " + mail.attempts())
            .toList();
  }

  private String problem(String key) {
    return new Outbox(database)
        .list(null).stream()
            .filter(mail -> mail.key().equals(key))
            .map(mail -> String.valueOf(mail.problem()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void whatIsRefusedForGoodFailsAndTheOthersGoOut() throws IOException {
    queue("a", "gone@sinho.example");
    queue("b", "lan@sinho.example");
    queue("c", "no address");
    queue("d", "lan@sinho.example", new OutgoingMessage.Attachment("documents/gone.pdf", "x.pdf"));
    server.answer(Map.of("RCPT TO:<gone@", "550 no such user"));

    assertThat(deliver(settings(""), Duration.ZERO)).isEqualTo(new Delivered(1, 0, 3));
    assertThat(states()).containsExactly("a failed 1", "b sent 1", "c failed 1", "d failed 1");
    assertThat(problem("a")).startsWith("máy chủ từ chối / refused by the server").contains("550");
    assertThat(problem("d")).contains("documents/gone.pdf");
    assertThat(server.heard()).noneMatch(line -> line.contains("thief"));

    server.answer(Map.of());
    assertThat(new Outbox(database).retry("a", NOW)).isEqualTo(1);
    assertThat(deliver(settings(""), Duration.ZERO)).isEqualTo(new Delivered(1, 0, 0));
  }

  @Test
  void whatIsNotTakenForNowIsTriedAgainAfterGrowingPausesAndGivenUpAfterDays() throws IOException {
    queue("a", "lan@sinho.example");
    server.answer(Map.of("content", "451 try later"));
    SmtpSettings settings = settings("  give_up_after: P2D\n");

    assertThat(deliver(settings, Duration.ZERO)).isEqualTo(new Delivered(0, 1, 0));
    assertThat(deliver(settings, Duration.ofSeconds(59))).isEqualTo(new Delivered(0, 0, 0));
    assertThat(deliver(settings, Duration.ofSeconds(60))).isEqualTo(new Delivered(0, 1, 0));
    assertThat(deliver(settings, Duration.ofMinutes(5))).isEqualTo(new Delivered(0, 0, 0));
    assertThat(deliver(settings, Duration.ofMinutes(6))).isEqualTo(new Delivered(0, 1, 0));
    assertThat(problem("a")).contains("451");
    assertThat(deliver(settings, Duration.ofDays(3))).isEqualTo(new Delivered(0, 0, 1));
    assertThat(states()).containsExactly("a failed 4");
  }

  @Test
  void aServerOutOfReachStopsNothingButThisRound() throws IOException {
    queue("a", "lan@sinho.example");
    queue("b", "lan@sinho.example");
    SmtpSettings settings = settings("");
    server.close();

    assertThat(deliver(settings, Duration.ZERO)).isEqualTo(new Delivered(0, 1, 0));
    assertThat(states()).containsExactly("a waiting 1", "b waiting 0");
  }

  @Test
  void aServerThatDoesNotTakeUsIsNoFaultOfTheMail() throws IOException {
    queue("a", "lan@sinho.example");
    server.answer(Map.of("MAIL FROM", "550 who are you"));

    assertThat(deliver(settings(""), Duration.ZERO)).isEqualTo(new Delivered(0, 1, 0));
    assertThat(problem("a")).contains("550 who are you");
  }

  @Test
  void aServerThatOffersNoTlsIsToldNothing() throws IOException {
    queue("a", "lan@sinho.example");
    Files.writeString(home.root().resolve("word.txt"), "bi-mat");
    SmtpSettings settings =
        settings("  security: starttls\n  user: baocao\n  password_file: word.txt\n");

    assertThat(deliver(settings, Duration.ZERO)).isEqualTo(new Delivered(0, 1, 0));
    assertThat(server.heard())
        .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    assertThat(problem("a")).contains("STARTTLS");
  }

  @Test
  void elsewhereThanOnThisMachineConnectionsAreProtected() throws IOException {
    assertThat(of("host: mail.example\n  from: a@b.example").account())
        .extracting(MailAccount::security, MailAccount::port)
        .containsExactly(MailSecurity.STARTTLS, 587);
    assertThat(of("host: mail.example\n  security: tls\n  from: a@b.example").account().port())
        .isEqualTo(465);
    assertThat(of("host: localhost\n  from: a@b.example").account())
        .extracting(MailAccount::security, MailAccount::port)
        .containsExactly(MailSecurity.NONE, 25);
    assertThat(of("host: mail.example\n  security: none\n  from: a@b.example").account().security())
        .isEqualTo(MailSecurity.NONE);
    assertThatThrownBy(() -> of("host: mail.example\n  security: ssl\n  from: nobody"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("tls, starttls hoặc none")
        .hasMessageContaining("phải là một địa chỉ thư điện tử");
  }

  private SmtpSettings of(String lines) throws IOException {
    Files.writeString(home.root().resolve(Settings.FILE), "smtp:\n  " + lines + "\n");
    return home.settings().take("smtp", SmtpSettings::of);
  }
}
