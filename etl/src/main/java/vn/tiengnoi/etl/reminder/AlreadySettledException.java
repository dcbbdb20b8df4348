package vn.tiengnoi.etl.reminder;

/** Another server was quicker: nothing was written, and nothing has to be. */
public final class AlreadySettledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlreadySettledException(String message) {
    super(message);
  }
}
