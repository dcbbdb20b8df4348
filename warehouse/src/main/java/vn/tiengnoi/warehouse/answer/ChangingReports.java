package vn.tiengnoi.warehouse.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.compute.IndicatorCompute;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.unit.Restatement;

/**
 * The tables {@code observation} and {@code submission_version} on their way from one reading to
 * another, report by report. Which observations count follows from the versions alone, so only
 * these change; observations lie there from the start, those of the elements concerned.
 */
final class ChangingReports {
  private static final String KEY =
      "s.form = v.form and s.reporter = v.reporter and s.unit = v.unit and s.period = v.period";

  private final DuckEngine engine;
  private final Pack pack;

  /**
   * @param elements codes of the elements of which the figure is made
   */
  ChangingReports(
      DuckEngine engine, HomeReading from, HomeReading to, Collection<String> elements) {
    this.engine = engine;
    this.pack = from.pack();
    // Both tables are append-only: the later reading knows everything the earlier one does.
    HomeReading later = from.generation() > to.generation() ? from : to;
    engine.view("observation_known", LakeTable.OBSERVATION, later.files(LakeTable.OBSERVATION));
    engine.execute(
        "create temp table observation as select * from observation_known where element in (%s)"
            .formatted(
                elements.stream()
                    .map(code -> "'" + code.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "'', ", ""))));
    versions("version_from", from);
    versions("version_to", to);
    count("version_to", "current_to");
    count("version_from", "current_from");
  }

  private void versions(String table, HomeReading reading) {
    engine.view(
        table + "_known",
        LakeTable.SUBMISSION_VERSION,
        reading.files(LakeTable.SUBMISSION_VERSION));
    engine.execute("create temp table %1$s as select * from %1$s_known".formatted(table));
  }

  /** Settles which versions count among those of a table. */
  private void count(String versions, String counting) {
    engine.execute("create or replace temp table submission_version as from " + versions);
    new IndicatorCompute(pack, engine).settleVersions();
    engine.execute("create temp table %s as select * from current_submission".formatted(counting));
  }

  /**
   * The reports that differ and may matter to a figure: on a form that asks for its elements, about
   * its unit or one inside, begun by the end of its period.
   *
   * @param forms the forms concerned
   */
  List<DifferingReport> differing(Set<String> forms, ChangesQuestion question) {
    List<DifferingReport> differing = new ArrayList<>();
    Map<String, Boolean> inside = new HashMap<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(Ask.sql("differing_report"))) {
      while (row.next()) {
        DifferingReport report = report(row);
        if (forms.contains(report.form())
            && !report.period().from().isAfter(question.period().to())
            && inside.computeIfAbsent(report.unit(), unit -> lies(unit, question))) {
          differing.add(report);
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the reports that differ cannot be read", e);
    }
    return differing;
  }

  private boolean lies(String unit, ChangesQuestion question) {
    Restatement restatement = pack.units().restatement();
    return pack.units()
        .findUnit(unit)
        .filter(
            known ->
                restatement.places(known, question.boundaries()).stream()
                    .anyMatch(place -> place.target().equals(question.unit())))
        .isPresent();
  }

  private static DifferingReport report(ResultSet row) throws SQLException {
    return new DifferingReport(
        row.getString("form"),
        row.getString("reporter"),
        row.getString("unit"),
        Period.parse(row.getString("period")),
        row.getBoolean("was_there"),
        row.getBoolean("was_held"),
        row.getBoolean("is_there"),
        row.getBoolean("is_held"),
        row.getString("standing"),
        row.getBoolean("same_counts"),
        row.getString("file"),
        DifferingReport.acts(row.getString("acts")));
  }

  /** Puts the second reading's versions of these reports in the place of the first's. */
  void apply(List<DifferingReport> reports) {
    List<@Nullable Object[]> keys = new ArrayList<>();
    for (DifferingReport report : reports) {
      keys.add(
          new @Nullable Object[] {
            report.form(), report.reporter(), report.unit(), report.period().code()
          });
    }
    engine.fill(
        "report_step", "form VARCHAR, reporter VARCHAR, unit VARCHAR, period VARCHAR", keys);
    engine.execute("delete from submission_version v using report_step s where " + KEY);
    engine.execute(
        "insert into submission_version select v.* from version_to v join report_step s on " + KEY);
  }

  /** Puts all of the second reading's versions in the place of the first's. */
  void applyAll() {
    engine.execute("create or replace temp table submission_version as from version_to");
  }
}
