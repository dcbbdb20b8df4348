package vn.tiengnoi.warehouse.load;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.history.HistoryCheck;
import vn.tiengnoi.warehouse.history.HistoryFinding;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Generations.Generation;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * The reports of a run against what their reporters said before, in one question. What was said
 * before is what counts in the newest generation and in the run itself, of earlier periods: a run
 * that was interrupted asks the same again, since nothing of it is sealed.
 */
public final class RunHistory {
  private final Home home;
  private final HomeDatabase database;
  private final HistoryCheck check;

  public RunHistory(Home home, HomeDatabase database, Pack pack) {
    this.home = home;
    this.database = database;
    this.check = new HistoryCheck(pack);
  }

  /**
   * What was found.
   *
   * @param figures every figure of the reports that something was found in
   */
  public record Doubts(List<HistoryFinding> findings, List<ArrivedFigure> figures) {
    public Doubts {
      findings = List.copyOf(findings);
      figures = List.copyOf(figures);
    }
  }

  /**
   * A figure of the run, as staged.
   *
   * @param period code of its period
   * @param value null where the status has no number
   */
  public record ArrivedFigure(
      String submission,
      String form,
      String reporter,
      String unit,
      String period,
      String element,
      Disaggregation disaggregation,
      @Nullable BigDecimal value,
      ValueStatus status,
      String sha256,
      String file,
      @Nullable String sheet,
      String cell) {}

  /** Asks for a run's staged observations and the versions that they belong to. */
  public Doubts ask(List<Path> staged, List<SubmissionVersion> versions) {
    return ask(staged, List.of(), () -> versions);
  }

  /**
   * The same with large files of plain rows.
   *
   * @param versions asked for only where there is anything to be looked at
   */
  public Doubts ask(
      List<Path> staged, List<BulkObservations> bulk, Supplier<List<SubmissionVersion>> versions) {
    if (check.isEmpty()
        || (staged.isEmpty() && bulk.stream().allMatch(BulkObservations::isQuiet))) {
      return new Doubts(List.of(), List.of());
    }
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = bulk.isEmpty() ? DuckEngine.open(home) : DuckEngine.openLarge(home)) {
      arrive(engine, staged, bulk);
      Optional<Generation> newest = new Generations(database).newest();
      engine.view("observation", LakeTable.OBSERVATION, files(lake, newest, LakeTable.OBSERVATION));
      engine.view(
          "sealed_version",
          LakeTable.SUBMISSION_VERSION,
          files(lake, newest, LakeTable.SUBMISSION_VERSION));
      engine.fill(
          "arrived_version",
          LakeTable.SUBMISSION_VERSION.ddlColumns(),
          versions.get().stream().map(RunHistory::row).toList());
      engine.execute(
          "create or replace temp view submission_version as select * from sealed_version"
              + " where (form, reporter, unit) in (select (form, reporter, unit) from arrived_version)"
              + " union all select * from arrived_version");
      List<HistoryFinding> findings = check.findings(engine);
      return new Doubts(findings, figures(engine, findings));
    }
  }

  /**
   * Lays what arrived: {@code arrived} to be looked at, {@code arrived_report} with all that stands
   * beside it.
   */
  private static void arrive(DuckEngine engine, List<Path> staged, List<BulkObservations> bulk) {
    List<String> all = new ArrayList<>();
    List<String> loud = new ArrayList<>();
    if (!staged.isEmpty()) {
      engine.execute(
          "create or replace temp table arrived_staged as select * from "
              + StagedRows.read(LakeTable.OBSERVATION, staged));
      all.add("from arrived_staged");
      loud.add("from arrived_staged");
    }
    for (BulkObservations file : bulk) {
      String name = "bulk_" + all.size();
      all.add(file.prepare(engine, name));
      if (!file.isQuiet()) {
        loud.add(file.prepareLoud(engine, name));
      }
    }
    engine.execute(
        "create or replace temp view arrived_report as " + String.join(" union all ", all));
    engine.execute("create or replace temp table arrived as " + String.join(" union all ", loud));
  }

  private static List<Path> files(Lake lake, Optional<Generation> newest, LakeTable table) {
    return newest.stream()
        .flatMapToLong(generation -> generation.snapshot(table).stream())
        .mapToObj(snapshot -> lake.files(table, snapshot))
        .flatMap(List::stream)
        .toList();
  }

  private static @Nullable Object[] row(SubmissionVersion version) {
    @Nullable Object[] row = VersionRow.of(version, "");
    for (int i = 0; i < row.length; i++) {
      if (row[i] instanceof Instant moment) {
        OffsetDateTime there = moment.atOffset(ZoneOffset.UTC);
        row[i] = there;
      }
    }
    return row;
  }

  private static List<ArrivedFigure> figures(DuckEngine engine, List<HistoryFinding> findings) {
    List<@Nullable Object[]> submissions =
        findings.stream()
            .map(HistoryFinding::submission)
            .distinct()
            .map(one -> new @Nullable Object[] {one})
            .toList();
    engine.fill("doubted_report", "submission VARCHAR", submissions);
    String query =
        """
        select submission, form, reporter, unit, period, element, disaggregation, value, status, sha256, file, sheet, cell
        from arrived_report semi join doubted_report using (submission)
        order by submission, element, disaggregation
        """;
    List<ArrivedFigure> figures = new ArrayList<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        figures.add(
            new ArrivedFigure(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Disaggregation.parse(row.getString(7)),
                row.getBigDecimal(8),
                ValueStatus.ofCode(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13)));
      }
    } catch (SQLException e) {
      throw new EngineException("the doubted reports cannot be read", e);
    }
    return figures;
  }
}
