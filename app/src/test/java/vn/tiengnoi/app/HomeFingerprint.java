package vn.tiengnoi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Generations.Generation;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;

/** Everything a home says, without the moments and names of the runs that said it. */
final class HomeFingerprint {
  private HomeFingerprint() {}

  static Map<String, Object> of(Path root) throws IOException, SQLException {
    Home home = new Home(root);
    Map<String, Object> print = new TreeMap<>();
    try (HomeDatabase database = HomeDatabase.open(home);
        Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.open(home)) {
      Generation newest = new Generations(database).newest().orElseThrow();
      for (LakeTable table : LakeTable.values()) {
        long snapshot = newest.snapshot(table).orElseThrow();
        engine.view(table.code(), table, lake.files(table, snapshot));
        print.put(table.code(), rows(engine, table));
      }
      print.put(
          "submissions",
          count(
              database,
              "select verdict, count(*) from submission group by verdict order by verdict"));
      print.put(
          "faults",
          count(database, "select code, count(*) from fault group by code order by code"));
      print.put("originals", count(database, "select 'originals', count(*) from original"));
      print.put("lease", count(database, "select 'lease', count(*) from writer_lease"));
    }
    print.put("vault", files(home.vault()));
    return print;
  }

  private static String rows(DuckEngine engine, LakeTable table) throws SQLException {
    String columns =
        String.join(
            ", ",
            table.columnNames().stream()
                .filter(name -> !List.of("run", "received_at", "recorded_at").contains(name))
                .toList());
    String sql =
        "select count(*) || ' ' || md5(string_agg(line, chr(10) order by line)) from (select cast((%s) as varchar) as line from %s)"
            .formatted(columns, table.code());
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static List<String> count(HomeDatabase database, String sql) {
    return database
        .jdbc()
        .sql(sql)
        .query((row, n) -> row.getString(1) + "=" + row.getLong(2))
        .list();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return new ArrayList<>(
          paths
              .filter(Files::isRegularFile)
              .map(p -> folder.relativize(p).toString())
              .sorted()
              .toList());
    }
  }
}
