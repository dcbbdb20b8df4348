package vn.tiengnoi.etl.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The rows of a run and of its files. */
final class RunTables {
  private final JdbcClient jdbc;
  private final String run;

  RunTables(HomeDatabase database, String run) {
    this.jdbc = database.jdbc();
    this.run = run;
  }

  private record FileRow(String name, String sha256, String state, int reportsBefore) {}

  void begin(RunIdentity identity, String packHash) {
    jdbc.sql(
            """
            insert into run (run_id, kind, inbox, state, pack_hash, started_at)
            values (?, 'intake', ?, 'running', ?, ?) on conflict do nothing
            """)
        .params(
            run,
            identity.inbox().toString(),
            packHash,
            identity.startedAt().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("update run set pack_hash = ?, state = 'running' where run_id = ? and state <> 'done'")
        .params(packHash, run)
        .update();
  }

  void register(String name, Vault.Kept original, Instant received) {
    var at = received.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into original (sha256, size_bytes, first_name, first_received)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(original.sha256(), original.size(), name, at)
        .update();
    int known =
        jdbc.sql("select count(*) from intake_file where run_id = ? and name = ? and sha256 = ?")
            .params(run, name, original.sha256())
            .query(Integer.class)
            .single();
    if (known == 0) {
      jdbc.sql("delete from intake_file where run_id = ? and name = ?").params(run, name).update();
      jdbc.sql(
              """
              insert into intake_file (run_id, name, sha256, received_at, state)
              values (?, ?, ?, ?, 'registered')
              """)
          .params(run, name, original.sha256(), at)
          .update();
    }
  }

  /** The files of the run, by name. What an abandoned run saw counts as never seen. */
  List<RunFile> files() {
    List<FileRow> rows =
        jdbc.sql(
                """
                select f.name, f.sha256, f.state, coalesce((
                  select max(b.reports) from intake_file b join run r on r.run_id = b.run_id
                  where b.sha256 = f.sha256 and r.run_id <> f.run_id and r.state = 'done'), 0)
                  as reports_before
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
                        !seen.add(row.sha256()))));
    return files;
  }

  void setState(String name, String state) {
    jdbc.sql("update intake_file set state = ? where run_id = ? and name = ?")
        .params(state, run, name)
        .update();
  }

  /** Forgets what an interrupted check counted. */
  void clearCounts() {
    jdbc.sql("update intake_file set reports = 0 where run_id = ?").param(run).update();
    jdbc.sql(
            "update run set received = 0, accepted = 0, held = 0, rejected = 0, unchanged = 0 where run_id = ?")
        .param(run)
        .update();
  }

  void count(String name, String state, Counts counts) {
    jdbc.sql(
            "update intake_file set reports = reports + ?, state = ? where run_id = ? and name = ?")
        .params(counts.received(), state, run, name)
        .update();
    count(counts);
  }

  void count(Counts counts) {
    jdbc.sql(
            """
            update run set received = received + ?, accepted = accepted + ?, held = held + ?,
              rejected = rejected + ?, unchanged = unchanged + ? where run_id = ?
            """)
        .params(
            counts.received(),
            counts.accepted(),
            counts.held(),
            counts.rejected(),
            counts.unchanged(),
            run)
        .update();
  }

  int reportsOf(String sha256) {
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
