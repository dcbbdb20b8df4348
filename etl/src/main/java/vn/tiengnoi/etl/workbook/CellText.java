package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
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

  /** Whether a format shows a date; workbooks have few formats and many cells. */
  private static final Map<String, Boolean> DATE_FORMATS = new ConcurrentHashMap<>();

  private static final int MOST_FORMATS = 1_000;

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
    if (isDateFormat(cell.getDataFormatString())) {
      return date(cell, at);
    }
    return new RawCell(
        at,
        isPercentFormat(cell.getDataFormatString()) ? Kind.PERCENT : Kind.NUMBER,
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

  private static boolean isPercentFormat(@Nullable String format) {
    return format != null && format.indexOf('%') >= 0;
  }

  /** Whether a number format shows days or years. */
  private static boolean isDateFormat(@Nullable String format) {
    if (format == null
        || format.equalsIgnoreCase("General")
        || format.equalsIgnoreCase("Standard")) {
      return false;
    }
    if (DATE_FORMATS.size() > MOST_FORMATS) {
      DATE_FORMATS.clear();
    }
    return DATE_FORMATS.computeIfAbsent(format, CellText::showsDate);
  }

  private static boolean showsDate(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("[\\\\_*].", "");
    String lower = bare.toLowerCase(Locale.ROOT);
    return lower.indexOf('d') >= 0 || lower.indexOf('y') >= 0;
  }
}
