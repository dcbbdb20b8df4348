package vn.tiengnoi.etl.receipt;

import java.util.Locale;

/** Why faults go back as a list and not in the sender's own workbook. Codes may be added. */
enum NotMarked {
  NO_CELLS(
      "Lỗi thuộc về cả tệp, không có ô nào để đánh dấu.",
      "The faults are of the whole file; there is no cell to mark."),
  OTHER_FORMAT(
      "Chỉ đánh dấu được lỗi ngay trong tệp .xlsx và .xls; tệp CSV, TSV, ODS và HTML chỉ có danh sách lỗi.",
      "Cells are marked in .xlsx and .xls only; CSV, TSV, ODS and HTML get a list of faults."),
  TOO_LARGE(
      "Tệp quá lớn để đánh dấu từng ô; xin xem danh sách lỗi.",
      "The file is too large for marks in its cells; see the list of faults."),
  FAILED(
      "Không đánh dấu được trong tệp này; xin xem danh sách lỗi.",
      "This file could not be marked; see the list of faults.");

  private final String vi;
  private final String en;

  NotMarked(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The spelling in receipts: {@code other_format}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String vi() {
    return vi;
  }

  String en() {
    return en;
  }
}
