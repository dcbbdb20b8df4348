package vn.tiengnoi.etl.raw;

/**
 * What stands around a figure and bears on it; {@link RawCell#ABSENT} for what does not.
 *
 * @param measure what its own row says it is measured in ({@code triệu đồng})
 * @param sheetMeasure what the sheet says all of it is measured in
 * @param recomputed what the cell's formula makes of the rows it adds up, where it is a plain sum
 */
public record RawContext(RawCell measure, RawCell sheetMeasure, RawCell recomputed) {
  /** Nothing, as in a long CSV. */
  public static final RawContext NOTHING =
      new RawContext(RawCell.ABSENT, RawCell.ABSENT, RawCell.ABSENT);
}
