package vn.tiengnoi.warehouse.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The home's relational database: small, transactional state. Embedded H2, shared between processes
 * of this machine through a loopback port, or PostgreSQL where the settings of the home name one;
 * brought to the current layout when it is opened.
 */
public final class HomeDatabase implements AutoCloseable {
  private final HikariDataSource pool;
  private final DataSource dataSource;

  private HomeDatabase(HikariDataSource pool, DataSource dataSource) {
    this.pool = pool;
    this.dataSource = dataSource;
  }

  /**
   * Opens the database of a home and migrates it.
   *
   * @throws HomeUnreadableException where it was made by a newer version of the product, cannot be
   *     read, or is another home's
   * @throws vn.tiengnoi.warehouse.settings.SettingsException where the home's settings are wrong
   */
  public static HomeDatabase open(Home home) {
    DatabaseSettings settings = home.settings().take("database", DatabaseSettings::of);
    HomeOwnership ownership = new HomeOwnership(home);
    ownership.check(settings.url().isPresent());
    try {
      HikariDataSource dataSource =
          new HikariDataSource(
              settings.url().map(url -> postgresql(url, settings)).orElseGet(() -> embedded(home)));
      try {
        migrate(dataSource, home, settings.url().isPresent());
        if (settings.url().isPresent()) {
          ownership.claim(JdbcClient.create(dataSource));
        }
      } catch (RuntimeException e) {
        dataSource.close();
        throw e;
      }
      return new HomeDatabase(dataSource, dataSource);
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

  private static HikariConfig embedded(Home home) {
    // H2 binds the port of AUTO_SERVER to this address; it must be set before the driver is loaded.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    // WRITE_DELAY=0: a commit is on disk when it returns. PostgreSQL mode with lower-case names:
    // Iceberg's catalogue and
    // Batch's repository see the same names on H2 and on PostgreSQL.
    HikariConfig config =
        pool(
            "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE"
                .formatted(home.database()),
            8);
    config.setUsername("tiengnoi");
    config.setPassword("");
    return config;
  }

  private static HikariConfig postgresql(String url, DatabaseSettings settings) {
    HikariConfig config = pool(url, settings.pool());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    // Many rows at once go in few packets.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return config;
  }

  private static HikariConfig pool(String url, int most) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setPoolName("home");
    return config;
  }

  private static void migrate(DataSource dataSource, Home home, boolean onServer) {
    try {
      HomeLayout layout = new HomeLayout(dataSource, home, onServer);
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

  /**
   * The same database behind other connections, as a server sees it that may end between any two of
   * them. It is closed with this one.
   */
  public HomeDatabase through(UnaryOperator<DataSource> connections) {
    return new HomeDatabase(pool, connections.apply(pool));
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** JDBC address, for catalogues that open their own connections. */
  public String url() {
    return pool.getJdbcUrl();
  }

  public String user() {
    return pool.getUsername();
  }

  public String password() {
    return pool.getPassword();
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** A property of the home; null where it was never set. */
  public Optional<String> findProperty(String name) {
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
    pool.close();
  }
}
