package vn.tiengnoi.etl.sheet;

import java.math.BigDecimal;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/**
 * What one cell holds. Of a formula it is the result that was stored; none is ever computed.
 *
 * @param text the words, the plain digits of a number, the ISO date of a date, the code of an error
 * @param format how a number is shown, in the words of Excel; empty for nothing known
 * @param formula the formula that gave it, without its sign of equality; empty for none
 * @param mergedText what stands in the first cell of the merged cells it belongs to, where it is
 *     another one and holds a text; else empty
 */
public record SheetCell(Kind kind, String text, String format, String formula, String mergedText) {

  public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", "", "", "");

  /** Stands for the result of a formula that the program which wrote it never computed. */
  private static final String NEVER_COMPUTED = "=…";

  public static SheetCell text(String text) {
    return text.isBlank() ? BLANK : new SheetCell(Kind.TEXT, text, "", "", "");
  }

  /** A number as a program stored it; a date where its format shows one. */
  public static SheetCell number(String raw, String format, boolean from1904) {
    if (NumberShape.showsDate(format)) {
      return date(raw, from1904);
    }
    try {
      return new SheetCell(Kind.NUMBER, NumberShape.plain(raw), format, "", "");
    } catch (NumberFormatException noNumber) {
      return error(raw);
    }
  }

  public static SheetCell number(double value, String format, boolean from1904) {
    return Double.isFinite(value)
        ? number(new BigDecimal(Double.toString(value)).toString(), format, from1904)
        : error("#NUM!");
  }

  /** The day of a serial number; an error where it is none. */
  public static SheetCell date(String serial, boolean from1904) {
    return SerialDate.of(serial, from1904)
        .map(day -> new SheetCell(Kind.DATE, day.toString(), "", "", ""))
        .orElseGet(() -> error(serial));
  }

  public static SheetCell truth(boolean value) {
    return new SheetCell(Kind.BOOLEAN, value ? "TRUE" : "FALSE", "", "", "");
  }

  public static SheetCell error(String code) {
    return new SheetCell(Kind.ERROR, code.isBlank() ? "#N/A" : code, "", "", "");
  }

  /** The same cell, as the result of a formula. */
  public SheetCell by(String formula) {
    return kind == Kind.BLANK && text.isEmpty()
        ? new SheetCell(Kind.ERROR, NEVER_COMPUTED, "", formula, mergedText)
        : new SheetCell(kind, text, format, formula, mergedText);
  }

  /** The same cell, covered by merged cells. */
  SheetCell under(String mergedText) {
    return new SheetCell(kind, text, format, formula, mergedText);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
