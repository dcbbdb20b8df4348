package vn.tiengnoi.etl.unit;

import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.name.Spelling;

/**
 * How a written name differs from the unit's.
 *
 * @param flag what is kept of it
 * @param warning what the sender is told; null for what is as good as the name itself
 */
public record Remark(String flag, @Nullable FaultCode warning) {
  static final Remark DECOMPOSED = new Remark("nfd", null);
  static final Remark TONE_PLACE = new Remark("tone_mark_style", null);
  static final Remark SHORT_FORM = new Remark("alias", null);
  static final Remark ALIAS = new Remark("alias", FaultCode.UNIT_ALIAS);
  static final Remark RENAMED = new Remark("renamed", FaultCode.UNIT_RENAMED);
  static final Remark KIND_DIFFERS = new Remark("kind_differs", FaultCode.UNIT_KIND);

  static Remark legacy(String encoding) {
    return new Remark("legacy_encoding:" + encoding, FaultCode.UNIT_IN_OLD_ENCODING);
  }

  static Remark ofSpelling(String flag) {
    return new Remark(
        flag,
        switch (flag) {
          case Spelling.SPACING, Spelling.I_FOR_Y -> FaultCode.UNIT_SPELLING;
          case Spelling.WRONG_LETTER -> FaultCode.UNIT_MISSPELT;
          default -> null;
        });
  }

  /** Why a name is held. */
  static Remark why(String flag) {
    return new Remark(flag, null);
  }
}
