package vn.tiengnoi.etl.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.inbox.Inbox;
import vn.tiengnoi.etl.inbox.InboxFile;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;

/**
 * Looks at an inbox, cheaply: names, sizes and times. Where something is new and nothing is still
 * being copied, a run takes the inbox in; where all is as it was after the last such run, none is
 * started, also by a server that was started anew.
 *
 * <pre>{@code
 * InboxWatch watch = new InboxWatch(home, database, pack, settings, clock);
 * watch.look(progress); // every few seconds, always by the same thread
 * }</pre>
 */
public final class InboxWatch {
  private static final String SEEN = "inbox_seen";

  private final Home home;
  private final HomeDatabase database;
  private final Pack pack;
  private final InboxSettings settings;
  private final Clock clock;
  private Map<String, Stay> stays = new TreeMap<>();
  private @Nullable Instant waitingSince;

  public InboxWatch(Home home, HomeDatabase database, Pack pack, Settings settings, Clock clock) {
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.settings = settings.take("inbox", InboxSettings::of);
    this.clock = clock;
  }

  /**
   * How a file was last seen, and since when it is so: since it was first seen so, or since it was
   * written, if that is longer ago. Programs that copy a file give it the time of the original only
   * when they are done.
   */
  private record Stay(String look, Instant since) {
    static Stay of(Path file, Instant now) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant written = attributes.lastModifiedTime().toInstant();
        String look = attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
        return new Stay(look, written.isBefore(now) ? written : now);
      } catch (IOException goneOrForbidden) {
        return new Stay("?", now);
      }
    }
  }

  /**
   * Looks once.
   *
   * @return what a run did; empty where none was needed, or where something is still being copied
   * @throws vn.tiengnoi.etl.inbox.InboxMissingException where there is no such folder
   * @throws vn.tiengnoi.warehouse.home.WriterBusyException where somebody else writes; the next
   *     look tries again
   */
  public Optional<IntakeResult> look(Progress progress) {
    Path inbox = settings.in(home);
    Instant now = clock.instant();
    stays = lookAt(inbox, now);
    String all = fingerprint(inbox);
    if (stays.isEmpty() || database.findProperty(SEEN).filter(all::equals).isPresent()) {
      waitingSince = null;
      return Optional.empty();
    }
    if (waitingSince == null) {
      waitingSince = now;
    }
    boolean quiet =
        stays.values().stream().noneMatch(stay -> stay.since().plus(settings.quiet()).isAfter(now));
    boolean patient = waitingSince.plus(settings.longestWait()).isAfter(now);
    if (!quiet && patient) {
      return Optional.empty();
    }
    IntakeResult result = new Intake(clock).run(home, database, pack, inbox, progress);
    database.setProperty(SEEN, all);
    waitingSince = null;
    return Optional.of(result);
  }

  private Map<String, Stay> lookAt(Path inbox, Instant now) {
    Map<String, Stay> seen = new TreeMap<>();
    for (InboxFile file : Inbox.list(inbox, home.root())) {
      Stay stay = Stay.of(file.path(), now);
      Stay before = stays.get(file.name());
      seen.put(file.name(), before != null && before.look().equals(stay.look()) ? before : stay);
    }
    return seen;
  }

  private String fingerprint(Path inbox) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(inbox.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
      // A decision or another pack may say otherwise of what was held.
      String known = "\n%s|%d".formatted(pack.hash(), new DecisionTable(database).newest());
      digest.update(known.getBytes(StandardCharsets.UTF_8));
      stays.forEach(
          (name, stay) ->
              digest.update(("\n" + name + "|" + stay.look()).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
