package vn.tiengnoi.warehouse.answer;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * The values that the run of a generation computed. Read from the lake an indicator and a map at a
 * time and then held: pages ask for the same few again and again.
 */
final class StoredValues {
  private record Group(String indicator, String boundaries) {}

  private record Key(String unit, String period) {}

  private final Home home;
  private final Pack pack;
  private final List<Path> files;
  private final Set<String> periods = new HashSet<>();
  private final Set<String> maps = new HashSet<>();
  private final ConcurrentMap<Group, Map<Key, List<IndicatorValue>>> groups =
      new ConcurrentHashMap<>();

  StoredValues(Home home, Pack pack, List<Path> files) {
    this.home = home;
    this.pack = pack;
    this.files = files;
    if (!files.isEmpty()) {
      try (DuckEngine engine = open()) {
        distinct(engine, "period", periods);
        distinct(engine, "boundaries", maps);
      } catch (SQLException e) {
        throw new EngineException("the computed values cannot be read", e);
      }
    }
  }

  private DuckEngine open() {
    DuckEngine engine = DuckEngine.open(home);
    engine.view("indicator_value", LakeTable.INDICATOR_VALUE, files);
    return engine;
  }

  private static void distinct(DuckEngine engine, String column, Set<String> into)
      throws SQLException {
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery("select distinct %s from indicator_value".formatted(column))) {
      while (row.next()) {
        into.add(row.getString(1));
      }
    }
  }

  /**
   * Whether the run computed this period on this map: a figure that is not there then is known to
   * be absent.
   */
  boolean covers(Period period, Boundaries boundaries) {
    return periods.contains(period.code()) && maps.contains(boundaries.code());
  }

  /**
   * The value and its parts of one unit and period; empty where the run found nothing and nothing
   * was due.
   */
  List<IndicatorValue> find(String indicator, Unit unit, Period period, Boundaries boundaries) {
    return groups
        .computeIfAbsent(new Group(indicator, boundaries.code()), this::read)
        .getOrDefault(new Key(unit.id(), period.code()), List.of());
  }

  private Map<Key, List<IndicatorValue>> read(Group group) {
    Map<Key, List<IndicatorValue>> values = new HashMap<>();
    Map<String, Period> seen = new HashMap<>();
    try (DuckEngine engine = open();
        PreparedStatement statement =
            engine
                .connection()
                .prepareStatement(
                    "select * from indicator_value where indicator = ? and boundaries = ?")) {
      statement.setString(1, group.indicator());
      statement.setString(2, group.boundaries());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Period period = seen.computeIfAbsent(row.getString("period"), Period::parse);
          values
              .computeIfAbsent(
                  new Key(row.getString("unit"), period.code()), key -> new ArrayList<>())
              .add(value(row, period));
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the computed values cannot be read", e);
    }
    return values;
  }

  private IndicatorValue value(ResultSet row, Period period) throws SQLException {
    return new IndicatorValue(
        row.getString("indicator"),
        pack.units().getUnit(row.getString("unit")),
        period,
        Disaggregation.parse(row.getString("disaggregation")),
        row.getBigDecimal("numerator"),
        row.getBigDecimal("denominator"),
        row.getBigDecimal("value"),
        row.getBigDecimal("lower"),
        row.getBigDecimal("upper"),
        ValueStatus.ofCode(row.getString("status")),
        row.getInt("reported"),
        row.getInt("due"),
        Boundaries.parse(row.getString("boundaries")),
        row.getString("engine"));
  }
}
