package vn.tiengnoi.warehouse.compute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;

/**
 * For which units a condition holds on their own figures, as table {@code unit_condition}. A unit
 * of which too little is known has no row: it is neither counted nor taken for a no.
 */
final class ConditionRows {
  private static final String OWN_FIGURES =
      """
      select
        t.unit_number, t.period_number, t.atom, low, nullif(high, low) as high, weighted, divisor, with_value,
        estimated + held + not_applicable + not_reported + elsewhere + inexact as others,
        estimated, held, not_applicable, not_reported, elsewhere, inexact, u.unit
      from atom_total t
      join element_atom e on e.atom = t.atom and e.within is not null
      join map_unit u on u.number = t.unit_number and u.boundaries = 'as-reported'
      where disaggregation = '' and not single
      order by t.unit_number, t.period_number
      """;

  private final DuckEngine engine;
  private final Map<Integer, Formula.Test> conditions = new HashMap<>();
  private final int atoms;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  ConditionRows(DuckEngine engine, Meaning meaning) {
    this.engine = engine;
    this.atoms = meaning.atoms().size();
    meaning
        .atoms()
        .forEach(
            (atom, number) -> {
              if (atom instanceof Atom.OfUnitsWhere where) {
                conditions.put(
                    number,
                    new Formula.Compiler("", meaning.atoms())
                        .test(new Expression.UnitsWhere(where.level(), where.condition())));
              }
            });
  }

  void lay() {
    if (!conditions.isEmpty()) {
      try (Statement statement = engine.connection().createStatement();
          ResultSet row = statement.executeQuery(OWN_FIGURES)) {
        read(row);
      } catch (SQLException e) {
        throw new EngineException("the units' own figures cannot be read", e);
      }
    }
    engine.fill(
        "unit_condition", "atom INTEGER, unit VARCHAR, period_number INTEGER, met INTEGER", rows);
  }

  private void read(ResultSet row) throws SQLException {
    String unit = "";
    int unitNumber = -1;
    int period = -1;
    @Nullable Amount[] own = new @Nullable Amount[atoms];
    while (row.next()) {
      int nextUnit = row.getInt(TotalRow.UNIT);
      int nextPeriod = row.getInt(TotalRow.PERIOD);
      if (unitNumber != nextUnit || period != nextPeriod) {
        settle(unit, period, own);
        Arrays.fill(own, null);
        unit = row.getString("unit");
        unitNumber = nextUnit;
        period = nextPeriod;
      }
      TotalRow.add(row, own);
    }
    settle(unit, period, own);
  }

  private void settle(String unit, int period, @Nullable Amount[] own) {
    if (unit.isEmpty()) {
      return;
    }
    conditions.forEach(
        (number, condition) -> {
          Boolean holds = condition.holds(own);
          if (holds != null) {
            rows.add(new @Nullable Object[] {number, unit, period, holds ? 1 : 0});
          }
        });
  }
}
