package vn.tiengnoi.warehouse.read;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * The values that the run of a generation computed, held in memory: pages ask for the same few
 * again and again.
 */
final class StoredValues {
  private record Key(String indicator, String unit, String period, String boundaries) {}

  private final Map<Key, List<IndicatorValue>> values = new HashMap<>();
  private final Set<String> periods = new HashSet<>();
  private final Set<String> maps = new HashSet<>();

  static StoredValues load(Home home, Pack pack, List<Path> files) {
    StoredValues stored = new StoredValues();
    if (files.isEmpty()) {
      return stored;
    }
    try (DuckEngine engine = DuckEngine.open(home)) {
      engine.view("indicator_value", LakeTable.INDICATOR_VALUE, files);
      try (Statement statement = engine.connection().createStatement();
          ResultSet row = statement.executeQuery("select * from indicator_value")) {
        while (row.next()) {
          stored.add(value(pack, row));
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the computed values cannot be read", e);
    }
    return stored;
  }

  private static IndicatorValue value(Pack pack, ResultSet row) throws SQLException {
    return new IndicatorValue(
        row.getString("indicator"),
        pack.units().getUnit(row.getString("unit")),
        Period.parse(row.getString("period")),
        Disaggregation.parse(row.getString("disaggregation")),
        row.getBigDecimal("numerator"),
        row.getBigDecimal("denominator"),
        row.getBigDecimal("value"),
        ValueStatus.ofCode(row.getString("status")),
        row.getInt("reported"),
        row.getInt("due"),
        Boundaries.parse(row.getString("boundaries")),
        row.getString("engine"));
  }

  private void add(IndicatorValue value) {
    Key key = key(value.indicator(), value.unit(), value.period(), value.boundaries());
    values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    periods.add(value.period().code());
    maps.add(value.boundaries().code());
  }

  /**
   * Whether the run computed this period on this map: a figure that is not there then is known to
   * be absent.
   */
  boolean covers(Period period, Boundaries boundaries) {
    return periods.contains(period.code()) && maps.contains(boundaries.code());
  }

  List<IndicatorValue> find(String indicator, Unit unit, Period period, Boundaries boundaries) {
    return values.getOrDefault(key(indicator, unit, period, boundaries), List.of());
  }

  private static Key key(String indicator, Unit unit, Period period, Boundaries boundaries) {
    return new Key(indicator, unit.id(), period.code(), boundaries.code());
  }
}
