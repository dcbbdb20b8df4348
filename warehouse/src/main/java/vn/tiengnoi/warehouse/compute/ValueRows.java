package vn.tiengnoi.warehouse.compute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/** Figures with names in the place of numbers. */
final class ValueRows {
  private final List<Indicator> indicators;
  private final Places places;

  ValueRows(List<Indicator> indicators, Places places) {
    this.indicators = indicators;
    this.places = places;
  }

  IndicatorValue value(Figured figured) {
    Places.MapUnit unit = places.units().get(figured.unit());
    FigureRule.Figure figure = figured.figure();
    return new IndicatorValue(
        indicators.get(figured.indicator() - 1).code(),
        unit.unit(),
        places.periods().get(figured.period()),
        figured.part(),
        figure.numerator(),
        figure.denominator(),
        figure.value(),
        figure.lower(),
        figure.upper(),
        figure.status(),
        figured.reported(),
        figured.due(),
        unit.map(),
        DuckEngine.NAME);
  }

  /** The figures of which nothing is known but that they are owed. */
  void readOwedAlone(DuckEngine engine, Consumer<IndicatorValue> figures) {
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select indicator, unit_number, period_number, status, reported, due"
                    + " from owed_alone")) {
      while (row.next()) {
        figures.accept(
            value(
                new Figured(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    Disaggregation.TOTAL,
                    FigureRule.Figure.without(ValueStatus.ofCode(row.getString(4))),
                    row.getInt(5),
                    row.getInt(6))));
      }
    } catch (SQLException e) {
      throw new EngineException("the figures that are owed cannot be read", e);
    }
  }
}
