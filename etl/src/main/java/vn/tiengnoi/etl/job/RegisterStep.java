package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import vn.tiengnoi.etl.arrival.Arrival;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.inbox.Inbox;
import vn.tiengnoi.etl.inbox.InboxFile;
import vn.tiengnoi.etl.inbox.Vault;

/**
 * Step 1: every file of the inbox into the vault. A restart scans again, so that an interrupted run
 * takes in what an undisturbed one would; once the check is over, nothing is added any more.
 */
final class RegisterStep {
  private final RunContext run;
  private final Vault vault;

  /** A file and its copy in the vault. */
  record Registered(InboxFile file, Vault.Kept original) {}

  RegisterStep(RunContext run) {
    this.run = run;
    this.vault = new Vault(run.home);
  }

  List<InboxFile> begin(boolean alreadyChecked) throws IOException {
    run.tables.begin(run.identity, run.pack.hash());
    if (alreadyChecked) {
      return List.of();
    }
    vault.sweep(run.clock.instant());
    run.unopened.clear();
    if (run.identity.takesArrivals()) {
      return arrived();
    }
    Path inbox = run.identity.inbox();
    return inbox == null ? List.of() : Inbox.list(inbox, run.home.root());
  }

  /** These are in the vault already; what is left is to see that they still are. */
  private List<InboxFile> arrived() {
    List<InboxFile> files = new ArrayList<>();
    for (Arrival one : new Arrivals(run.database).take(run.identity.run())) {
      files.add(new InboxFile(one.intakeName(), vault.path(one.sha256()), one.receivedAt()));
    }
    return files;
  }

  @Nullable Registered register(InboxFile file) {
    try {
      return new Registered(file, vault.keep(file.path()));
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName();
      run.unopened.add(new RunContext.Unopened(file.name(), FaultCode.CANNOT_OPEN.ofWhole(reason)));
      return null;
    }
  }

  void write(Chunk<? extends Registered> chunk) {
    run.tables.register(List.copyOf(chunk.getItems()), run.identity.startedAt());
  }
}
