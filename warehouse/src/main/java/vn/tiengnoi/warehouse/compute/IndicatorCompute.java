package vn.tiengnoi.warehouse.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * Computes indicator values from observations. The engine must know the tables {@code observation}
 * and {@code submission_version}; it answers exact sums, and {@link FigureRule} makes figures of
 * them.
 */
public final class IndicatorCompute {
  private final Pack pack;
  private final DuckEngine engine;
  private final Map<String, Period> periods = new HashMap<>();

  public IndicatorCompute(Pack pack, DuckEngine engine) {
    this.pack = pack;
    this.engine = engine;
  }

  /** Settles which version of each report counts, as table {@code current_submission}. */
  public void settleVersions() {
    engine.execute(sql("current_submission"));
  }

  /** Lays the tables of meaning for a scope, so that figures and their cells can be asked for. */
  public void layMeaning(Scope scope) {
    new Meaning(pack, engine).lay(scope, reportedPeriods());
  }

  /**
   * Computes every figure of a scope for which something was reported or is due, in a fixed order.
   */
  public void compute(Scope scope, Consumer<IndicatorValue> figures) {
    settleVersions();
    layMeaning(scope);
    engine.execute(sql("part_total"));
    engine.execute(sql("due_total"));
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(sql("indicator_total"))) {
      OneAnswer answers = new OneAnswer(figures);
      while (row.next()) {
        answers.add(figure(row));
      }
      answers.flush();
    } catch (SQLException e) {
      throw new EngineException("the figures cannot be read", e);
    }
  }

  private Set<Period> reportedPeriods() {
    Set<Period> periods = new LinkedHashSet<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select distinct period from submission_version order by period")) {
      while (row.next()) {
        periods.add(Period.parse(row.getString(1)));
      }
    } catch (SQLException e) {
      throw new EngineException("the reported periods cannot be read", e);
    }
    return periods;
  }

  /**
   * Where a home holds both complete reports and single published figures of the same thing, the
   * complete reports answer; the two are never added.
   */
  private static final class OneAnswer {
    private final Consumer<IndicatorValue> figures;
    private @Nullable IndicatorValue waiting;

    OneAnswer(Consumer<IndicatorValue> figures) {
      this.figures = figures;
    }

    void add(IndicatorValue next) {
      IndicatorValue before = waiting;
      if (before != null && sameQuestion(before, next)) {
        waiting = before.status().hasValue() ? before : next;
        return;
      }
      flush();
      waiting = next;
    }

    void flush() {
      if (waiting != null) {
        figures.accept(waiting);
        waiting = null;
      }
    }

    private static boolean sameQuestion(IndicatorValue a, IndicatorValue b) {
      return a.indicator().equals(b.indicator())
          && a.boundaries().equals(b.boundaries())
          && a.unit().equals(b.unit())
          && a.period().equals(b.period())
          && a.disaggregation().equals(b.disaggregation());
    }
  }

  private IndicatorValue figure(ResultSet row) throws SQLException {
    Indicator indicator = pack.getIndicator(row.getString("indicator"));
    BigDecimal numerator = row.getBigDecimal("numerator");
    BigDecimal denominator = indicator.isRatio() ? row.getBigDecimal("denominator") : null;
    FigureRule.Parts parts =
        new FigureRule.Parts(
            numerator,
            row.getLong("numerator_values"),
            row.getLong("estimated"),
            row.getLong("held"),
            row.getLong("not_applicable"),
            row.getLong("not_reported"),
            row.getLong("elsewhere"),
            row.getBoolean("exact"),
            denominator,
            row.getLong("denominator_values"),
            row.getLong("denominator_held"),
            row.getBoolean("single"),
            row.getInt("due"),
            row.getLong("reports_held"));
    FigureRule.Figure figure = FigureRule.of(indicator, parts);
    boolean shown = figure.status() != vn.tiengnoi.warehouse.catalogue.ValueStatus.NOT_COMPARABLE;
    return new IndicatorValue(
        indicator.code(),
        pack.units().getUnit(row.getString("unit")),
        periods.computeIfAbsent(row.getString("period"), Period::parse),
        Disaggregation.parse(row.getString("disaggregation")),
        shown ? numerator : null,
        shown ? denominator : null,
        figure.value(),
        figure.status(),
        row.getInt("reported"),
        row.getInt("due"),
        Boundaries.parse(row.getString("boundaries")),
        DuckEngine.NAME);
  }

  /** The text of a query of this package. */
  static String sql(String name) {
    String resource = name + ".sql";
    try (InputStream stream = IndicatorCompute.class.getResourceAsStream(resource)) {
      return new String(
          Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the query " + resource + " cannot be read", e);
    }
  }
}
