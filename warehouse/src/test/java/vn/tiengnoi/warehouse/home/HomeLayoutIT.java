package vn.tiengnoi.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Publications;

/** Homes in use are brought up to date when they are opened. */
class HomeLayoutIT {
  @TempDir Path folder;

  @Test
  void aHomeOfTheFirstLayoutIsOpenedAndKeepsWhatItHolds() throws SQLException {
    Home home = Home.create(folder);
    String url =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(home.database());
    Flyway.configure()
        .dataSource(url, "tiengnoi", "")
        .table("home_layout")
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url, "tiengnoi", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into run (run_id, kind, state, pack_hash, started_at)"
              + " values ('run-1', 'intake', 'done', 'abc', timestamp with time zone '2024-05-01 03:00:00+00:00')");
      statement.execute(
          "insert into generation (generation, run_id, pack_hash, sealed_at)"
              + " values (1, 'run-1', 'abc', timestamp with time zone '2024-05-01 03:00:00+00:00')");
    }
    try (HomeDatabase database = HomeDatabase.open(home)) {
      assertThat(new Generations(database).newest())
          .hasValueSatisfying(
              generation ->
                  assertThat(generation.sealedAt())
                      .isEqualTo(Instant.parse("2024-05-01T03:00:00Z")));
      assertThat(new Publications(home, database).list()).isEmpty();
    }
  }

  @Test
  void aMigrationThatWasKilledIsDoneAgainAndWhatWasThereBeforeIsKept() throws SQLException {
    Home home = Home.create(folder);
    try (HomeDatabase database = HomeDatabase.open(home)) {
      database.setProperty("sample", "yes");
      // As if killed in the seventh after some of its columns, and in the sixth after all of it.
      database.jdbc().sql("drop table sender_confirmation").update();
      database.jdbc().sql("alter table submission drop column confirmed").update();
      database
          .jdbc()
          .sql("delete from home_layout where cast(\"version\" as integer) >= 6")
          .update();
    }
    try (HomeDatabase database = HomeDatabase.open(home)) {
      assertThat(database.findProperty("sample")).contains("yes");
      assertThat(
              database
                  .jdbc()
                  .sql("select count(*) from sender_confirmation")
                  .query(Long.class)
                  .single())
          .isZero();
      assertThat(
              database
                  .jdbc()
                  .sql("select confirmed, reading, counted from submission")
                  .query()
                  .listOfRows())
          .isEmpty();
    }
  }

  @Test
  void aHomeKilledInItsFirstMigrationIsMade() throws SQLException {
    Home home = Home.create(folder);
    String url =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(home.database());
    try (Connection connection = DriverManager.getConnection(url, "tiengnoi", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table home_property (name varchar(100) primary key)");
      statement.execute("create table run (run_id varchar(40) primary key)");
    }
    try (HomeDatabase database = HomeDatabase.open(home)) {
      database.setProperty("sample", "yes");
      assertThat(database.findProperty("sample")).contains("yes");
    }
  }

  @Test
  void whateverAMigrationMakesCanBeUndone() throws IOException {
    Path scripts = Path.of("src/main/resources/db/migration");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(scripts, "*.sql")) {
      for (Path file : files) {
        String script = Files.readString(file).replaceAll("(?m)--.*$", "");
        long statements =
            Stream.of(script.split(";")).filter(statement -> !statement.isBlank()).count();
        assertThat(HomeLayout.undoing(script)).as(file.toString()).hasSize((int) statements);
      }
    }
  }
}
