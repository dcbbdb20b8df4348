package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill −9 at random moments, again and again in the same home: once it is let finish, the home says
 * what it says after an undisturbed run, to the last row and receipt.
 */
class RandomKillsIT {
  private static final long SEED = 20_260_704;
  private static final int KILLS = 52;

  /** So often a home is killed before it may finish. */
  private static final int KILLS_A_HOME = 5;

  private static final Path DIARY = Path.of("target", "random-kills.txt");

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final List<String> diary = new ArrayList<>();
  private final Map<String, Integer> steps = new TreeMap<>();
  private int kills;

  /** Where the runs start from, how long one takes undisturbed, and what it leaves. */
  private record Start(String name, Path from, long millis, HomeContent undisturbed) {}

  /** How a process ended. */
  private record End(int exit, String lastSaid) {}

  @Test
  void aHomeKilledAtRandomMomentsEndsAsAnUndisturbedOne() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createDirectories(empty.resolve("home"));
    Files.createDirectories(empty.resolve("inbox"));
    MixedInbox.first(empty.resolve("inbox"));
    Start first = undisturbed("first", empty);
    Path filled = folder.resolve("undisturbed-first");
    MixedInbox.second(filled.resolve("inbox"));
    Start second = undisturbed("second", filled);
    assertThat(second.undisturbed().rows().get("generations")).containsExactly("2");

    for (int home = 0; kills < KILLS; home++) {
      disturb(home % 2 == 0 ? first : second, home);
    }

    diary.add("seed %d, %d kills: %s".formatted(SEED, kills, steps));
    Files.write(DIARY, diary);
    assertThat(steps.keySet()).as("kills fell before the lake and in it").hasSizeGreaterThan(4);
  }

  /** The first run without a word from outside; then one that finds nothing new. */
  private Start undisturbed(String name, Path from) throws Exception {
    Path copy = copied(from, "undisturbed-" + name);
    Process process = start(copy);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      awaitBegin(said);
      long begun = System.nanoTime();
      String last = last(said);
      assertThat(process.waitFor()).as(last).isZero();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      finish(copy);
      HomeContent content = HomeContent.of(home(copy));
      diary.add("%s: %d ms, %s, %s".formatted(name, millis, last, content.checksum()));
      return new Start(name, from, millis, content);
    }
  }

  private void disturb(Start start, int number) throws Exception {
    Path home = copied(start.from(), "killed-" + number);
    List<String> fallen = new ArrayList<>();
    for (int i = 0; i < KILLS_A_HOME && kills < KILLS; i++) {
      long delay = (long) (random.nextDouble() * start.millis());
      End end = killAfter(home, delay);
      if (end.exit() == 0) {
        fallen.add("over before " + delay + " ms");
        break;
      }
      assertThat(end.exit()).as("%s, after %s", end.lastSaid(), fallen).isEqualTo(128 + 9);
      kills++;
      fallen.add("%d ms %s".formatted(delay, end.lastSaid()));
      steps.merge(end.lastSaid().split(" ", 2)[0], 1, Integer::sum);
    }
    finish(home);
    HomeContent content = HomeContent.of(home(home));
    diary.add(
        "home %d from %s: %s: %s".formatted(number, start.name(), fallen, content.checksum()));
    Files.write(DIARY, diary);
    assertThat(content.rows())
        .as("home %d from %s, killed at %s", number, start.name(), fallen)
        .isEqualTo(start.undisturbed().rows());
    assertThat(content.checksum()).isEqualTo(start.undisturbed().checksum());
  }

  private End killAfter(Path home, long delay) throws Exception {
    Process process = start(home);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      awaitBegin(said);
      FutureTask<String> reading = new FutureTask<>(() -> last(said));
      Thread reader = new Thread(reading, "reader");
      reader.setDaemon(true);
      reader.start();
      if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      int exit = process.waitFor();
      return new End(exit, reading.get());
    } catch (ExecutionException e) {
      throw new IOException("what a killed process said cannot be read", e);
    }
  }

  private Process start(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            TakenIn.class.getName(),
            home.resolve("home").toString(),
            home.resolve("inbox").toString())
        .redirectErrorStream(true)
        .start();
  }

  private static void awaitBegin(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.equals(TakenIn.BEGUN)) {
      line = said.readLine();
    }
    assertThat(line).isEqualTo(TakenIn.BEGUN);
  }

  /** The last line that came; "open" where the process died before the first step. */
  private static String last(BufferedReader said) throws IOException {
    String last = "open";
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      last = line;
    }
    return last;
  }

  private static TestHome home(Path folder) {
    return new TestHome(folder, MixedInbox.PACK);
  }

  /** Runs to the end, and once more. */
  private static void finish(Path folder) {
    TestHome home = home(folder);
    Intake intake = new Intake(Clock.systemUTC(), MixedInbox.BULK_FROM);
    IntakeResult unused = intake.run(home.home, MixedInbox.PACK, home.inbox, Progress.NONE);
    IntakeResult again = intake.run(home.home, MixedInbox.PACK, home.inbox, Progress.NONE);
    assertThat(again.accepted()).isZero();
  }

  private Path copied(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
