package vn.tiengnoi.warehouse.load;

import java.nio.file.Path;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.period.Period;

/**
 * The observations extracted from one report file, on their way into the lake. The file appears
 * under its name only when it is closed; a crash before leaves nothing to load.
 *
 * <pre>{@code
 * try (StagedObservations staged = StagedObservations.create(folder.resolve(sha256 + ".csv"))) {
 *   staged.add(observation);
 * }
 * }</pre>
 */
public final class StagedObservations implements AutoCloseable {
  private final StagedRows rows;

  private StagedObservations(StagedRows rows) {
    this.rows = rows;
  }

  public static StagedObservations create(Path file) {
    return new StagedObservations(new StagedRows(file));
  }

  /** In the order of {@link vn.tiengnoi.warehouse.lake.LakeTable#OBSERVATION}, without the run. */
  public void add(Observation o) {
    Period period = o.period();
    rows.add(
        o.submission(),
        o.form(),
        o.reporter(),
        o.unit(),
        o.unitLevel().code(),
        period.code(),
        period.kind().code(),
        period.calendar().code(),
        period.from(),
        period.to(),
        period.days(),
        o.element(),
        o.disaggregation().code(),
        o.value(),
        o.status().code(),
        Codes.of(o.scope()),
        Codes.of(o.accumulation()),
        o.sha256(),
        o.file(),
        o.sheet(),
        o.cell(),
        o.flags(),
        o.source(),
        "");
  }

  @Override
  public void close() {
    rows.close();
  }
}
