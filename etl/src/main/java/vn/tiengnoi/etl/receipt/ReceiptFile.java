package vn.tiengnoi.etl.receipt;

import org.jspecify.annotations.Nullable;

/**
 * A file that gets a receipt.
 *
 * @param name path relative to the inbox
 * @param sha256 hash of its content; null where it could not be copied
 * @param earlierRun where its content is not new: the run that took it in
 */
public record ReceiptFile(
    String run, String name, @Nullable String sha256, @Nullable String earlierRun) {}
