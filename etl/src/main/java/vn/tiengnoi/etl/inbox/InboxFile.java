package vn.tiengnoi.etl.inbox;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file found in an inbox.
 *
 * @param name path relative to the inbox with {@code /}, composed, without control characters,
 *     unique in the inbox
 * @param path where it is
 * @param receivedAt when it came by mail or upload; null where it lies in a folder
 */
public record InboxFile(String name, Path path, @Nullable Instant receivedAt) {

  /** A file that counts as received when its run begins. */
  public InboxFile(String name, Path path) {
    this(name, path, null);
  }

  /** Whether it came by mail or upload. */
  public boolean isArrival() {
    return receivedAt != null;
  }
}
