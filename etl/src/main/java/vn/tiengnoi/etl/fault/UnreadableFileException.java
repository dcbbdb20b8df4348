package vn.tiengnoi.etl.fault;

import org.jspecify.annotations.Nullable;

/** A file of which nothing can be read; carries what to tell its sender. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public UnreadableFileException(Fault fault) {
    this(fault, null);
  }

  public UnreadableFileException(Fault fault, @Nullable Throwable cause) {
    super(fault.messageEn(), cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
