package vn.tiengnoi.warehouse.period;

import java.util.Locale;
import java.util.Optional;

/** The lengths of time that units report on and people ask for. */
public enum PeriodKind {
  DAY,
  MONTH,
  QUARTER,
  HALF,
  NINE_MONTHS,
  YEAR,
  SCHOOL_YEAR,
  /** Any stretch written {@code FROM..TO}; also a plan's term. */
  SPAN;

  /** The spelling used in packs and in the lake: {@code nine_months}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PeriodKind> findKind(String code) {
    for (PeriodKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
