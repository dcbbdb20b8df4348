package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The disk fills up in the middle of a run: the run ends with words, readers see what they saw
 * before, and once there is room the next run leaves what an undisturbed one does.
 *
 * <p>A small file system in memory is filled to the last byte, where a process may mount one in a
 * namespace of its own; a limit on the size of files, which every process may set itself, stands
 * for it everywhere.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {
  private static final Path DIARY = Path.of("target", "full-disk.txt");

  @TempDir static Path folder;

  private static ForkedJava java;
  private static HomeContent first;
  private static HomeContent second;

  /** Of an end: the exit code and what a person saw. */
  private record End(int exit, String out, String err) {}

  @BeforeAll
  static void runUndisturbed() throws IOException {
    Files.deleteIfExists(DIARY);
    java = new ForkedJava(folder.resolve("java"));
    Path undisturbed = folder.resolve("undisturbed");
    TestHome home = home(undisturbed);
    copy(undisturbed, folder.resolve("before-first"));
    MixedInbox.first(folder.resolve("before-first").resolve("inbox"));
    MixedInbox.first(home.inbox);
    finish(home);
    first = HomeContent.of(home);
    copy(undisturbed, folder.resolve("before-second"));
    MixedInbox.second(folder.resolve("before-second").resolve("inbox"));
    MixedInbox.second(home.inbox);
    finish(home);
    second = HomeContent.of(home);
  }

  @ParameterizedTest(name = "{0}: {1} after {2}, {3} bytes left")
  @CsvSource({
    "first, register, 0, 0",
    "first, extract, 3, 0",
    "first, extract, 9, 65536",
    "second, check, 1, 0",
    "second, load, 0, 0",
    "second, load, 0, 131072",
    "second, compute, 0, 65536",
    "second, receipts, 2, 0"
  })
  void theDiskIsFull(String start, String step, int done, int free) throws Exception {
    Assumptions.assumeTrue(mayMount(), "no file system may be mounted in a namespace here");
    Path work = work(start, "disk-%s-%s-%d".formatted(start, step, free));
    Path disk = Files.createDirectory(work.resolve("disk"));
    String script =
        """
        set -u
        mount -t tmpfs -o size=48m tmpfs "$DISK" || exit 99
        cp -a "$WORK/home" "$DISK/home"
        "$@" "$DISK/home" "$WORK/inbox" %s %d "fill:$DISK/filler" %d >"$WORK/out" 2>"$WORK/err"
        code=$?
        rm -rf "$WORK/home"
        cp -a "$DISK/home" "$WORK/home"
        exit $code
        """
            .formatted(step, done, free);
    List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, "sh"));
    command.addAll(java());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("DISK", disk.toString());
    process.environment().put("WORK", work.toString());
    endsWithWordsAndIsMended(start, work, disk.resolve("home"), end(process, work), step);
  }

  @ParameterizedTest(name = "{0}: {1} after {2}")
  @CsvSource({"first, register, 0", "first, extract, 9", "second, load, 0", "second, compute, 0"})
  void noFileMayGrow(String start, String step, int done) throws Exception {
    Path work = work(start, "limit-%s-%s".formatted(start, step));
    List<String> command = new ArrayList<>(java());
    command.addAll(
        List.of(
            work.resolve("home").toString(),
            work.resolve("inbox").toString(),
            step,
            Integer.toString(done),
            "limit",
            "0"));
    // What it says goes into pipes: a file of it would be under the limit too.
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    End end = new End(process.waitFor(), out, err);
    endsWithWordsAndIsMended(start, work, work.resolve("home"), end, step);
  }

  private static void endsWithWordsAndIsMended(
      String start, Path work, Path seen, End end, String step) throws IOException {
    Files.writeString(
        DIARY,
        "%s: exit %d%n%s%s%n".formatted(work.getFileName(), end.exit(), end.out(), end.err()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertThat(end.exit()).as("%s %s", end.out(), end.err()).isEqualTo(1);
    assertThat(end.out()).isEmpty();
    assertThat(end.err())
        .contains("Không còn chỗ để ghi vào " + seen)
        .contains("there is no room left to write to " + seen)
        .doesNotContain("\tat ")
        .doesNotContain("Exception");

    TestHome home = home(work);
    boolean sealed = step.equals("receipts");
    HomeContent before = start.equals("first") ? null : sealed ? second : first;
    HomeContent full = before == null ? null : HomeContent.of(home);
    if (before != null && full != null) {
      assertThat(full.rows().get("owed and received"))
          .isEqualTo(before.rows().get("owed and received"));
      assertThat(full.rows().get("generations")).isEqualTo(before.rows().get("generations"));
    } else {
      assertThat(home.generation()).isZero();
    }

    finish(home);
    assertThat(HomeContent.of(home).settled())
        .isEqualTo((start.equals("first") ? first : second).settled());
  }

  private static boolean mayMount() throws Exception {
    Process tried =
        new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return tried.waitFor() == 0;
  }

  private static End end(ProcessBuilder process, Path work) throws Exception {
    Process running = process.start();
    if (!running.waitFor(60, TimeUnit.SECONDS)) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
    return new End(
        running.waitFor(),
        Files.readString(work.resolve("out")),
        Files.readString(work.resolve("err")));
  }

  /** What people see is what the command line lets through. */
  private static List<String> java() {
    return java.command(
        FullDisk.class, "-Dlogback.configurationFile=../app/src/main/resources/logback.xml");
  }

  private static Path work(String start, String name) throws IOException {
    Path work = folder.resolve(name);
    copy(folder.resolve("before-" + start), work);
    return work;
  }

  private static TestHome home(Path folder) {
    return new TestHome(folder, MixedInbox.PACK);
  }

  /** Runs to the end, and once more. */
  private static void finish(TestHome home) {
    Intake intake = new Intake(Clock.systemUTC(), MixedInbox.BULK_FROM);
    IntakeResult unused = intake.run(home.home, MixedInbox.PACK, home.inbox, Progress.NONE);
    IntakeResult again = intake.run(home.home, MixedInbox.PACK, home.inbox, Progress.NONE);
    assertThat(again.accepted()).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
