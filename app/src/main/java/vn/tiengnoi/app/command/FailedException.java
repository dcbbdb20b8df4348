package vn.tiengnoi.app.command;

/** A command could not do its work; the message says why, for people. Ends with exit code 1. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailedException(String message) {
    super(message);
  }
}
