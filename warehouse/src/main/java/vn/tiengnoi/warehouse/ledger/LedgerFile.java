package vn.tiengnoi.warehouse.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.compute.DutyTables;
import vn.tiengnoi.warehouse.compute.IndicatorCompute;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.DueBy;

/**
 * The entries of a generation's ledger as one Parquet file in the home's scratch room, laid when
 * they are first asked for. It says nothing that the generation does not say: without it the same
 * entries are laid again.
 */
public final class LedgerFile {
  /** Changes with what an entry is, so that no older file is taken for a newer one. */
  private static final int FORMAT = 1;

  private final Home home;
  private final Pack pack;
  private final List<Path> versions;

  /**
   * @param versions files of the submission versions of the generation
   */
  public LedgerFile(Home home, Pack pack, List<Path> versions) {
    this.home = home;
    this.pack = pack;
    this.versions = versions;
  }

  /**
   * Makes {@code ledger_entry} readable for an engine of the home, from a file that is kept.
   *
   * @param generation number of the generation
   * @param sealed when it was sealed
   * @param day periods that have begun by then are in it, and more
   */
  public void lay(DuckEngine engine, long generation, Instant sealed, LocalDate day) {
    LocalDate until = LocalDate.of(day.getYear() + 1, 1, 1);
    Path file =
        home.scratch()
            .resolve(
                "ledger-%d-%d-%d-%d-%s.parquet"
                    .formatted(
                        FORMAT,
                        generation,
                        sealed.toEpochMilli(),
                        until.getYear(),
                        pack.hash().substring(0, 12)));
    if (!Files.exists(file)) {
      write(file, until);
    }
    engine.execute(
        "create or replace temp view ledger_entry as select * from read_parquet(%s)"
            .formatted(DuckEngine.list(List.of(file))));
  }

  private void write(Path file, LocalDate until) {
    Path half = file.resolveSibling(UUID.randomUUID() + ".half");
    try (DuckEngine engine = DuckEngine.open(home)) {
      layTables(engine, null, until);
      engine.execute(
          "copy (%s) to %s (format parquet, compression zstd)"
              .formatted(Ledger.sql("entry"), DuckEngine.literal(half)));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be kept", e);
    }
  }

  /** The same as of an earlier moment: only what had come by then; nothing is kept. */
  public void layAt(DuckEngine engine, Instant moment, LocalDate day) {
    layTables(engine, moment, day);
    engine.execute("create or replace temp table ledger_entry as " + Ledger.sql("entry"));
  }

  private void layTables(DuckEngine engine, @Nullable Instant moment, LocalDate until) {
    String table = LakeTable.SUBMISSION_VERSION.code();
    engine.view(moment == null ? table : "every_version", LakeTable.SUBMISSION_VERSION, versions);
    if (moment != null) {
      engine.execute(
          "create or replace temp view %s as select * from every_version where greatest(received_at, recorded_at) <= timestamptz '%s'"
              .formatted(table, moment.atOffset(ZoneOffset.UTC)));
    }
    new IndicatorCompute(pack, engine).settleVersions();
    new DutyTables(pack, engine).layUntil(until);
    Set<String> units = new LinkedHashSet<>();
    pack.obligations().forEach(duty -> units.add(duty.unit()));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String unit : units) {
      rows.add(
          new @Nullable Object[] {unit, DueBy.province(pack.units().getUnit(unit), pack.units())});
    }
    engine.fill("unit_province", "unit VARCHAR, province VARCHAR", rows);
  }
}
