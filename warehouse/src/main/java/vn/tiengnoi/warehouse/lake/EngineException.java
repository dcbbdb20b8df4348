package vn.tiengnoi.warehouse.lake;

/**
 * The engine failed at something the program asked of it: a fault of the program or the machine,
 * not of a report.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
