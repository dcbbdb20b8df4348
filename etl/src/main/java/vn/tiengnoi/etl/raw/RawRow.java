package vn.tiengnoi.etl.raw;

/** One figure with the codes that say what it is about. */
public record RawRow(
    RawCell element, RawCell disaggregation, RawCell value, RawCell note, RawContext context) {

  /** A figure with nothing around it. */
  public RawRow(RawCell element, RawCell disaggregation, RawCell value, RawCell note) {
    this(element, disaggregation, value, note, RawContext.NOTHING);
  }
}
