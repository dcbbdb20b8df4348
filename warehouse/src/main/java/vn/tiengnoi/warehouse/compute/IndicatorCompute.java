package vn.tiengnoi.warehouse.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.compute.WindowPlaces.Stretch;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/**
 * Computes indicator values from observations. The engine must know the tables {@code observation}
 * and {@code submission_version}; it answers exact totals, {@link Formula} works them out and
 * {@link FigureRule} makes figures.
 */
public final class IndicatorCompute {
  private final Pack pack;
  private final DuckEngine engine;

  public IndicatorCompute(Pack pack, DuckEngine engine) {
    this.pack = pack;
    this.engine = engine;
  }

  /** Settles which version of each report counts, as table {@code current_submission}. */
  public void settleVersions() {
    engine.execute(sql("current_submission"));
  }

  /**
   * Lays the tables of meaning for a scope and picks what counts, as table {@code counted}, so that
   * figures and their cells can be asked for.
   */
  public void layMeaning(Scope scope) {
    prepare(scope, Meaning.forCells(pack, engine, scope));
  }

  /** Computes every figure of a scope for which something was reported or is due, in any order. */
  public void compute(Scope scope, Consumer<IndicatorValue> figures) {
    Meaning meaning = Meaning.forFigures(pack, engine, scope);
    Places places = prepare(scope, meaning);
    FigureRows rows = layTotals(meaning);
    ValueRows values = new ValueRows(scope.indicators(), places);
    rows.read(figured -> figures.accept(values.value(figured)));
    values.readOwedAlone(engine, figures);
  }

  /** The same into the engine's view {@code computed_value}, which has a row for each figure. */
  public void computeInto(Scope scope) {
    Meaning meaning = Meaning.forFigures(pack, engine, scope);
    prepare(scope, meaning);
    FigureRows rows = layTotals(meaning);
    try (FigureTable table = new FigureTable(engine)) {
      rows.read(table::add);
    }
    engine.execute(sql("computed_value"));
  }

  /** Adds up; what is said of figures that are only owed is settled by that. */
  private FigureRows layTotals(Meaning meaning) {
    engine.execute(sql("additive_total"));
    if (meaning.hasSeries()) {
      engine.execute(sql("series_total"));
    }
    if (meaning.has(Atom.OfUnits.class)
        || meaning.has(Atom.OfUnitsDue.class)
        || meaning.has(Atom.OfUnitsWhere.class)) {
      new ConditionRows(engine, meaning).lay();
      engine.execute(sql("unit_total"));
    }
    if (meaning.has(Atom.OfReports.class)) {
      engine.execute(sql("report_total"));
    }
    engine.execute(sql("due_total"));
    FigureRows rows = new FigureRows(engine, meaning);
    rows.settleUnreported();
    engine.execute(sql("answered"));
    engine.execute(sql("owed_alone"));
    return rows;
  }

  private Places prepare(Scope scope, Meaning meaning) {
    settleVersions();
    Set<Period> reported = reportedPeriods();
    meaning.layQuestions();
    meaning.layDisaggregations(
        texts(
            "select distinct disaggregation from observation"
                + " where element in (select element from asked_element)"));
    meaning.layReportedPeriods(reported);
    engine.execute(sql("counted"));
    engine.execute(sql("stretch"));
    return new PlaceTables(pack, engine, scope, meaning.atoms(), meaning.due())
        .lay(texts("select distinct unit from counted"), stretches(), reported);
  }

  private Set<Period> reportedPeriods() {
    Set<Period> periods = new TreeSet<>();
    texts("select distinct period from submission_version")
        .forEach(code -> periods.add(Period.parse(code)));
    return periods;
  }

  /** The stretches of time reported about, by number. */
  private Map<Stretch, Integer> stretches() {
    Map<Stretch, Integer> stretches = new LinkedHashMap<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select grain, calendar, covered_from, covered_to, stretch from stretch")) {
      while (row.next()) {
        stretches.put(
            new Stretch(
                row.getString(1),
                ReportingCalendar.findCalendar(row.getString(2)).orElseThrow(),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class)),
            row.getInt(5));
      }
    } catch (SQLException e) {
      throw new EngineException("the reported stretches of time cannot be read", e);
    }
    return stretches;
  }

  private Set<String> texts(String query) {
    Set<String> texts = new LinkedHashSet<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new EngineException("the reports cannot be read", e);
    }
    return texts;
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
