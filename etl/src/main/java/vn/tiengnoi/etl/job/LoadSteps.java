package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.load.Loader;

/**
 * Steps 4 to 6: into the lake, figures from it, and the generation through which readers see both.
 * A run that brings nothing new leaves the lake as it is and seals nothing.
 */
final class LoadSteps {
  private final RunContext run;
  private final Loader loader;

  LoadSteps(RunContext run) {
    this.run = run;
    this.loader = new Loader(run.home, run.database, run.clock);
  }

  void load() throws IOException {
    if (bringsAnything()) {
      List<SubmissionVersion> versions =
          new ArrayList<>(run.submissions.newVersions(run.identity.startedAt()));
      versions.addAll(run.events.versions(run.identity.run(), run.identity.startedAt()));
      loader.loadObservations(
          run.identity.run(),
          run.folder.stagedObservations(),
          WholeContents.of(run),
          run.folder.amendments());
      loader.loadVersions(run.identity.run(), versions);
    }
    run.tables.markLoaded();
  }

  private boolean bringsAnything() {
    return run.submissions.bringsVersions() || run.events.changesVersions(run.identity.run());
  }

  void compute() {
    if (bringsAnything()) {
      loader.compute(run.identity.run(), run.pack);
    }
  }

  void seal() {
    if (bringsAnything()) {
      loader.seal(run.identity.run(), run.pack);
    }
    run.tables.finish("done", run.clock.instant(), "");
  }
}
