package vn.tiengnoi.warehouse.check;

import java.util.Locale;

/** What becomes of a figure that a check doubts. */
public enum Severity {
  /** Not looked at. */
  OFF,
  /** Counted, with a note beside it. */
  WARN,
  /** Kept out until a person decides. */
  HOLD,
  /** Unusable. */
  REJECT;

  /** The spelling in packs: {@code hold}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the figure is kept out. */
  public boolean stops() {
    return this == HOLD || this == REJECT;
  }
}
