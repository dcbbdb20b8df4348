package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill −9 at random moments, again and again in the same home: once it is let finish, the home says
 * what it says after an undisturbed run, to the last row and receipt.
 */
class RandomKillsIT {
  private static final long SEED = 20_260_704;
  private static final int KILLS = 50;

  /** So often a home is killed before it may finish. */
  private static final int KILLS_A_HOME = 4;

  /** Homes that are disturbed side by side: much of a start is waiting. */
  private static final int AT_ONCE = 3;

  private static final Path DIARY = Path.of("target", "random-kills.txt");

  @TempDir Path folder;

  private ForkedJava java;
  private final List<String> diary = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> steps = new ConcurrentSkipListMap<>();

  /**
   * Where runs start from and what an undisturbed one leaves.
   *
   * @param opening milliseconds from the process to its first step
   * @param steps milliseconds from there to its end
   */
  private record Start(String name, Path from, long opening, long steps, HomeContent undisturbed) {}

  /** How a process ended. */
  private record End(int exit, List<String> said) {
    /** Where it was: the last step it spoke of; "open" before the first. */
    String at() {
      return said.isEmpty() ? "open" : said.get(said.size() - 1);
    }
  }

  @BeforeEach
  void prepareProcesses() throws IOException {
    java = new ForkedJava(folder.resolve("java"));
  }

  @Test
  void aHomeKilledAtRandomMomentsEndsAsAnUndisturbedOne() throws Exception {
    Path blank = folder.resolve("blank");
    Files.createDirectories(blank.resolve("home"));
    Files.createDirectories(blank.resolve("inbox"));
    MixedInbox.first(blank.resolve("inbox"));
    Start first = undisturbed("first", blank);
    Path filled = folder.resolve("undisturbed-first");
    MixedInbox.second(filled.resolve("inbox"));
    Start second = undisturbed("second", filled);
    assertThat(second.undisturbed().rows().get("generations")).containsExactly("2");

    ExecutorService homes = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int home = 0; kills() < KILLS; home += AT_ONCE) {
        List<Future<?>> disturbed = new ArrayList<>();
        for (int beside = 0; beside < AT_ONCE; beside++) {
          int number = home + beside;
          Start start = number % 2 == 0 ? first : second;
          disturbed.add(homes.submit(() -> disturb(start, number)));
        }
        for (Future<?> one : disturbed) {
          one.get();
        }
      }
    } finally {
      homes.shutdownNow();
      diary.add("seed %d, %d kills: %s".formatted(SEED, kills(), steps));
      Files.write(DIARY, diary);
    }
    assertThat(steps.keySet()).as("kills fell all over the run").hasSizeGreaterThan(4);
  }

  private int kills() {
    return steps.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The first run without a word from outside; then one that finds nothing new. */
  private Start undisturbed(String name, Path from) throws Exception {
    Path copy = copied(from, "undisturbed-" + name);
    Path said = copy.resolve("said");
    Process process = start(copy, said);
    await(process, said, TakenIn.BEGUN);
    long begun = System.nanoTime();
    await(process, said, TakenIn.FIRST_STEP);
    long stepped = System.nanoTime();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    List<String> rest = Files.readAllLines(said);
    long ended = System.nanoTime();
    finish(copy);
    HomeContent content = HomeContent.of(home(copy));
    Start start =
        new Start(
            name, from, (stepped - begun) / 1_000_000, (ended - stepped) / 1_000_000, content);
    diary.add(
        "%s: %d + %d ms, %s, %s"
            .formatted(
                name,
                start.opening(),
                start.steps(),
                rest.get(rest.size() - 1),
                content.checksum()));
    return start;
  }

  private @Nullable Void disturb(Start start, int number) throws Exception {
    Random random = new Random(SEED + number);
    Path home = copied(start.from(), "killed-" + number);
    List<String> fallen = new ArrayList<>();
    boolean over = false;
    for (int i = 0; i < KILLS_A_HOME && !over && kills() < KILLS + 1; i++) {
      // One in five dies while the home is opened, or soon after.
      boolean opening = random.nextInt(5) == 0;
      long delay = (long) (random.nextDouble() * (opening ? start.opening() : start.steps()));
      End end = killAfter(home, opening ? TakenIn.BEGUN : TakenIn.FIRST_STEP, delay);
      over = end.exit() == 0;
      if (!over) {
        assertThat(end.exit()).as("%s, after %s", end.said(), fallen).isEqualTo(128 + 9);
        steps.merge(end.at().split(" ", 2)[0], 1, Integer::sum);
      }
      fallen.add("%d ms %s".formatted(delay, end.at()));
    }
    finish(home);
    HomeContent content = HomeContent.of(home(home));
    diary.add(
        "home %d from %s: %s: %s".formatted(number, start.name(), fallen, content.checksum()));
    assertThat(content.rows())
        .as("home %d from %s, killed at %s", number, start.name(), fallen)
        .isEqualTo(start.undisturbed().rows());
    assertThat(content.checksum()).isEqualTo(start.undisturbed().checksum());
    return null;
  }

  /** Kills a process so long after it said something. */
  private End killAfter(Path home, String word, long delay) throws Exception {
    Path said = Files.createTempFile(home, "said", ".txt");
    Process process = start(home, said);
    await(process, said, word);
    if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    int exit = process.waitFor();
    List<String> steps = new ArrayList<>(Files.readAllLines(said));
    steps.removeIf(line -> line.equals(TakenIn.BEGUN) || line.equals(TakenIn.FIRST_STEP));
    return new End(exit, steps);
  }

  private Process start(Path home, Path said) throws IOException {
    List<String> command = new ArrayList<>(java.command(TakenIn.class));
    command.add(home.resolve("home").toString());
    command.add(home.resolve("inbox").toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static void await(Process process, Path said, String word) throws Exception {
    while (!Files.readAllLines(said).contains(word)) {
      assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
      Thread.sleep(5);
    }
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
