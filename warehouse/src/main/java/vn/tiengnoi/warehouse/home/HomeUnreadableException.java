package vn.tiengnoi.warehouse.home;

/** A home that cannot be used by this version of the product; the message is for people. */
public final class HomeUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HomeUnreadableException(String message) {
    super(message);
  }

  public HomeUnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
