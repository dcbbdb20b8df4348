package vn.tiengnoi.etl.sheet;

import java.math.BigDecimal;
import vn.tiengnoi.etl.raw.CellFormat;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/**
 * What one cell holds. Of a formula it is the result that was stored; none is ever computed.
 *
 * @param text the words, the plain digits of a number, the ISO date of a date, the code of an error
 * @param formula the formula that gave it, without its sign of equality; empty for none
 */
public record SheetCell(Kind kind, String text, String formula) {

  public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", "");

  private SheetCell(Kind kind, String text) {
    this(kind, text, "");
  }

  public static SheetCell text(String text) {
    return text.isBlank() ? BLANK : new SheetCell(Kind.TEXT, text);
  }

  /**
   * A number as a program stored it: a date or a percentage where its format shows one.
   *
   * @param format in the words of Excel; empty where nothing is known of it
   */
  public static SheetCell number(String raw, String format, boolean from1904) {
    if (CellFormat.showsDate(format)) {
      return date(raw, from1904);
    }
    try {
      return new SheetCell(
          CellFormat.showsPercent(format) ? Kind.PERCENT : Kind.NUMBER, StoredNumber.plain(raw));
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
        .map(day -> day(day.toString()))
        .orElseGet(() -> error(serial));
  }

  /** A day as ISO writes it. */
  public static SheetCell day(String iso) {
    return new SheetCell(Kind.DATE, iso);
  }

  public static SheetCell truth(boolean value) {
    return new SheetCell(Kind.BOOLEAN, value ? "TRUE" : "FALSE");
  }

  public static SheetCell error(String code) {
    return new SheetCell(Kind.ERROR, code.isBlank() ? "#N/A" : code);
  }

  /**
   * The same cell, as the result of a formula; an error where the program that wrote it never
   * computed one.
   */
  public SheetCell by(String formula) {
    return isBlank()
        ? new SheetCell(Kind.ERROR, "=" + formula, formula)
        : new SheetCell(kind, text, formula);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
