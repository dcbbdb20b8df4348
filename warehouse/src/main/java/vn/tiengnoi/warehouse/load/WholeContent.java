package vn.tiengnoi.warehouse.load;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;

/**
 * Hashes over the content of reports of plain whole numbers, made all at once when they are first
 * needed: as the check of a single report makes them, over its sorted lines of element, part,
 * status and number.
 */
public final class WholeContent {
  private static final String HASHES =
      """
      select submission, sha256(string_agg(said, chr(10) order by said)) from (
        select submission,
          concat_ws('|', element, disaggregation, status, cast(cast(value as decimal(28, 0)) as varchar)) as said
        from (%s) where sha256 = '%s')
      group by submission
      """;

  private WholeContent() {}

  /** Hashes by submission, of an original whose reports are in the lake. */
  public static Map<String, String> inLake(Home home, HomeDatabase database, String sha256) {
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.open(home)) {
      List<Path> files =
          lake.newestSnapshot(LakeTable.OBSERVATION).stream()
              .mapToObj(snapshot -> lake.files(LakeTable.OBSERVATION, snapshot))
              .flatMap(List::stream)
              .toList();
      engine.view("observation", LakeTable.OBSERVATION, files);
      return hashes(engine, "from observation", sha256);
    }
  }

  /** Hashes by submission, of an original that is still staged. */
  public static Map<String, String> staged(Home home, BulkObservations staged, String sha256) {
    try (DuckEngine engine = DuckEngine.open(home)) {
      return hashes(engine, staged.prepare(engine, "staged"), sha256);
    }
  }

  private static Map<String, String> hashes(DuckEngine engine, String rows, String sha256) {
    Map<String, String> hashes = new HashMap<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(HASHES.formatted(rows, sha256))) {
      while (row.next()) {
        hashes.put(row.getString(1), row.getString(2));
      }
      return hashes;
    } catch (SQLException e) {
      throw new EngineException("the content of a large file cannot be read", e);
    }
  }
}
