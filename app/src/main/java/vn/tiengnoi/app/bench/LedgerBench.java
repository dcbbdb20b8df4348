package vn.tiengnoi.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tiengnoi.app.bench.IntakeBench.Line;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.ledger.Excuse;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.load.Loader;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.DueBy;
import vn.tiengnoi.warehouse.read.DueCount;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;

/**
 * The ledger of ten years of a nation's monthly reports, rolled up by province, beside the engine's
 * bare count over the same rows.
 */
public final class LedgerBench {
  private static final int FORMS = 5;

  /** Ten years. */
  public static final int MONTHS = 120;

  private static final int TIMES = 9;
  private static final Instant TODAY = Instant.parse("2036-01-01T00:00:00Z");

  private final Path folder;
  private final int months;
  private final Consumer<String> say;

  /**
   * @param folder an empty folder with room for the home, which is left there
   * @param months for so many months reports are owed
   * @param say hears what goes on
   */
  public LedgerBench(Path folder, int months, Consumer<String> say) {
    this.folder = folder;
    this.months = months;
    this.say = say;
  }

  /** Lays the home and asks it. */
  public List<Line> measure() throws Exception {
    Pack pack = BenchPack.layDuties(folder.resolve("ledger-pack"), FORMS, months);
    Home home = Home.create(folder.resolve("home-ledger"));
    List<Line> lines = new ArrayList<>();
    Clock clock = Clock.fixed(TODAY, ZoneOffset.UTC);
    try (HomeDatabase database = HomeDatabase.open(home)) {
      say.accept("sinh báo cáo đã nhận / the reports received are generated");
      lay(home, database, pack, clock);
      try (ReadApi api = HomeReadApi.open(home, database, pack, clock)) {
        DueQuestion question = new DueQuestion(null, Period.parse("2025..2036"));
        List<DueCount> counts = new ArrayList<>();
        Measured cold =
            Measured.of(() -> counts.addAll(api.newest().dueBy(question, DueBy.PROVINCE)));
        long entries = counts.stream().mapToLong(DueCount::owed).sum();
        Measured warm = best(() -> api.newest().dueBy(question, DueBy.PROVINCE));
        Measured floor = floor(home);
        lines.add(line("ledger: bare count by province and state", entries, floor, floor));
        lines.add(line("ledger: by province, warm", entries, warm, floor));
        lines.add(line("ledger: by province, first time", entries, cold, floor));
        excuse(database);
        Measured excused = best(() -> api.newest().dueBy(question, DueBy.PROVINCE));
        lines.add(line("ledger: by province, warm, 100 excuses", entries, excused, floor));
      }
    }
    return lines;
  }

  /** Of every five reports three came in time, one late, and one never came. */
  private void lay(Home home, HomeDatabase database, Pack pack, Clock clock) throws SQLException {
    String run = "bench";
    try (Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.openLarge(home)) {
      try (DuckEngine.Filling duties =
          engine.filling("duty", "form VARCHAR, reporter VARCHAR, unit VARCHAR")) {
        pack.obligations().forEach(duty -> duties.add(duty.form(), duty.reporter(), duty.unit()));
      }
      Path file = lake.fileToWrite(LakeTable.SUBMISSION_VERSION, run);
      engine.execute(
          """
          copy (
            select
              'S' || row_number() over () as submission, form, reporter, unit, strftime(month, '%%Y-%%m') as period,
              'month' as period_kind, 'statistical' as calendar, month as covered_from,
              last_day(month) as covered_to, null::date as report_date, null::integer as report_number,
              md5(form || unit || month) as content_hash, 'accepted' as verdict, 1 as observations, 'x' as sha256,
              'x' as file, null::varchar as sheet,
              timezone('UTC', last_day(month) + to_days(cast(hash(form || unit || month) %% 5 as integer) * 3)) as received_at,
              timezone('UTC', timestamp '2025-07-01') as recorded_at, '%2$s' as run,
              null::integer as event, null::varchar as act, null::varchar as reason, null::varchar as who
            from duty, (select unnest(generate_series(date '%3$s', date '%3$s' + interval '%4$d months', interval '1 month'))::date as month)
            where hash(form || unit || month) %% 5 < 4
          ) to %1$s (format parquet, compression zstd, field_ids %5$s)"""
              .formatted(
                  DuckEngine.literal(file),
                  run,
                  BenchPack.FIRST,
                  months - 1,
                  LakeTable.SUBMISSION_VERSION.fieldIds()));
      lake.append(LakeTable.SUBMISSION_VERSION, run, rows(engine, file));
    }
    database
        .jdbc()
        .sql(
            "insert into run (run_id, kind, state, pack_hash, started_at) values (?, 'intake', 'done', ?, ?)")
        .params(run, pack.hash(), TODAY.atOffset(ZoneOffset.UTC))
        .update();
    long unused = new Loader(home, database, clock).seal(run, pack);
  }

  private static long rows(DuckEngine engine, Path file) throws SQLException {
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from read_parquet(%s)"
                    .formatted(DuckEngine.list(List.of(file))))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void excuse(HomeDatabase database) {
    Excuses excuses = new Excuses(database);
    for (int i = 0; i < 100; i++) {
      Excuse unused =
          excuses.add(
              new Excuses.Wanted(
                  null,
                  "xa-%05d".formatted(4 + 3 * i),
                  null,
                  LocalDate.of(2030, 1, 1),
                  LocalDate.of(2030, 12, 31)),
              "đo",
              "bench",
              TODAY.minusSeconds(60));
    }
  }

  private static Measured best(Measured.Work work) throws Exception {
    Measured best = Measured.of(work);
    for (int i = 1; i < TIMES; i++) {
      Measured again = Measured.of(work);
      best = again.seconds() < best.seconds() ? again : best;
    }
    return best;
  }

  /** The same rows with their states already worked out, in an engine that is open. */
  private Measured floor(Home home) throws Exception {
    Path kept;
    try (var files = Files.list(home.scratch())) {
      kept = files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Path floor = folder.resolve("floor-ledger.parquet");
    try (Connection bare = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = bare.createStatement()) {
      statement.execute(
          "copy (select *, case when standing is null then 5 when in_time then 0 else 1 end as state from read_parquet('%s')) to '%s' (format parquet, compression zstd)"
              .formatted(kept, floor));
      try (PreparedStatement count =
          bare.prepareStatement(
              "select province, state, count(*) from read_parquet('%s') group by all"
                  .formatted(floor))) {
        return best(() -> count.executeQuery().close());
      }
    }
  }

  private static Line line(String what, long size, Measured measured, Measured floor) {
    return new Line(
        what,
        size,
        measured.seconds(),
        measured.processor(),
        measured.peakMegabytes(),
        measured.seconds() / floor.seconds());
  }
}
