package vn.tiengnoi.etl.fault;

import java.util.Locale;

/** What becomes of the thing a fault was found in. */
public enum Verdict {
  /** Taken, with a note beside it. */
  WARN,
  /** Kept out until a person decides. */
  HOLD,
  /** Unusable. */
  REJECT;

  /** The spelling in the database: {@code hold}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Verdict ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
