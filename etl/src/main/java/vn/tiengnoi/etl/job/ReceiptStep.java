package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.util.List;
import vn.tiengnoi.etl.receipt.ReceiptFile;
import vn.tiengnoi.etl.receipt.Receipts;

/** Step 7: the answer to each new file. Interrupted, it writes all of them again, the same. */
final class ReceiptStep {
  private final RunContext run;
  private final Receipts receipts;

  ReceiptStep(RunContext run) {
    this.run = run;
    this.receipts = new Receipts(run.home, run.database, run.pack);
  }

  /** What was taken in before has its answer; another is made where somebody asks for it. */
  List<ReceiptFile> begin() {
    return receipts.files(run.identity.run()).stream()
        .filter(file -> file.earlierRun() == null)
        .toList();
  }

  ReceiptFile write(ReceiptFile file) throws IOException {
    receipts.write(file);
    return file;
  }
}
