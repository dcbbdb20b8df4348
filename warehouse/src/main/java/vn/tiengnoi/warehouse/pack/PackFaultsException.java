package vn.tiengnoi.warehouse.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be used; carries all its faults at once. */
public final class PackFaultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PackFault> faults;

  public PackFaultsException(List<PackFault> faults) {
    super(faults.stream().map(PackFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<PackFault> faults() {
    return faults;
  }
}
