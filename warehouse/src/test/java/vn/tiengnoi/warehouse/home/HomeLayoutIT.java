package vn.tiengnoi.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
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
}
