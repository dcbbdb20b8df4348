package vn.tiengnoi.etl.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;

/** A file of which nothing can be read; carries what to tell its sender. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;
  private final transient CellAccount cells;

  public UnreadableFileException(Fault fault) {
    this(List.of(fault));
  }

  public UnreadableFileException(Fault fault, @Nullable Throwable cause) {
    super(fault.messageEn(), cause);
    this.faults = List.of(fault);
    this.cells = CellAccount.NONE;
  }

  /** A file whose cells could be counted although nothing can be made of them. */
  public UnreadableFileException(Fault fault, CellAccount cells) {
    super(fault.messageEn());
    this.faults = List.of(fault);
    this.cells = cells;
  }

  public UnreadableFileException(List<Fault> faults) {
    super(faults.get(0).messageEn());
    this.faults = List.copyOf(faults);
    this.cells = CellAccount.NONE;
  }

  /** Its cells; none where it could not be opened as far as that. */
  public CellAccount cells() {
    return cells;
  }

  /** All that is wrong with it, at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
