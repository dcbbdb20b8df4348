package vn.tiengnoi.etl.inbox;

import java.nio.file.Path;

/** There is no folder where the inbox should be; the message is for people. */
public final class InboxMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InboxMissingException(Path inbox, Throwable cause) {
    super(
        "Không đọc được hộp thư đến %1$s / the inbox %1$s cannot be read".formatted(inbox), cause);
  }
}
