package vn.tiengnoi.warehouse.load;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.compute.IndicatorCompute;
import vn.tiengnoi.warehouse.compute.Scope;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackArchive;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * The last part of a run: extracted rows into the lake, figures from them, and the generation that
 * lets readers see both. Each step may be repeated for the same run after a crash and leaves the
 * same. The caller holds the {@link vn.tiengnoi.warehouse.home.WriterLease}.
 */
public final class Loader {
  private final Home home;
  private final HomeDatabase database;
  private final Clock clock;

  public Loader(Home home, HomeDatabase database, Clock clock) {
    this.home = home;
    this.database = database;
    this.clock = clock;
  }

  /** Appends staged observations as one commit; a run that staged none commits none. */
  public void loadObservations(String run, List<Path> staged) {
    loadObservations(run, staged, null);
  }

  /**
   * The same with what became of some of them since they were staged.
   *
   * @param amendments made by {@link Amendments}; null, or not there, for nothing
   */
  public void loadObservations(String run, List<Path> staged, @Nullable Path amendments) {
    loadObservations(run, staged, List.of(), amendments);
  }

  /** The same with large files of plain rows, each of which becomes a file of the lake. */
  public void loadObservations(
      String run, List<Path> staged, List<BulkObservations> bulk, @Nullable Path amendments) {
    if (staged.isEmpty() && bulk.isEmpty()) {
      return;
    }
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = bulk.isEmpty() ? DuckEngine.open(home) : DuckEngine.openLarge(home)) {
      if (lake.committed(LakeTable.OBSERVATION, run)) {
        return;
      }
      List<Long> rows = new ArrayList<>();
      if (!staged.isEmpty()) {
        String select =
            "select * replace ('%s' as run) from %s order by element, unit, covered_from, disaggregation, submission"
                .formatted(
                    run,
                    Amendments.amended(StagedRows.read(LakeTable.OBSERVATION, staged), amendments));
        rows.add(
            copy(
                engine,
                LakeTable.OBSERVATION,
                lake.fileToWrite(LakeTable.OBSERVATION, run),
                select));
      }
      for (BulkObservations file : bulk) {
        Path part = lake.partToWrite(LakeTable.OBSERVATION, run, rows.size());
        rows.add(
            copy(
                engine,
                LakeTable.OBSERVATION,
                part,
                bulk(engine, file, run, amendments, rows.size())));
      }
      lake.appendParts(LakeTable.OBSERVATION, run, rows);
    }
  }

  /** In the order of the file: to sort so many rows would take longer than all the rest. */
  private static String bulk(
      DuckEngine engine, BulkObservations file, String run, @Nullable Path amendments, int number) {
    String type = "run_" + number;
    engine.execute("create type %s as enum ('%s')".formatted(type, run));
    String rows = "(" + file.prepare(engine, "bulk_" + number) + ")";
    return "select * replace ('%s'::%s as run) from %s"
        .formatted(run, type, Amendments.amended(rows, amendments));
  }

  /** Appends the versions of a run's submissions as one commit. */
  public void loadVersions(String run, List<SubmissionVersion> versions) {
    if (versions.isEmpty()) {
      return;
    }
    Path staged = home.staging().resolve(run).resolve("submission_version.csv");
    try (StagedRows rows = new StagedRows(staged)) {
      versions.forEach(version -> rows.add(VersionRow.of(version, run)));
    }
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.open(home)) {
      if (lake.committed(LakeTable.SUBMISSION_VERSION, run)) {
        return;
      }
      String rows =
          "select * from %s order by form, unit, covered_from, submission"
              .formatted(StagedRows.read(LakeTable.SUBMISSION_VERSION, List.of(staged)));
      long count = copy(engine, lake, LakeTable.SUBMISSION_VERSION, run, rows);
      lake.append(LakeTable.SUBMISSION_VERSION, run, count);
    }
  }

  /**
   * Computes every figure of the pack from the newest state of the lake and replaces the former
   * ones.
   */
  public void compute(String run, Pack pack) {
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.open(home)) {
      if (lake.committed(LakeTable.INDICATOR_VALUE, run)) {
        return;
      }
      for (LakeTable table : List.of(LakeTable.OBSERVATION, LakeTable.SUBMISSION_VERSION)) {
        List<Path> files =
            lake.newestSnapshot(table).stream()
                .mapToObj(snapshot -> lake.files(table, snapshot))
                .flatMap(List::stream)
                .toList();
        engine.view(table.code(), table, files);
      }
      new IndicatorCompute(Sample.pack(database, pack), engine).computeInto(everything(pack));
      long count =
          copy(engine, lake, LakeTable.INDICATOR_VALUE, run, StoredFigures.rows(pack.hash(), run));
      lake.replace(LakeTable.INDICATOR_VALUE, run, count);
    }
  }

  /**
   * Computes everything anew as a run of its own and seals it.
   *
   * @return the generation's number
   */
  public long recompute(Pack pack) {
    Instant start = clock.instant();
    String run = "compute-" + start.toEpochMilli();
    database
        .jdbc()
        .sql(
            "insert into run (run_id, kind, state, pack_hash, started_at) values (?, 'compute', 'running', ?, ?)")
        .params(run, pack.hash(), start.atOffset(ZoneOffset.UTC))
        .update();
    compute(run, pack);
    long generation = seal(run, pack);
    database
        .jdbc()
        .sql("update run set state = 'done', finished_at = ? where run_id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), run)
        .update();
    return generation;
  }

  private Scope everything(Pack pack) {
    List<Boundaries> maps = new ArrayList<>();
    maps.add(Boundaries.AS_REPORTED);
    pack.boundaries().forEach(date -> maps.add(Boundaries.of(date)));
    return new Scope(
        List.copyOf(pack.indicators().values()),
        maps,
        Set.of(),
        StoredFigures.LEVELS,
        Scope.Splits.TOTAL,
        LocalDate.ofInstant(clock.instant(), ReportingCalendar.ZONE));
  }

  /**
   * Seals the generation of a run and archives its pack.
   *
   * @return the generation's number
   */
  public long seal(String run, Pack pack) {
    new PackArchive(home, database).keep(pack, clock.instant());
    try (Lake lake = Lake.open(home, database)) {
      return new Generations(database).seal(run, pack.hash(), lake, clock.instant()).number();
    }
  }

  private static long copy(
      DuckEngine engine, Lake lake, LakeTable table, String load, String select) {
    return copy(engine, table, lake.fileToWrite(table, load), select);
  }

  private static long copy(DuckEngine engine, LakeTable table, Path file, String select) {
    String copy =
        "copy (%s) to %s (format parquet, compression zstd, field_ids %s)"
            .formatted(select, DuckEngine.literal(file), table.fieldIds());
    engine.execute(copy);
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from read_parquet(%s)"
                    .formatted(DuckEngine.list(List.of(file))))) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new EngineException("the written file cannot be read back", e);
    }
  }
}
