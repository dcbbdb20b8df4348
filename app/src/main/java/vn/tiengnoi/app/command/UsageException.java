package vn.tiengnoi.app.command;

/** A command was called with something that does not exist or cannot be; ends with exit code 64. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
