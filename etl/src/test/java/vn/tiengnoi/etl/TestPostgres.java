package vn.tiengnoi.etl;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of this test run, a database of its own for each home. Homes of tests
 * live there instead of in their folders where the system property {@code tiengnoi.test.database}
 * says {@code postgresql}, so that the same tests hold for both.
 */
public final class TestPostgres {
  private static final boolean ASKED =
      "postgresql".equals(System.getProperty("tiengnoi.test.database"));
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  private static final class Server {
    private static @Nullable EmbeddedPostgres running;

    static synchronized EmbeddedPostgres start() throws IOException {
      if (running == null) {
        running = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      }
      return running;
    }
  }

  /** Puts a new home's state where the run of tests wants it. */
  public static void placeIfAsked(Path home) {
    if (ASKED && !Files.exists(home.resolve("settings.yaml"))) {
      place(home);
    }
  }

  /** Puts a new home's state on the server. */
  public static void place(Path home) {
    String name = "home_" + DATABASES.incrementAndGet();
    try {
      EmbeddedPostgres server = Server.start();
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      Files.createDirectories(home);
      Files.writeString(
          home.resolve("settings.yaml"),
          "database:\n  url: jdbc:postgresql://127.0.0.1:%d/%s\n  user: postgres\n"
              .formatted(server.getPort(), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
