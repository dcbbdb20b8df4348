package vn.tiengnoi.warehouse.lake;

/** Nothing can be published under this name, or at all; the message is for people. */
public final class PublicationRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublicationRefusedException(String message) {
    super(message);
  }
}
