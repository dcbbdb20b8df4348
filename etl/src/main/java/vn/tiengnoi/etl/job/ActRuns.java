package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tiengnoi.etl.submission.SubmissionEvents;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.load.Loader;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Runs of acts on submissions: the acts are written to the home's database as one, then taken to
 * the lake, figures computed, a generation sealed. An act that was interrupted after the first is
 * finished by the next writer. The caller holds the writer's lease.
 */
public final class ActRuns {
  private final Home home;
  private final HomeDatabase database;
  private final Pack pack;
  private final Clock clock;

  public ActRuns(Home home, HomeDatabase database, Pack pack, Clock clock) {
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.clock = clock;
  }

  private record Unfinished(String runId, OffsetDateTime startedAt) {}

  /**
   * Does acts as one run.
   *
   * @param acts adds events for the run whose id it is given
   */
  public void run(Consumer<String> acts) {
    Instant now = clock.instant();
    String run = "act-" + now.toEpochMilli() + "-" + UUID.randomUUID().toString().substring(0, 8);
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              database
                  .jdbc()
                  .sql(
                      "insert into run (run_id, kind, state, pack_hash, started_at) values (?, 'act', 'running', ?, ?)")
                  .params(run, pack.hash(), now.atOffset(ZoneOffset.UTC))
                  .update();
              acts.accept(run);
            });
    finish(run, now);
  }

  /** Finishes acts that were interrupted. */
  public void finishInterrupted() {
    List<Unfinished> unfinished =
        database
            .jdbc()
            .sql(
                "select run_id, started_at from run where kind = 'act' and state = 'running' order by started_at, run_id")
            .query(Unfinished.class)
            .list();
    unfinished.forEach(one -> finish(one.runId(), one.startedAt().toInstant()));
  }

  private void finish(String run, Instant started) {
    List<SubmissionVersion> versions = new SubmissionEvents(database).versions(run, started);
    if (!versions.isEmpty()) {
      Loader loader = new Loader(home, database, clock);
      loader.loadVersions(run, versions);
      loader.compute(run, pack);
      loader.seal(run, pack);
    }
    database
        .jdbc()
        .sql("update run set state = 'done', finished_at = ? where run_id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), run)
        .update();
    try {
      RunFolder.of(home, run).delete();
    } catch (IOException e) {
      throw new UncheckedIOException("the staging of " + run + " cannot be removed", e);
    }
  }
}
