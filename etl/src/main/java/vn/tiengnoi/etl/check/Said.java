package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.fault.Fault;

/** What comes to light while the head of a report is read. */
final class Said {
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();

  void fault(Fault fault) {
    faults.add(fault);
  }

  /** A flag that goes to every figure of the report. */
  void flag(String flag) {
    flags.add(flag);
  }

  List<Fault> faults() {
    return faults;
  }

  List<String> flags() {
    return flags;
  }
}
