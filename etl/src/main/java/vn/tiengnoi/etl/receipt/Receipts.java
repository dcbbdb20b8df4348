package vn.tiengnoi.etl.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.NoRoom;
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

  /** The last run that was finished; empty where none was. */
  public Optional<String> lastRun() {
    return source.lastRun();
  }

  /**
   * The file of this name or hash in a run.
   *
   * @param run a run; null for the last one in which there is such a file
   */
  public Optional<ReceiptFile> find(@Nullable String run, String nameOrHash) {
    return source.find(run, nameOrHash);
  }

  /** What became of a file, in a line. */
  public ReceiptRow row(ReceiptFile file) {
    Receipt receipt = source.receipt(file);
    return new ReceiptRow(
        file, receipt.verdict().code(), receipt.cells(), receipt.faultCount(), path(file));
  }

  /**
   * The folder of a file's receipt, which is written anew where it is gone.
   *
   * <p>It holds {@code receipt.json}, {@code receipt.txt} and, where there are faults, a workbook.
   */
  public Path folder(ReceiptFile file) throws IOException {
    Path folder = path(file);
    if (!Files.exists(folder.resolve(ReceiptFolder.JSON))) {
      write(file);
    }
    return folder;
  }

  /**
   * What the sender of a file is told.
   *
   * @throws java.util.NoSuchElementException where the run had no such file
   */
  public ReceiptAnswer answer(String run, String name) throws IOException {
    Path there = path(new ReceiptFile(run, name, null, null));
    if (!Files.exists(there.resolve(ReceiptFolder.JSON))) {
      write(source.find(run, name).orElseThrow());
    }
    return ReceiptAnswer.read(there);
  }

  private Path path(ReceiptFile file) {
    return ReceiptFolder.of(folder, file).path();
  }

  /** Writes the receipt of one file, and a workbook with its faults where there are any. */
  public void write(ReceiptFile file) throws IOException {
    Receipt receipt = source.receipt(file);
    ReceiptFolder into = ReceiptFolder.of(folder, file);
    Set<String> written = new HashSet<>(Set.of(ReceiptFolder.JSON, ReceiptFolder.TEXT));
    boolean nothingToMark = receipt.faults().size() == receipt.toAwait().size();
    Attached attached = nothingToMark ? Attached.NOTHING : attach(receipt, into);
    if (attached.workbook() != null) {
      written.add(attached.workbook());
    }
    into.write(ReceiptFolder.TEXT, ReceiptText.write(receipt, attached));
    into.write(ReceiptFolder.JSON, ReceiptJson.write(receipt, attached));
    into.keepOnly(written);
  }

  /** The sender's own workbook with its faults marked; else the list of faults, and why. */
  private Attached attach(Receipt receipt, ReceiptFolder into) throws IOException {
    NotMarked why = hindrance(receipt);
    if (why == null && receipt.sha256() != null) {
      Path original = vault.path(receipt.sha256());
      String name = MarkedWorkbook.name(receipt.file());
      try {
        into.write(name, out -> MarkedWorkbook.write(original, receipt, out));
        return new Attached(name, null);
      } catch (IOException | RuntimeException | StackOverflowError problem) {
        if (NoRoom.isBehind(problem)) {
          throw problem;
        }
        // The library answers what it does not know with whatever that leads to; the list remains.
        LOG.debug("{} cannot be marked", receipt.sha256(), problem);
        why = NotMarked.FAILED;
      }
    }
    into.write(LIST, out -> FaultList.write(receipt, out));
    return new Attached(LIST, why);
  }

  private @Nullable NotMarked hindrance(Receipt receipt) throws IOException {
    if (receipt.sha256() == null || receipt.faults().stream().allMatch(Receipts::isOfWhole)) {
      return NotMarked.NO_CELLS;
    }
    Path original = vault.path(receipt.sha256());
    if (!MarkedWorkbook.isExcel(original)) {
      return NotMarked.OTHER_FORMAT;
    }
    boolean fits =
        receipt.cells().cells() <= MarkedWorkbook.MOST_CELLS && MarkedWorkbook.fits(original);
    return fits ? null : NotMarked.TOO_LARGE;
  }

  private static boolean isOfWhole(Fault fault) {
    return fault.sheet() == null && (fault.cell() == null || Words.isLine(fault.cell()));
  }
}
