package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.HomeUnreadableException;

/** A home whose relational state is on a PostgreSQL server; its journeys are those of H2. */
class PostgresHomeIT {
  @TempDir Path folder;

  private Home onServer(String name) {
    Path root = folder.resolve(name);
    TestPostgres.place(root);
    return Home.create(root);
  }

  @Test
  void theStateIsOnTheServerAndTheFolderHoldsNone() throws Exception {
    Home home = onServer("a");
    assertThat(home.exists()).isFalse();

    try (HomeDatabase database = HomeDatabase.open(home);
        var connection = database.dataSource().getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }

    assertThat(home.exists()).isTrue();
    assertThat(home.root().resolve("db/tiengnoi.mv.db")).doesNotExist();
  }

  @Test
  void aNewHomeMayBeOpenedFirstByManyAtOnce() throws Exception {
    Home home = onServer("a");
    ExecutorService servers = Executors.newFixedThreadPool(4);
    try {
      Callable<String> open =
          () -> {
            try (HomeDatabase database = HomeDatabase.open(home)) {
              return database.findProperty("home_identity").orElseThrow();
            }
          };
      List<Future<String>> identities = servers.invokeAll(List.of(open, open, open, open));
      String first = identities.get(0).get();
      for (Future<String> identity : identities) {
        assertThat(identity.get()).isEqualTo(first);
      }
    } finally {
      servers.shutdownNow();
    }
  }

  @Test
  void aFolderAndAnotherHomesDatabaseAreNeverMixed() throws IOException {
    Home mine = onServer("mine");
    Home other = onServer("other");
    HomeDatabase.open(mine).close();
    HomeDatabase.open(other).close();

    Path settings = mine.root().resolve("settings.yaml");
    Files.copy(
        other.root().resolve("settings.yaml"),
        settings,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> HomeDatabase.open(mine))
        .isInstanceOf(HomeUnreadableException.class)
        .hasMessageContaining("the database in settings.yaml is not that of");

    TestPostgres.place(mine.root());
    assertThatThrownBy(() -> HomeDatabase.open(mine))
        .as("a server that was emptied")
        .isInstanceOf(HomeUnreadableException.class)
        .hasMessageContaining("is not that of");

    Files.delete(settings);
    assertThatThrownBy(() -> HomeDatabase.open(mine))
        .isInstanceOf(HomeUnreadableException.class)
        .hasMessageContaining("is in PostgreSQL; settings.yaml must have the section database");
  }

  @Test
  void aHomeThatBeganEmbeddedStaysSo() {
    Home home = Home.create(folder.resolve("a"));
    HomeDatabase.open(home).close();
    TestPostgres.place(home.root());

    assertThatThrownBy(() -> HomeDatabase.open(home))
        .isInstanceOf(HomeUnreadableException.class)
        .hasMessageContaining("only a new home can start on PostgreSQL");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutATrace() throws IOException {
    Path root = folder.resolve("a");
    Files.createDirectories(root);
    Files.writeString(
        root.resolve("settings.yaml"),
        "database:\n  url: jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1\n");

    assertThatThrownBy(() -> HomeDatabase.open(Home.create(root)))
        .isInstanceOf(HomeUnreadableException.class)
        .hasMessageContaining("cannot be opened");
  }
}
