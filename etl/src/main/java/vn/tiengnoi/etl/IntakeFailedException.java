package vn.tiengnoi.etl;

import org.jspecify.annotations.Nullable;

/** A run that could not finish, through no fault of a report; the message is for people. */
public final class IntakeFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntakeFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
