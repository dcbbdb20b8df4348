package vn.tiengnoi.etl.decision;

/** A decision that cannot be taken as it was put; the message is for people. */
public final class DecisionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DecisionRefusedException(String message) {
    super(message);
  }
}
