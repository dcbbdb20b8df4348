package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.DuckEngine.Filling;
import vn.tiengnoi.warehouse.lake.Observation;

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
        scaled(figure.numerator()),
        scaled(figure.denominator()),
        scaled(figure.value()),
        scaled(figure.lower()),
        scaled(figure.upper()),
        figure.status().code(),
        figured.reported(),
        figured.due());
  }

  /** The engine takes a decimal in its column's scale only; an exact whole number has none. */
  private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(Observation.SCALE, RoundingMode.HALF_UP);
  }

  @Override
  public void close() {
    rows.close();
  }
}
