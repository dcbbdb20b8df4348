package vn.tiengnoi.warehouse.answer;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.warehouse.compute.IndicatorCompute;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;

/** Which submissions count in the newest generation: asked of the very rule that makes figures. */
public final class CountingSubmissions {
  private CountingSubmissions() {}

  /** Their ids; none for a home into which nothing was taken. */
  public static Set<String> of(Home home, HomeDatabase database, Pack pack) {
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.open(home)) {
      Optional<Long> snapshot =
          new Generations(database)
              .newest()
              .map(newest -> newest.snapshots().get(LakeTable.SUBMISSION_VERSION));
      List<Path> files =
          snapshot.map(id -> lake.files(LakeTable.SUBMISSION_VERSION, id)).orElse(List.of());
      engine.view(LakeTable.SUBMISSION_VERSION.code(), LakeTable.SUBMISSION_VERSION, files);
      new IndicatorCompute(pack, engine).settleVersions();
      return ids(engine);
    }
  }

  private static Set<String> ids(DuckEngine engine) {
    Set<String> counting = new HashSet<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery("select submission from current_submission where not held")) {
      while (row.next()) {
        counting.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new EngineException("the reports that count cannot be read", e);
    }
    return Set.copyOf(counting);
  }
}
