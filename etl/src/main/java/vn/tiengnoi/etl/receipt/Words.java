package vn.tiengnoi.etl.receipt;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/** Small words that receipts and marked workbooks share. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT)
          .withZone(ReportingCalendar.ZONE);
  private static final DateTimeFormatter TIME_EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ReportingCalendar.ZONE);

  private Words() {}

  /** {@code 09:15 ngày 10/04/2024}, Vietnam's time. */
  static String time(Instant moment) {
    return TIME.format(moment);
  }

  static String timeEn(Instant moment) {
    return TIME_EN.format(moment);
  }

  /** {@code 1.234}. */
  static String count(long number) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    return new DecimalFormat("#,##0", symbols).format(number);
  }

  /** {@code trang "Báo cáo", ô F12}; {@code dòng 7, cột value}; {@code cả tệp}. */
  static String place(Fault fault) {
    String cell = fault.cell();
    if (fault.sheet() != null) {
      return "trang \"%s\"%s".formatted(fault.sheet(), cell == null ? "" : ", ô " + cell);
    }
    if (cell == null) {
      return "cả tệp";
    }
    String[] parts = cell.split(":", 2);
    return parts.length == 2
        ? "dòng %s, cột %s".formatted(parts[0], parts[1])
        : (isLine(cell) ? "dòng " : "ô ") + cell;
  }

  static String placeEn(Fault fault) {
    String cell = fault.cell();
    if (fault.sheet() != null) {
      return "sheet \"%s\"%s".formatted(fault.sheet(), cell == null ? "" : ", cell " + cell);
    }
    if (cell == null) {
      return "whole file";
    }
    String[] parts = cell.split(":", 2);
    return parts.length == 2
        ? "line %s, column %s".formatted(parts[0], parts[1])
        : (isLine(cell) ? "line " : "cell ") + cell;
  }

  /** A line of a text that could not be cut into cells; other cells of a text have addresses. */
  static boolean isLine(String cell) {
    return cell.chars().allMatch(Character::isDigit);
  }

  /** How grave a fault is, in a word or two. */
  static String severity(Fault fault) {
    return switch (fault.verdict()) {
      case WARN -> "Lưu ý";
      case HOLD -> "Cần sửa";
      case REJECT -> "Không nhận được";
    };
  }
}
