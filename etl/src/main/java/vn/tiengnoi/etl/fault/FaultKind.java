package vn.tiengnoi.etl.fault;

import java.util.Optional;

/** A kind of fault: one that the product knows, or a check of the pack. */
public sealed interface FaultKind permits FaultCode, CheckFault {

  /** The stable spelling in the database, under which faults are counted. */
  String code();

  Verdict verdict();

  /** Whether nothing of a report can count that has it, whatever its form says. */
  boolean ofWholeReport();

  /** The kind that is stored under a code: what the product does not know is a check's. */
  static FaultKind stored(String code, Verdict verdict) {
    Optional<FaultCode> known = FaultCode.findCode(code);
    return known.isPresent() ? known.get() : new CheckFault(code, verdict);
  }
}
