package vn.tiengnoi.etl.account;

import java.util.Locale;

/** Why a cell with content is not read as a figure. Codes may be added, never renamed. */
public enum IgnoredReason {
  // What the form itself prints
  HEAD_LABEL(false, "nhãn ở phần đầu biểu", "label above the table"),
  ABOVE_TABLE(false, "tiêu đề, diễn giải phía trên bảng", "title or explanation above the table"),
  HEADING(false, "tiêu đề cột", "column heading"),
  COLUMN_NUMBER(false, "dòng đánh số cột (A, B, 1, 2)", "row of column numbers (A, B, 1, 2)"),
  ORDINAL(false, "số thứ tự", "ordinal"),
  LABEL(false, "tên chỉ tiêu", "name of the element"),
  MEASURE(false, "đơn vị tính", "unit of measure"),
  NOTE(
      false,
      "ghi chú (chỉ đọc từ chỉ mức độ, nguồn; không lưu nội dung)",
      "note (only qualifiers and sources are read; its text is not kept)"),
  SECTION_ROW(true, "dòng đề mục", "section row"),
  TOTALS_ROW(true, "dòng tổng cộng (không cộng hai lần)", "totals row (never added twice)"),

  // What stands on layouts that are not ours
  PLAN_COLUMN(true, "cột kế hoạch", "column of what was planned"),
  PERCENT_COLUMN(
      true,
      "cột tỷ lệ, so sánh (tự tính lại)",
      "column of shares and comparisons, worked out anew"),
  OTHER_PERIOD_COLUMN(
      true,
      "cột của kỳ khác hoặc lũy kế",
      "column of another period, or since the start of the year"),
  MAPPED_OUT(
      true,
      "bỏ qua theo ánh xạ bố cục đã xác nhận",
      "left out by a confirmed mapping of the layout"),
  NOT_ASKED(true, "dấu ở ô không áp dụng (x, -)", "mark in a cell that does not apply (x, -)"),
  EMPTY_ROW(true, "dòng địa bàn chưa có số liệu", "row of a unit without figures"),
  TOTALS_SHEET(
      false,
      "trang tổng hợp của các trang khác (không cộng hai lần)",
      "sheet that adds up the others (never added twice)"),

  // What only templates have
  TEMPLATE_IDENTITY(false, "mã nhận dạng của tệp mẫu", "identity of the template"),
  TEMPLATE_HELP(
      false,
      "cột hỗ trợ của tệp mẫu (Kỳ trước, Kiểm tra)",
      "column of a template that helps to fill it"),
  TEMPLATE_SUM(
      false, "dòng Cộng theo … do tệp mẫu tự tính", "row that a template adds up by itself"),
  GUIDE_SHEET(false, "trang hướng dẫn", "sheet of instructions"),

  // What the sender added
  ROW_WITHOUT_CODE(true, "chữ ở dòng không có mã chỉ tiêu", "text in a row without element code"),
  UNKNOWN_COLUMN(true, "cột không thuộc biểu", "column that is not of the form"),
  BESIDE_TABLE(true, "nằm ngoài các cột của bảng", "beside the columns of the table"),
  BELOW_TABLE(true, "chữ ký, ghi chú phía dưới bảng", "signatures and notes below the table"),
  OTHER_SHEET(false, "trang tính không có biểu", "sheet without a form"),
  HIDDEN_SHEET(false, "trang tính bị ẩn", "hidden sheet"),
  RECEIPT_SHEET(
      false, "trang kết quả tiếp nhận của lần gửi trước", "answer to an earlier submission"),

  // What is known
  UNCHANGED(false, "đã nhận từ lần gửi trước", "taken in with an earlier submission");

  private final boolean listed;
  private final String vi;
  private final String en;

  IgnoredReason(boolean listed, String vi, String en) {
    this.listed = listed;
    this.vi = vi;
    this.en = en;
  }

  /** Whether the addresses of such cells are worth telling. */
  public boolean isListed() {
    return listed;
  }

  /** The spelling in receipts: {@code below_table}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static IgnoredReason ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}
