package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import vn.tiengnoi.etl.extract.Extractor;
import vn.tiengnoi.etl.inbox.Vault;

/** Step 2: what each new original says, staged; what was taken in before is not read again. */
final class ExtractStep {
  private final RunContext run;
  private final Vault vault;

  ExtractStep(RunContext run) {
    this.run = run;
    this.vault = new Vault(run.home);
  }

  List<RunFile> begin() {
    return run.tables.files().stream()
        .filter(file -> !file.isUnchanged() && file.state().equals("registered"))
        .toList();
  }

  RunFile extract(RunFile file) throws IOException {
    new Extractor(run.folder.raw()).extract(vault.path(file.sha256()), file.sha256(), file.name());
    return file;
  }

  void write(Chunk<? extends RunFile> chunk) {
    run.tables.markExtracted(chunk.getItems().stream().map(RunFile::name).toList());
  }
}
