package vn.tiengnoi.warehouse.lake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.Home;

/**
 * A DuckDB of its own for one piece of work: in memory, spilling into the home's scratch room, able
 * to touch the files of this home and nothing else.
 */
public final class DuckEngine implements AutoCloseable {
  /** The name under which figures say what computed them. */
  public static final String NAME = "duckdb";

  private static final String MEMORY_LIMIT = "700MB";
  private static final String LARGE_MEMORY_LIMIT = "2GB";
  private final Connection connection;

  private DuckEngine(Connection connection) {
    this.connection = connection;
  }

  /** With access to the files of one home. */
  public static DuckEngine open(Home home) {
    return open(home, settings());
  }

  /** The same with room for tens of millions of rows; answers come row by row, not all at once. */
  public static DuckEngine openLarge(Home home) {
    Properties settings = settings();
    settings.setProperty("memory_limit", LARGE_MEMORY_LIMIT);
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return open(home, settings);
  }

  private static DuckEngine open(Home home, Properties settings) {
    settings.setProperty("temp_directory", home.scratch().toString());
    DuckEngine engine = start(settings);
    engine.execute("set allowed_directories = [%s]".formatted(literal(home.root())));
    engine.execute("set enable_external_access = false");
    return engine;
  }

  /** With no access to any file, for rows that are given to it. */
  public static DuckEngine openWithoutFiles() {
    DuckEngine engine = start(settings());
    engine.execute("set enable_external_access = false");
    return engine;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return settings;
  }

  private static DuckEngine start(Properties settings) {
    try {
      DuckEngine engine = new DuckEngine(DriverManager.getConnection("jdbc:duckdb:", settings));
      engine.execute("set TimeZone = 'UTC'");
      return engine;
    } catch (SQLException e) {
      throw new EngineException("DuckDB does not start", e);
    }
  }

  public Connection connection() {
    return connection;
  }

  /**
   * Runs a statement that answers nothing; a failure names the statement's first line, no values.
   */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new EngineException(
          "DuckDB refused: "
              + sql.lines().filter(line -> !line.startsWith("--")).findFirst().orElse(""),
          e);
    }
  }

  /**
   * Makes {@code name} readable as the rows of these Parquet files, or as an empty table where
   * there are none. A file that was written before a column was added has null in it.
   */
  public void view(String name, LakeTable table, List<Path> files) {
    if (files.isEmpty()) {
      execute("create or replace temp table %s (%s)".formatted(name, table.ddlColumns()));
      return;
    }
    execute(
        "create or replace temp view %s as select * from read_parquet(%s, schema = %s)"
            .formatted(name, list(files), table.readSchema()));
  }

  /**
   * Makes a table and fills it.
   *
   * @param columns names with types ({@code "unit VARCHAR, since DATE"})
   * @param rows texts, dates, booleans, integers and nulls in the order of the columns
   */
  public void fill(String table, String columns, List<@Nullable Object[]> rows) {
    try (Filling filling = filling(table, columns)) {
      rows.forEach(filling::add);
    }
  }

  /** Makes a table that is filled row by row until it is closed. */
  public Filling filling(String table, String columns) {
    execute("create or replace table %s (%s)".formatted(table, columns));
    return new Filling(table);
  }

  /** A table being filled. */
  public final class Filling implements AutoCloseable {
    private final String table;
    private final DuckDBAppender appender;

    private Filling(String table) {
      this.table = table;
      try {
        this.appender = connection.unwrap(DuckDBConnection.class).createAppender(table);
      } catch (SQLException e) {
        throw refused(e);
      }
    }

    /** Adds a row: texts, dates, booleans, integers and nulls in the order of the columns. */
    public void add(@Nullable Object... row) {
      try {
        appender.beginRow();
        for (Object value : row) {
          append(appender, value);
        }
        appender.endRow();
      } catch (SQLException e) {
        throw refused(e);
      }
    }

    private EngineException refused(SQLException e) {
      return new EngineException(
          "DuckDB refused rows for %s: %s".formatted(table, e.getMessage()), e);
    }

    @Override
    public void close() {
      try {
        appender.close();
      } catch (SQLException e) {
        throw refused(e);
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else if (value instanceof BigDecimal number) {
      appender.append(number);
    } else if (value instanceof OffsetDateTime moment) {
      appender.append(moment);
    } else if (value instanceof Boolean flag) {
      appender.append(flag.booleanValue());
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else {
      appender.append(value.toString());
    }
  }

  /** A SQL list of path literals. */
  public static String list(List<Path> files) {
    return files.stream().map(DuckEngine::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A SQL literal of a path. */
  public static String literal(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new EngineException("DuckDB does not close", e);
    }
  }
}
