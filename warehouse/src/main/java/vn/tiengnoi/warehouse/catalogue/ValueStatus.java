package vn.tiengnoi.warehouse.catalogue;

import java.util.Locale;

/** What is known of a value; carried beside every figure. Not reported is never zero. */
public enum ValueStatus {
  /** A figure, perhaps of only some of the parts due: completeness stands beside it. */
  REPORTED,
  /** Reported, and nothing occurred ("-", 0, "không"). */
  ZERO,
  /** Due and not there (blank, "…", no report). */
  NOT_REPORTED,
  /** Nobody owes it, or not yet. */
  NOT_DUE,
  /** The reporter says the question does not apply ("x"). */
  NOT_APPLICABLE,
  /** Nothing to divide by. */
  UNDEFINED,
  /** Something came, and it waits for a person's decision. */
  HELD,
  /** Apportioned by stated weights. */
  ESTIMATED,
  /** Cannot be stated for these boundaries, or single published figures that must not be added. */
  NOT_COMPARABLE,
  /** Withheld to protect children. */
  SUPPRESSED;

  /** The spelling used in the lake and on the command line: {@code not_reported}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ValueStatus ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether a number stands beside this status. */
  public boolean hasValue() {
    return this == REPORTED || this == ZERO || this == ESTIMATED;
  }

  /** The sign that stands where there is no number: – · … */
  public String sign() {
    return switch (this) {
      case REPORTED, ESTIMATED, NOT_REPORTED -> "–";
      case ZERO -> "0";
      case NOT_DUE -> "·";
      case NOT_APPLICABLE -> "x";
      case UNDEFINED -> "∅";
      case HELD -> "?";
      case NOT_COMPARABLE -> "≠";
      case SUPPRESSED -> "*";
    };
  }
}
