package vn.tiengnoi.etl.bulk;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;

/** Answers of the engine, read. */
final class BulkQueries {
  private BulkQueries() {}

  /** Reads one row of an answer. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of an answer. */
  interface Taking {
    void take(ResultSet row) throws SQLException, java.io.IOException;
  }

  static <T> List<T> list(DuckEngine engine, String sql, Reading<T> reading) {
    List<T> rows = new ArrayList<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(reading.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new EngineException("a large file cannot be looked through", e);
    }
  }

  static void each(DuckEngine engine, String sql, Taking taking) throws java.io.IOException {
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        taking.take(row);
      }
    } catch (SQLException e) {
      throw new EngineException("a large file cannot be looked through", e);
    }
  }

  static long number(DuckEngine engine, String sql) {
    return list(engine, sql, row -> row.getLong(1)).get(0);
  }

  /** Rows of a Parquet file. */
  static long count(DuckEngine engine, Path file) {
    return number(
        engine, "select count(*) from read_parquet(%s)".formatted(DuckEngine.literal(file)));
  }

  /** Makes a table of rows. */
  static void fill(
      DuckEngine engine, String table, String columns, List<List<@Nullable Object>> rows) {
    try (DuckEngine.Filling filling = engine.filling(table, columns)) {
      for (List<@Nullable Object> row : rows) {
        filling.add(row.toArray());
      }
    }
  }

  static void write(DuckEngine engine, String select, Path file) {
    engine.execute("copy (%s) to %s (format parquet)".formatted(select, DuckEngine.literal(file)));
  }
}
