package vn.tiengnoi.warehouse.compute;

import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.DuckEngine.Filling;

/** Figures on their way into the engine's table {@code figure}. */
final class FigureTable implements AutoCloseable {
  private final Filling rows;

  FigureTable(DuckEngine engine) {
    rows =
        engine.filling(
            "figure",
            "indicator INTEGER, unit_number INTEGER, period_number INTEGER,"
                + " disaggregation VARCHAR, numerator DECIMAL(38,6), denominator DECIMAL(38,6),"
                + " value DECIMAL(38,6), lower DECIMAL(38,6), upper DECIMAL(38,6),"
                + " status VARCHAR, reported INTEGER, due INTEGER");
  }

  void add(Figured figured) {
    FigureRule.Figure figure = figured.figure();
    rows.add(
        figured.indicator(),
        figured.unit(),
        figured.period(),
        figured.part().code(),
        figure.numerator(),
        figure.denominator(),
        figure.value(),
        figure.lower(),
        figure.upper(),
        figure.status().code(),
        figured.reported(),
        figured.due());
  }

  @Override
  public void close() {
    rows.close();
  }
}
