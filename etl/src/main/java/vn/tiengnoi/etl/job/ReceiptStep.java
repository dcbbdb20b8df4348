package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.util.List;
import vn.tiengnoi.etl.receipt.ReceiptFile;
import vn.tiengnoi.etl.receipt.Receipts;

/** Step 7: the answer to each file. Interrupted, it writes all of them again, the same. */
final class ReceiptStep {
  private final RunContext run;
  private final Receipts receipts;

  ReceiptStep(RunContext run) {
    this.run = run;
    this.receipts = new Receipts(run.home, run.database, run.pack);
  }

  List<ReceiptFile> begin() {
    return receipts.files(run.identity.run());
  }

  ReceiptFile write(ReceiptFile file) throws IOException {
    receipts.write(file);
    return file;
  }
}
