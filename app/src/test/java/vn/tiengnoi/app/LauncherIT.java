package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the top of the repository, called as people call it. */
class LauncherIT {
  private Path elsewhere = Path.of("");

  @BeforeEach
  void goElsewhere(@TempDir Path temporary) throws IOException {
    elsewhere = Files.createDirectories(temporary.resolve("thư mục có dấu cách"));
  }

  private record Answer(int exit, String out, String err) {}

  private Answer call(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = elsewhere.resolve("out");
    Path err = elsewhere.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Answer(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static Path launcher() {
    return Document.root().resolve("tiengnoi");
  }

  @Test
  void answersThroughASymbolicLinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("lối tắt"), launcher());

    Answer answer = call(link, Map.of("LC_ALL", "POSIX"), "--help");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).startsWith("Usage: tiengnoi").contains("ục"); // Vietnamese arrives
  }

  @Test
  void passesTheExitCodeThroughAndKeepsStandardOutputClean() throws Exception {
    Answer answer = call(launcher(), Map.of(), "no-such-command");

    assertThat(answer.exit()).isEqualTo(64);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("no-such-command");
  }

  @Test
  void saysWhatIsMissingWithoutJava() throws Exception {
    Answer answer = call(launcher(), Map.of("JAVA_HOME", elsewhere.toString()), "--help");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("JAVA_HOME").contains(elsewhere.toString());
  }

  @Test
  void refusesAJavaThatIsTooOld() throws Exception {
    Path bin = Files.createDirectories(elsewhere.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), Path.of("/bin/true"));
    Files.writeString(elsewhere.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    Answer answer = call(launcher(), Map.of("JAVA_HOME", elsewhere.toString()), "--help");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("17").contains("11");
  }
}
