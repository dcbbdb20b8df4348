package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.CellFormat;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/**
 * Reads workbook cells into raw cells. Formulas give their stored result; none is ever computed.
 */
final class CellText {
  /** What Excel itself keeps; further digits are the noise of binary fractions. */
  private static final int EXCEL_DIGITS = 15;

  /** Above this many digits a number is only named, not spelt out. */
  private static final int MOST_DIGITS = 60;

  private CellText() {}

  static RawCell of(@Nullable Cell cell, String at) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return new RawCell(at, Kind.BLANK, "");
    }
    if (cell.getType() == CellType.ERROR) {
      return new RawCell(at, Kind.ERROR, shown(cell));
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(cell, at, number);
    }
    if (value instanceof Boolean truth) {
      return new RawCell(at, Kind.BOOLEAN, truth ? "TRUE" : "FALSE");
    }
    if (cell.getFormula() != null && value == null) {
      // Never computed by the program that wrote it, and not by us.
      return new RawCell(at, Kind.ERROR, "=" + cell.getFormula());
    }
    String text = value == null ? "" : value.toString();
    return RawCell.text(at, text);
  }

  /** Whether {@link #of} gives a blank cell, told without making one. */
  static boolean isBlank(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return true;
    }
    Object value = cell.getType() == CellType.ERROR ? "#" : cell.getValue();
    return value instanceof String text
        ? text.isBlank()
        : value == null && cell.getFormula() == null;
  }

  private static RawCell number(Cell cell, String at, BigDecimal number) {
    if (CellFormat.showsDate(cell.getDataFormatString())) {
      return date(cell, at);
    }
    return new RawCell(
        at,
        CellFormat.showsPercent(cell.getDataFormatString()) ? Kind.PERCENT : Kind.NUMBER,
        plain(number));
  }

  /** The cell as a date, whatever its format; an error where it is none. */
  static RawCell date(Cell cell, String at) {
    try {
      return new RawCell(at, Kind.DATE, cell.asDate().toLocalDate().toString());
    } catch (DateTimeException | ExcelReaderException | NumberFormatException notADate) {
      return new RawCell(at, Kind.ERROR, shown(cell));
    }
  }

  private static String plain(BigDecimal number) {
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > 400) {
      return number.toString();
    }
    boolean binaryNoise = number.scale() > 0 && number.precision() > EXCEL_DIGITS;
    BigDecimal exact =
        binaryNoise ? number.round(new MathContext(EXCEL_DIGITS, RoundingMode.HALF_UP)) : number;
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String shown(Cell cell) {
    String raw = cell.getRawValue();
    return raw == null ? "" : raw;
  }
}
