package vn.tiengnoi.warehouse.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The home's relational database: small, transactional state. Embedded H2, shared between processes
 * of this machine through a loopback port; brought to the current layout when it is opened.
 */
public final class HomeDatabase implements AutoCloseable {
  private static final String PASSWORD = "";
  private final HikariDataSource dataSource;
  private final String url;

  private HomeDatabase(HikariDataSource dataSource, String url) {
    this.dataSource = dataSource;
    this.url = url;
  }

  /**
   * Opens the database of a home and migrates it.
   *
   * @throws HomeUnreadableException where it was made by a newer version of the product or cannot
   *     be read
   */
  public static HomeDatabase open(Home home) {
    // H2 binds the port of AUTO_SERVER to this address; it must be set before the driver is loaded.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    // WRITE_DELAY=0: a commit is on disk when it returns. PostgreSQL mode with lower-case names:
    // Iceberg's catalogue and
    // Batch's repository see the same names on H2 and on PostgreSQL.
    String url =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE"
            .formatted(home.database());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("tiengnoi");
    config.setPassword(PASSWORD);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setPoolName("home");
    try {
      HikariDataSource dataSource = new HikariDataSource(config);
      try {
        migrate(dataSource, home);
      } catch (HomeUnreadableException e) {
        dataSource.close();
        throw e;
      }
      return new HomeDatabase(dataSource, url);
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      if (NoRoom.isBehind(e)) {
        throw new HomeUnreadableException(NoRoom.words(home), e);
      }
      throw new HomeUnreadableException(
          "cơ sở dữ liệu của %s không mở được / the database of %s cannot be opened: %s"
              .formatted(home.root(), home.root(), rootMessage(e)),
          e);
    }
  }

  private static void migrate(DataSource dataSource, Home home) {
    try {
      HomeLayout layout = new HomeLayout(dataSource, home);
      String tooNew = layout.tooNew();
      if (tooNew != null) {
        throw new HomeUnreadableException(
            "%s được tạo bởi phiên bản mới hơn / was made by a newer version (%s)"
                .formatted(home.root(), tooNew));
      }
      layout.migrate();
    } catch (FlywayException | DataAccessException | UncheckedIOException e) {
      if (NoRoom.isBehind(e)) {
        throw new HomeUnreadableException(NoRoom.words(home), e);
      }
      throw new HomeUnreadableException(
          "bố cục của %s không nâng cấp được / the layout of %s cannot be migrated: %s"
              .formatted(home.root(), home.root(), rootMessage(e)),
          e);
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** JDBC address, for catalogues that open their own connections. */
  public String url() {
    return url;
  }

  public String user() {
    return dataSource.getUsername();
  }

  public String password() {
    return PASSWORD;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** A property of the home; null where it was never set. */
  public java.util.Optional<String> findProperty(String name) {
    return jdbc()
        .sql("select setting from home_property where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  public void setProperty(String name, String value) {
    transactions()
        .executeWithoutResult(
            status -> {
              jdbc().sql("delete from home_property where name = ?").param(name).update();
              jdbc()
                  .sql("insert into home_property (name, setting) values (?, ?)")
                  .params(name, value)
                  .update();
            });
  }

  /** Whether the database answers, for health checks. */
  public boolean answers() {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
