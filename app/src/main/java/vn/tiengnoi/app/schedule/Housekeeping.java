package vn.tiengnoi.app.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;

/**
 * Removes what nobody needs any more: what engines spilled, files that were never finished, and
 * extracted cells of runs that are done. Evidence is never touched: originals, the lake, receipts,
 * documents and the database stay as they are.
 */
final class Housekeeping {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration OLD = Duration.ofDays(1);

  private final Home home;
  private final HomeDatabase database;

  Housekeeping(Home home, HomeDatabase database) {
    this.home = home;
    this.database = database;
  }

  String clear(Instant now) throws IOException {
    WriterLease lease = WriterLease.acquire(database, "housekeeping", PATIENCE);
    try {
      Instant old = now.minus(OLD);
      int removed = 0;
      for (Path file : filesIn(home.scratch())) {
        removed += removeWhereOlder(file, old);
      }
      for (Path file : filesIn(home.documents())) {
        if (file.toString().endsWith(".half")) {
          removed += removeWhereOlder(file, old);
        }
      }
      for (Path run : finishedRuns()) {
        removed += removeAll(run);
      }
      return "đã xóa %1$d tệp tạm / temporary files removed: %1$d".formatted(removed);
    } finally {
      lease.close();
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** By the machine's own clock, which dated the file. */
  private static int removeWhereOlder(Path file, Instant old) throws IOException {
    try {
      boolean stale = Files.getLastModifiedTime(file).toInstant().isBefore(old);
      return stale && Files.deleteIfExists(file) ? 1 : 0;
    } catch (NoSuchFileException goneAlready) {
      return 0;
    }
  }

  private List<Path> finishedRuns() throws IOException {
    Set<String> finished =
        new TreeSet<>(
            database
                .jdbc()
                .sql("select run_id from run where state = 'done'")
                .query(String.class)
                .list());
    try (Stream<Path> runs = Files.list(home.staging())) {
      return runs.filter(run -> finished.contains(run.getFileName().toString())).toList();
    }
  }

  private static int removeAll(Path folder) throws IOException {
    int removed = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        removed += Files.isRegularFile(file) ? 1 : 0;
        Files.deleteIfExists(file);
      }
    }
    return removed;
  }
}
