package vn.tiengnoi.app.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.tiengnoi.app.schedule.Job.Turn;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Takes in the home's inbox where something in it, or a decision, is new. Its files stay: what is
 * new is seen by comparing the inbox with how it was when it was last taken in to the end.
 */
final class FolderWork {
  private static final String SEEN = "inbox_seen";

  /** A file that changed a moment ago may still be on its way. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Home home;
  private final HomeDatabase database;
  private final Pack pack;
  private final Clock clock;

  FolderWork(Home home, HomeDatabase database, Pack pack, Clock clock) {
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.clock = clock;
  }

  private record Look(String fingerprint, boolean empty, boolean settled) {}

  String takeIn(Turn turn) throws IOException {
    Look look = look(turn.now());
    if (look.empty()) {
      return "thư mục trống / the folder is empty";
    }
    if (database.findProperty(SEEN).filter(look.fingerprint()::equals).isPresent()) {
      return "không có gì mới / nothing new";
    }
    if (!look.settled()) {
      return "tệp còn đang được chép, đợi lượt sau / a file is still being copied, next turn";
    }
    IntakeResult result =
        new Intake(clock)
            .run(home, database, pack, home.inbox(), new StoppableProgress(turn.goesOn()));
    database.setProperty(SEEN, look.fingerprint());
    return result.line();
  }

  private record StoppableProgress(java.util.function.BooleanSupplier running) implements Progress {
    @Override
    public void at(String step, long done, long total) {
      // Nobody watches a job.
    }

    @Override
    public boolean goesOn() {
      return running.getAsBoolean();
    }
  }

  private Look look(Instant now) throws IOException {
    MessageDigest digest = sha256();
    boolean empty = true;
    boolean settled = true;
    for (Path file : files()) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        empty = false;
        settled &= found.lastModifiedTime().toInstant().plus(SETTLED).isBefore(now);
        digest.update(
            "%s|%d|%d\n"
                .formatted(
                    home.inbox().relativize(file),
                    found.size(),
                    found.lastModifiedTime().toMillis())
                .getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchFileException gone) {
        settled = false;
      }
    }
    String known = pack.hash() + new DecisionTable(database).newest();
    digest.update(known.getBytes(StandardCharsets.UTF_8));
    return new Look(HexFormat.of().formatHex(digest.digest()), empty, settled);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(home.inbox())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
