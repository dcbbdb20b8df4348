package vn.tiengnoi.etl.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Writes the receipts of a run from what it left in the home's database: as often as one likes,
 * always the same.
 *
 * <pre>{@code
 * Receipts receipts = new Receipts(home, database, pack);
 * receipts.files(run).forEach(receipts::write);
 * }</pre>
 */
public final class Receipts {
  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
  private static final String LIST = "danh-sach-loi.xlsx";

  private final Path folder;
  private final Vault vault;
  private final ReceiptSource source;

  public Receipts(Home home, HomeDatabase database, Pack pack) {
    this.folder = home.receipts();
    this.vault = new Vault(home);
    this.source = new ReceiptSource(database, pack);
  }

  /** The files of a run, by name. */
  public List<ReceiptFile> files(String run) {
    return source.files(run);
  }

  /** Where the receipt of a file is. */
  public Path folder(ReceiptFile file) {
    return ReceiptFolder.of(folder, file).path();
  }

  /** Writes the receipt of one file, and a workbook with its faults where there are any. */
  public void write(ReceiptFile file) throws IOException {
    Receipt receipt = source.receipt(file);
    ReceiptFolder into = ReceiptFolder.of(folder, file);
    Set<String> written = new HashSet<>(Set.of(ReceiptFolder.JSON, ReceiptFolder.TEXT));
    String marked = mark(receipt, into);
    String workbook = marked;
    if (marked == null && !receipt.faults().isEmpty()) {
      into.write(LIST, out -> FaultList.write(receipt, out));
      workbook = LIST;
    }
    if (workbook != null) {
      written.add(workbook);
    }
    into.write(ReceiptFolder.TEXT, ReceiptText.write(receipt, workbook, marked != null));
    into.write(ReceiptFolder.JSON, ReceiptJson.write(receipt, workbook, marked != null));
    into.keepOnly(written);
  }

  /** The name of the marked workbook; null where the original is none, or cannot be marked. */
  private @Nullable String mark(Receipt receipt, ReceiptFolder into) throws IOException {
    String sha256 = receipt.sha256();
    boolean ofCells = receipt.faults().stream().map(Fault::sheet).anyMatch(sheet -> sheet != null);
    if (sha256 == null || !ofCells || receipt.cells().cells() > MarkedWorkbook.MOST_CELLS) {
      return null;
    }
    Path original = vault.path(sha256);
    if (!MarkedWorkbook.fits(original)) {
      return null;
    }
    String name = MarkedWorkbook.name(receipt.file());
    try {
      into.write(name, out -> MarkedWorkbook.write(original, receipt, out));
      return name;
    } catch (IOException | RuntimeException | StackOverflowError problem) {
      // The library answers what it does not know with whatever that leads to; the list remains.
      LOG.debug("{} cannot be marked", sha256, problem);
      return null;
    }
  }
}
