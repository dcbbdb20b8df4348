package vn.tiengnoi.etl.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of which nothing can be read; carries what to tell its sender. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public UnreadableFileException(Fault fault) {
    this(fault, null);
  }

  public UnreadableFileException(Fault fault, @Nullable Throwable cause) {
    super(fault.messageEn(), cause);
    this.faults = List.of(fault);
  }

  public UnreadableFileException(List<Fault> faults) {
    super(faults.get(0).messageEn());
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong with it, at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
