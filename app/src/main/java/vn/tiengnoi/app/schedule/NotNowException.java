package vn.tiengnoi.app.schedule;

/** Work that is not to be done at this time of day; it is tried again. */
final class NotNowException extends Exception {
  private static final long serialVersionUID = 1L;

  NotNowException(String message) {
    super(message);
  }
}
