package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import vn.tiengnoi.etl.bulk.BulkStaging;
import vn.tiengnoi.etl.extract.Extractor;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.etl.layout.FreeLayouts;
import vn.tiengnoi.etl.layout.Mappings;
import vn.tiengnoi.warehouse.home.NoRoom;

/** Step 2: what each new original says, staged; what was taken in before is not read again. */
final class ExtractStep {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractStep.class);

  private final RunContext run;
  private final Vault vault;
  private final FreeLayouts layouts;

  ExtractStep(RunContext run) {
    this.run = run;
    this.vault = new Vault(run.home);
    this.layouts =
        new FreeLayouts(
            run.pack,
            run.mappings,
            proposed -> {
              Path unused = Mappings.propose(run.home, proposed);
            });
  }

  List<RunFile> begin() {
    run.tables.addRereads(run.identity.startedAt());
    return run.tables.files().stream()
        .filter(file -> !file.isUnchanged() && file.state().equals("registered"))
        .toList();
  }

  RunFile extract(RunFile file) throws IOException {
    Extractor extractor = new Extractor(run.folder.raw()).with(bulk(file)).with(layouts);
    try {
      extractor.extract(vault.path(file.sha256()), file.sha256(), file.name());
    } catch (RuntimeException | StackOverflowError ours) {
      if (NoRoom.isBehind(ours)) {
        throw ours;
      }
      // Our own failure on one file is no reason to leave the others.
      LOG.error("the original {} cannot be read", file.sha256(), ours);
      extractor.giveUp(
          file.sha256(), FaultCode.NOT_PROCESSED.ofWhole(ours.getClass().getSimpleName()));
    }
    return file;
  }

  /** What is read again is judged again, report by report. */
  private BulkStaging bulk(RunFile file) throws IOException {
    long smallest = file.isReadAgain() ? Long.MAX_VALUE : run.bulkFrom;
    return new BulkStaging(run.home, run.folder.raw().folder(), smallest);
  }

  void write(Chunk<? extends RunFile> chunk) {
    run.tables.markExtracted(chunk.getItems().stream().map(RunFile::name).toList());
  }
}
