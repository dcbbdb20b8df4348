package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.app.sample.SampleKind;
import vn.tiengnoi.app.sample.Samples;
import vn.tiengnoi.warehouse.pack.PackReader;

/**
 * Kill −9 at moments of a run through the launcher, start again: the warehouse is what an
 * undisturbed run leaves. The many kills at random moments are in intake's own tests.
 */
class CrashIT {
  private static final int KILLS = 2;

  @TempDir Path folder;

  private Process start(Path home, Path inbox) throws IOException {
    return new ProcessBuilder(
            Document.root().resolve("tiengnoi").toString(),
            "--home",
            home.toString(),
            "run",
            "--inbox",
            inbox.toString())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private long run(Path home, Path inbox) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(home, inbox);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isIn(0, 2);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** One province's reports of the generated sample, faults among them. */
  private Path inbox() throws IOException {
    Path samples = folder.resolve("samples");
    Samples.lay(SampleKind.GENERATED, PackReader.builtIn("vietnam"), samples, line -> {});
    try (Stream<Path> provinces = Files.list(samples)) {
      return provinces
          .filter(Files::isDirectory)
          .filter(province -> province.getFileName().toString().equals("lai-chau"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  @Test
  void aKilledRunLeavesNothingThatTheNextDoesNotMend() throws Exception {
    Path inbox = inbox();
    Path undisturbed = folder.resolve("undisturbed");
    long duration = run(undisturbed, inbox);
    String answer = Files.readString(folder.resolve("out"));
    Map<String, Object> expected = HomeFingerprint.of(undisturbed);
    for (int kill = 1; kill <= KILLS; kill++) {
      Path home = folder.resolve("killed-" + kill);
      Process victim = start(home, inbox);
      boolean unused = victim.waitFor(duration * kill / (KILLS + 1), TimeUnit.MILLISECONDS);
      List<ProcessHandle> children = victim.descendants().toList();
      victim.destroyForcibly().waitFor();
      children.forEach(ProcessHandle::destroyForcibly);
      run(home, inbox);
      assertThat(HomeFingerprint.of(home)).as("killed at moment %d", kill).isEqualTo(expected);
      String said = Files.readString(folder.resolve("out"));
      if (said.contains("accepted=0")) {
        // Killed after its generation was sealed: all was done, and nothing is left to do.
        assertThat(said).as("killed at moment %d", kill).contains("held=0 rejected=0");
      } else {
        assertThat(said).as("killed at moment %d", kill).isEqualTo(answer);
      }
    }
  }
}
