package vn.tiengnoi.etl.value;

/** What kind of number a column holds. */
public enum Quantity {
  /** Counted in wholes. */
  COUNT,
  /** Đồng. */
  MONEY,
  /** A percentage of a whole: never above 100. */
  SHARE,
  /** A percentage of a target: may be above 100. */
  ATTAINMENT,
  /** Some of so many: {@code 7/8}. */
  FRACTION,
  /** Measured; may have decimals. */
  OTHER;

  boolean isPercentage() {
    return this == SHARE || this == ATTAINMENT;
  }

  /** Whether a fraction of one, or a single đồng of many, cannot be meant. */
  public boolean isWhole() {
    return this == COUNT || this == MONEY;
  }
}
