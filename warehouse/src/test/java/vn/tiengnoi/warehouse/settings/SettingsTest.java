package vn.tiengnoi.warehouse.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  private record Mail(String host, int port, boolean tls, Duration every, Optional<String> word) {
    static Mail of(SettingsSection section) {
      return new Mail(
          section.required("host"),
          section.whole("port", 993, 1, 65_535),
          section.yes("tls", true),
          section.duration("every", Duration.ofMinutes(5)),
          section.secret("password"));
    }
  }

  @Test
  void aHomeWithoutTheFileHasNothingSet() {
    Settings settings = Settings.read(folder);

    assertThat(settings.has("mailbox")).isFalse();
    assertThat(settings.take("mailbox", Mail::of))
        .isEqualTo(new Mail("", 993, true, Duration.ofMinutes(5), Optional.empty()));
  }

  @Test
  void aSecretComesFromAFileOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("word.txt"), "Bí mật\n");
    Files.writeString(
        folder.resolve(Settings.FILE),
        "mailbox:\n  host: mail.example\n  port: 143\n  tls: no\n  every: PT1M\n  password_file: word.txt\n");

    assertThat(Settings.read(folder).take("mailbox", Mail::of))
        .isEqualTo(
            new Mail("mail.example", 143, false, Duration.ofMinutes(1), Optional.of("Bí mật")));
  }

  @Test
  void allFaultsOfASectionAreSaidAtOnceWithTheirLines() {
    Settings settings =
        Settings.parse(
            folder,
            "mailbox:\n  port: 99999\n  tls: maybe\n  every: soon\n  password: 12345\n  hots: mail.example\n");

    assertThatThrownBy(() -> settings.take("mailbox", Mail::of))
        .isInstanceOfSatisfying(
            SettingsException.class,
            problem ->
                assertThat(problem.faults().stream().map(SettingsFault::toString).toList())
                    .containsExactlyInAnyOrder(
                        "settings.yaml: mailbox.host chưa được đặt / mailbox.host is not set",
                        "settings.yaml:2: mailbox.port là \"99999\"; phải là một số nguyên từ 1 đến 65535 / mailbox.port is \"99999\"; expected a whole number from 1 to 65535",
                        "settings.yaml:3: mailbox.tls là \"maybe\"; phải là yes hoặc no / mailbox.tls is \"maybe\"; expected yes or no",
                        "settings.yaml:4: mailbox.every là \"soon\"; phải là một khoảng thời gian như PT5M hoặc P1D / mailbox.every is \"soon\"; expected a length of time such as PT5M or P1D",
                        "settings.yaml:5: mailbox.password không được viết ngay tại đây; hãy dùng password_file hoặc password_env / mailbox.password may not stand here; use password_file or password_env",
                        "settings.yaml:6: mailbox.hots không có; các tên: every, host, password, password_env, password_file, port, tls / mailbox.hots does not exist; names: every, host, password, password_env, password_file, port, tls"));
  }

  @Test
  void aSectionThatDoesNotExistIsAFault() {
    for (String text : List.of("mailbx:\n  host: a\n", "- mailbox\n", "mailbox: [", "smtp: no\n")) {
      assertThatThrownBy(() -> Settings.parse(folder, text))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("settings.yaml:");
    }
  }
}
