package vn.tiengnoi.etl.unit;

import java.util.Optional;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.name.Spelling;

/** The flags that reading a name leaves, and which of them are shown to the sender. */
final class Remark {
  static final String DECOMPOSED = "nfd";
  static final String ALIAS = "alias";
  static final String RENAMED = "renamed";
  static final String KIND_DIFFERS = "kind_differs";
  static final String LEGACY = "legacy_encoding:";

  private Remark() {}

  /** What the sender is told; nothing for what is as good as the name itself. */
  static Optional<FaultCode> warning(String flag) {
    if (flag.startsWith(LEGACY)) {
      return Optional.of(FaultCode.UNIT_IN_OLD_ENCODING);
    }
    return Optional.ofNullable(
        switch (flag) {
          case Spelling.SPACING, Spelling.I_FOR_Y -> FaultCode.UNIT_SPELLING;
          case Spelling.WRONG_LETTER -> FaultCode.UNIT_MISSPELT;
          case ALIAS -> FaultCode.UNIT_ALIAS;
          case RENAMED -> FaultCode.UNIT_RENAMED;
          case KIND_DIFFERS -> FaultCode.UNIT_KIND;
          default -> null;
        });
  }
}
