package vn.tiengnoi.etl.revision;

/** Something that cannot be done to a submission; the message says why, for people. */
public final class RevisionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RevisionRefusedException(String message) {
    super(message);
  }
}
