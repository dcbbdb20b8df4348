package vn.tiengnoi.warehouse.home;

/** Another process is writing; the message says who, since when. */
public final class WriterBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WriterBusyException(String message) {
    super(message);
  }
}
