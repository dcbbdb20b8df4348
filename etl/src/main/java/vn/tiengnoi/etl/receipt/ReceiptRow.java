package vn.tiengnoi.etl.receipt;

import java.nio.file.Path;
import vn.tiengnoi.etl.account.CellAccount;

/**
 * A receipt in a list of receipts.
 *
 * @param verdict {@code accepted}, {@code held}, {@code rejected} or {@code unchanged}
 * @param folder where it is
 */
public record ReceiptRow(
    ReceiptFile file, String verdict, CellAccount cells, long faults, Path folder) {}
