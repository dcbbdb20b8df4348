package vn.tiengnoi.warehouse.upload;

import java.time.Instant;

/**
 * A file was taken.
 *
 * @param number by which it is asked for
 * @param name as it is called from now on
 * @param sha256 over its content, so that the sender can see that nothing was lost
 */
public record UploadReceipt(
    long number, String name, String sha256, long size, Instant receivedAt) {}
