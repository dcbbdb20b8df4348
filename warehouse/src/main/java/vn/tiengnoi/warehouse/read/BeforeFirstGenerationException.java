package vn.tiengnoi.warehouse.read;

/** Asked for a moment before anything was known; the message is for people. */
public final class BeforeFirstGenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BeforeFirstGenerationException(String message) {
    super(message);
  }
}
