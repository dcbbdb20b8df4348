package vn.tiengnoi.warehouse.lake;

/**
 * The engine failed at something the program asked of it: a fault of the program or the machine,
 * not of a report.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A want of memory is said so: it is the machine's or the size's fault, and can be helped. */
  public EngineException(String message, Throwable cause) {
    super(
        isOutOfMemory(cause) ? "không đủ bộ nhớ / not enough memory: " + message : message, cause);
  }

  private static boolean isOutOfMemory(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("Out of Memory");
  }
}
