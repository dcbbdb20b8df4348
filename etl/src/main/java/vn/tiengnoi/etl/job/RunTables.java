package vn.tiengnoi.etl.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The rows of a run and of its files. */
final class RunTables {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final String run;
  private final List<Object[]> counted = new ArrayList<>();
  private Counts sum = Counts.NONE;

  RunTables(HomeDatabase database, String run) {
    this.jdbc = database.jdbc();
    this.batch = new JdbcTemplate(database.dataSource());
    this.run = run;
  }

  private record FileRow(
      String name, String sha256, String state, int reportsBefore, int reading) {}

  void begin(RunIdentity identity, String packHash) {
    jdbc.sql(
            """
            insert into run (run_id, kind, inbox, state, pack_hash, started_at)
            values (?, 'intake', ?, 'running', ?, ?) on conflict do nothing
            """)
        .param(run)
        .param(Objects.toString(identity.inbox(), null))
        .param(packHash)
        .param(identity.startedAt().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("update run set pack_hash = ?, state = 'running' where run_id = ? and state <> 'done'")
        .params(packHash, run)
        .update();
  }

  /** Files and their originals; a file that was seen before and is the same stays as it is. */
  void register(List<RegisterStep.Registered> files, Instant received) {
    var at = received.atOffset(ZoneOffset.UTC);
    batch.batchUpdate(
        """
        insert into original (sha256, size_bytes, first_name, first_received)
        values (?, ?, ?, ?) on conflict do nothing
        """,
        rows(files, f -> row(f.original().sha256(), f.original().size(), f.file().name(), at)));
    batch.batchUpdate(
        "delete from intake_file where run_id = ? and name = ? and sha256 <> ?",
        rows(files, f -> row(run, f.file().name(), f.original().sha256())));
    batch.batchUpdate(
        """
        insert into intake_file (run_id, name, sha256, received_at, state)
        values (?, ?, ?, ?, 'registered') on conflict do nothing
        """,
        rows(files, f -> row(run, f.file().name(), f.original().sha256(), at)));
  }

  private static <T> List<Object[]> rows(List<T> items, Function<T, Object[]> row) {
    return items.stream().map(row).toList();
  }

  private static Object[] row(Object... values) {
    return values;
  }

  /** Adds the originals that this run reads again and that its inbox does not bring anyway. */
  void addRereads(Instant received) {
    jdbc.sql(
            """
            insert into intake_file (run_id, name, sha256, received_at, state)
            select a.run_id, case
                when exists (select 1 from intake_file x where x.run_id = a.run_id and x.name = n.name)
                then n.name || ' (' || substring(a.sha256, 1, 8) || ')' else n.name end,
              a.sha256, ?, 'registered'
            from reread a join (
              select f.sha256, f.name, row_number() over (
                partition by f.sha256 order by r.started_at desc, f.name) as place
              from intake_file f join run r on r.run_id = f.run_id where f.run_id <> ? and r.state = 'done') n
              on n.sha256 = a.sha256 and n.place = 1
            where a.run_id = ?
              and not exists (select 1 from intake_file f where f.run_id = a.run_id and f.sha256 = a.sha256)
            """)
        .params(received.atOffset(ZoneOffset.UTC), run, run)
        .update();
  }

  /** Notes which decisions the run knows. */
  void knows(long decisions) {
    jdbc.sql("update run set decisions = ? where run_id = ?").params(decisions, run).update();
  }

  /** The files of the run, by name. What an abandoned run saw counts as never seen. */
  List<RunFile> files() {
    List<FileRow> rows =
        jdbc.sql(
                """
                select f.name, f.sha256, f.state, coalesce((
                  select max(b.reports) from intake_file b join run r on r.run_id = b.run_id
                  where b.sha256 = f.sha256 and r.run_id <> f.run_id and r.state = 'done'), 0)
                  as reports_before, coalesce((
                  select 1 + coalesce(max(s.reading), 1) from reread a
                  left join submission s on s.sha256 = a.sha256 and s.run_id <> a.run_id
                  where a.run_id = f.run_id and a.sha256 = f.sha256 group by a.sha256), 1)
                  as reading
                from intake_file f where f.run_id = ?
                """)
            .param(run)
            .query(FileRow.class)
            .list();
    Set<String> seen = new HashSet<>();
    List<RunFile> files = new ArrayList<>();
    rows.stream()
        .sorted(Comparator.comparing(FileRow::name))
        .forEach(
            row ->
                files.add(
                    new RunFile(
                        row.name(),
                        row.sha256(),
                        row.state(),
                        row.reportsBefore(),
                        row.reading(),
                        !seen.add(row.sha256()))));
    return files;
  }

  void markExtracted(List<String> names) {
    batch.batchUpdate(
        "update intake_file set state = 'extracted' where run_id = ? and name = ?",
        rows(names, name -> row(run, name)));
  }

  /** What was extracted is in the lake now. */
  void markLoaded() {
    jdbc.sql("update intake_file set state = 'loaded' where run_id = ? and state = 'extracted'")
        .param(run)
        .update();
  }

  /** Forgets what an interrupted check counted. */
  void clearCounts() {
    counted.clear();
    sum = Counts.NONE;
    jdbc.sql("update intake_file set reports = 0 where run_id = ? and reports <> 0")
        .param(run)
        .update();
    jdbc.sql(
            "update run set received = 0, accepted = 0, held = 0, rejected = 0, unchanged = 0, history_checked = false where run_id = ?")
        .param(run)
        .update();
  }

  /**
   * Takes what became of a file, or of a part of it, to be written with the next {@link #flush}.
   */
  void count(String name, String state, Counts counts) {
    counted.add(row(counts.received(), state, run, name));
    count(counts);
  }

  void count(Counts counts) {
    sum = sum.plus(counts);
  }

  /** Writes what was counted. */
  void flush() {
    batch.batchUpdate(
        "update intake_file set reports = reports + ?, state = ? where run_id = ? and name = ?",
        counted);
    counted.clear();
    jdbc.sql(
            """
            update run set received = received + ?, accepted = accepted + ?, held = held + ?,
              rejected = rejected + ?, unchanged = unchanged + ? where run_id = ?
            """)
        .params(sum.received(), sum.accepted(), sum.held(), sum.rejected(), sum.unchanged(), run)
        .update();
    sum = Counts.NONE;
  }

  /** Whether the reports of the run were held against earlier ones. */
  boolean isHistoryChecked() {
    return jdbc.sql("select history_checked from run where run_id = ?")
        .param(run)
        .query(Boolean.class)
        .single();
  }

  /**
   * They were; what waits since then is counted as held.
   *
   * @param nowHeld how these were counted before
   */
  void markHistoryChecked(Counts nowHeld) {
    jdbc.sql(
            """
            update run set accepted = accepted - ?, unchanged = unchanged - ?, held = held + ?,
              history_checked = true
            where run_id = ?
            """)
        .params(nowHeld.accepted(), nowHeld.unchanged(), nowHeld.received(), run)
        .update();
  }

  int reportsOf(String sha256) {
    flush();
    return jdbc.sql("select max(reports) from intake_file where run_id = ? and sha256 = ?")
        .params(run, sha256)
        .query(Integer.class)
        .single();
  }

  void finish(String state, Instant now, String message) {
    jdbc.sql(
            "update run set state = ?, finished_at = ?, message = ? where run_id = ? and state <> 'done'")
        .params(
            state,
            now.atOffset(ZoneOffset.UTC),
            message.length() > 4000 ? message.substring(0, 4000) : message,
            run)
        .update();
  }

  IntakeResult result(FaultTable faults) {
    Counts counts =
        jdbc.sql("select accepted, held, rejected, unchanged from run where run_id = ?")
            .param(run)
            .query(Counts.class)
            .single();
    return new IntakeResult(
        run,
        counts.received(),
        counts.accepted(),
        counts.held(),
        counts.rejected(),
        counts.unchanged(),
        faults.list());
  }
}
