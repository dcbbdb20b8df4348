package vn.tiengnoi.warehouse.lake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The generations of a home. A run ends by sealing one: the pack's hash plus the snapshot of every
 * table. Readers enter only through one, so they see all of a run or nothing of it.
 */
public final class Generations {
  private final HomeDatabase database;

  public Generations(HomeDatabase database) {
    this.database = database;
  }

  /**
   * A sealed state of the whole lake.
   *
   * @param snapshots snapshot id of each table that had one
   */
  public record Generation(
      long number, String run, String packHash, Instant sealedAt, Map<LakeTable, Long> snapshots) {
    public Generation {
      snapshots = Map.copyOf(snapshots);
    }

    public OptionalLong snapshot(LakeTable table) {
      Long id = snapshots.get(table);
      return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
  }

  private record Head(long generation, String runId, String packHash, OffsetDateTime sealedAt) {}

  /** Number of the newest generation; 0 where there is none. */
  public long newestNumber() {
    return database
        .jdbc()
        .sql("select coalesce(max(generation), 0) from generation")
        .query(Long.class)
        .single();
  }

  public Optional<Generation> newest() {
    return database
        .jdbc()
        .sql(
            "select generation, run_id, pack_hash, sealed_at from generation order by generation desc limit 1")
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  /** The newest generation sealed at or before a moment. */
  public Optional<Generation> newestAt(Instant moment) {
    return database
        .jdbc()
        .sql(
            "select generation, run_id, pack_hash, sealed_at from generation where sealed_at <= ? order by generation desc limit 1")
        .param(moment.atOffset(ZoneOffset.UTC))
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  /** The first generation ever sealed: before it nothing can be asked. */
  public Optional<Generation> first() {
    return database
        .jdbc()
        .sql(
            "select generation, run_id, pack_hash, sealed_at from generation order by generation limit 1")
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  /** The generation of this number. */
  public Optional<Generation> find(long number) {
    return database
        .jdbc()
        .sql("select generation, run_id, pack_hash, sealed_at from generation where generation = ?")
        .param(number)
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  /** The generation that a run sealed. */
  public Optional<Generation> ofRun(String run) {
    return database
        .jdbc()
        .sql("select generation, run_id, pack_hash, sealed_at from generation where run_id = ?")
        .param(run)
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  private Generation whole(Head head) {
    Map<LakeTable, Long> snapshots = new EnumMap<>(LakeTable.class);
    database
        .jdbc()
        .sql("select table_name, snapshot_id from generation_table where generation = ?")
        .param(head.generation())
        .query(
            row -> {
              snapshots.put(
                  LakeTable.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)),
                  row.getLong(2));
            });
    return new Generation(
        head.generation(), head.runId(), head.packHash(), head.sealedAt().toInstant(), snapshots);
  }

  /** Seals the newest snapshots as the next generation, once for each run. */
  public Generation seal(String run, String packHash, Lake lake, Instant now) {
    return ofRun(run)
        .orElseGet(
            () -> {
              Map<LakeTable, Long> snapshots = new EnumMap<>(LakeTable.class);
              for (LakeTable table : LakeTable.values()) {
                lake.newestSnapshot(table).ifPresent(id -> snapshots.put(table, id));
              }
              return insert(run, packHash, snapshots, now);
            });
  }

  private Generation insert(
      String run, String packHash, Map<LakeTable, Long> snapshots, Instant now) {
    long number = newestNumber() + 1;
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              database
                  .jdbc()
                  .sql(
                      "insert into generation (generation, run_id, pack_hash, sealed_at) values (?, ?, ?, ?)")
                  .params(number, run, packHash, now.atOffset(ZoneOffset.UTC))
                  .update();
              snapshots.forEach(
                  (table, snapshot) ->
                      database
                          .jdbc()
                          .sql(
                              "insert into generation_table (generation, table_name, snapshot_id) values (?, ?, ?)")
                          .params(number, table.code(), snapshot)
                          .update());
            });
    return new Generation(number, run, packHash, now, snapshots);
  }
}
