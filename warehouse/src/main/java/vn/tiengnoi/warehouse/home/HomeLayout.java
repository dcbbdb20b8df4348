package vn.tiengnoi.warehouse.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the database of a home to the current layout, by one process at a time. H2 commits each
 * statement of a migration by itself; one that was interrupted is therefore undone first, so that
 * it can be done again from its beginning.
 */
final class HomeLayout {
  private static final String HISTORY = "home_layout";
  private static final String SCRIPTS = "db/migration/";
  private static final Object ONE_IN_THIS_PROCESS = new Object();
  private static final Pattern MAKES =
      Pattern.compile(
          "(?im)^(?:create\\s+(table)\\s+(\\w+)|create\\s+(?:unique\\s+)?(index)\\s+(\\w+)|alter\\s+table\\s+(\\w+)\\s+add\\s+column\\s+(\\w+))");

  private final Flyway flyway;
  private final JdbcClient jdbc;
  private final Path folder;
  private final boolean onServer;

  /**
   * @param onServer whether it is PostgreSQL, which other machines may open too
   */
  HomeLayout(DataSource dataSource, Home home, boolean onServer) {
    this.flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .table(HISTORY)
            .locations("classpath:" + SCRIPTS)
            .load();
    this.jdbc = JdbcClient.create(dataSource);
    this.onServer = onServer;
    this.folder = home.database().resolveSibling(".").normalize();
  }

  /** The layout that a home has and this version does not know; null where it knows all. */
  @org.jspecify.annotations.Nullable
  String tooNew() {
    MigrationInfo current = flyway.info().current();
    MigrationVersion newest = newestKnown();
    return current != null && current.getVersion().isNewerThan(newest.getVersion())
        ? "layout %s, this one knows %s".formatted(current.getVersion(), newest)
        : null;
  }

  private MigrationVersion newestKnown() {
    MigrationVersion newest = MigrationVersion.EMPTY;
    for (MigrationInfo migration : flyway.info().all()) {
      boolean ours = !migration.getState().name().startsWith("FUTURE");
      if (ours && migration.getVersion().isNewerThan(newest.getVersion())) {
        newest = migration.getVersion();
      }
    }
    return newest;
  }

  /**
   * Migrates, if there is anything to.
   *
   * @throws FlywayException where a migration fails
   */
  void migrate() {
    if (unfinished().isEmpty()) {
      flyway.validate();
      return;
    }
    if (onServer) {
      // PostgreSQL undoes an interrupted script by itself, and Flyway takes a lock of the server.
      flyway.migrate();
      return;
    }
    synchronized (ONE_IN_THIS_PROCESS) {
      // The operating system gives the lock back where its holder is killed.
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("layout.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid()) {
          undo(unfinished());
          flyway.migrate();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Migrations that were never completed, in their order. */
  private List<MigrationInfo> unfinished() {
    List<MigrationInfo> unfinished = new ArrayList<>();
    for (MigrationInfo migration : flyway.info().all()) {
      if (!migration.getState().isApplied() || migration.getState().isFailed()) {
        unfinished.add(migration);
      }
    }
    return unfinished;
  }

  /**
   * Removes what interrupted migrations made; nobody can have used it: the layout was not whole.
   */
  private void undo(List<MigrationInfo> migrations) {
    List<String> undoing = new ArrayList<>();
    migrations.forEach(migration -> undoing.addAll(undoing(script(migration.getScript()))));
    Collections.reverse(undoing);
    undoing.forEach(statement -> jdbc.sql(statement).update());
    boolean begun =
        jdbc.sql("select count(*) from information_schema.tables where lower(table_name) = ?")
                .param(HISTORY)
                .query(Long.class)
                .single()
            > 0;
    if (begun) {
      jdbc.sql("delete from " + HISTORY + " where \"success\" = false").update();
    }
  }

  /** Statements that undo what a script makes, in the order of the script. */
  static List<String> undoing(String script) {
    List<String> undoing = new ArrayList<>();
    Matcher made = MAKES.matcher(script);
    while (made.find()) {
      if (made.group(1) != null) {
        undoing.add("drop table if exists %s cascade".formatted(made.group(2)));
      } else if (made.group(3) != null) {
        undoing.add("drop index if exists " + made.group(4));
      } else {
        undoing.add(
            "alter table if exists %s drop column if exists %s"
                .formatted(made.group(5), made.group(6).toLowerCase(Locale.ROOT)));
      }
    }
    return undoing;
  }

  private static String script(String name) {
    String resource = "/" + SCRIPTS + name;
    try (InputStream in = HomeLayout.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
