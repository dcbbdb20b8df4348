package vn.tiengnoi.etl.csv;

import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawRow;

/** What the cells of a line of long CSV are together. */
public final class LongCsvLine {
  /**
   * A plain number: between commas the dot is the decimal sign. Between semicolons or tabs it is
   * what people write where the comma is the decimal sign, and read as they write it.
   */
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,60})?");

  private LongCsvLine() {}

  /**
   * The line.
   *
   * @param cells the cell of each column; {@link RawCell#ABSENT} where the file has no such column
   * @param dotIsDecimal whether its fields are separated by commas
   */
  public static RawLine of(Function<LongCsvColumn, RawCell> cells, boolean dotIsDecimal) {
    RawCell value = cells.apply(LongCsvColumn.VALUE);
    if (dotIsDecimal && PLAIN.matcher(value.stripped()).matches()) {
      value = new RawCell(value.at(), RawCell.Kind.NUMBER, value.stripped());
    }
    return new RawLine(
        new RawHead(
            cells.apply(LongCsvColumn.FORM),
            cells.apply(LongCsvColumn.REPORTER),
            cells.apply(LongCsvColumn.UNIT),
            cells.apply(LongCsvColumn.PERIOD),
            cells.apply(LongCsvColumn.CALENDAR),
            cells.apply(LongCsvColumn.REPORT_DATE),
            RawCell.ABSENT),
        new RawRow(
            cells.apply(LongCsvColumn.ELEMENT),
            cells.apply(LongCsvColumn.DISAGGREGATION),
            value,
            cells.apply(LongCsvColumn.NOTE)));
  }

  /** A cell of a line: {@code 7:value}. */
  public static RawCell cell(long line, LongCsvColumn column, String text) {
    return RawCell.text(line + ":" + column.heading(), text);
  }
}
