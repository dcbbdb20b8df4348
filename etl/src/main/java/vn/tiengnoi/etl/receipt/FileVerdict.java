package vn.tiengnoi.etl.receipt;

import java.util.Locale;

/** What became of a file as a whole, and how that is said to its sender. */
enum FileVerdict {
  ACCEPTED(
      "Đã nhận đầy đủ báo cáo. Quý đơn vị không phải làm gì thêm.",
      "The report was taken in whole. Nothing more is needed."),
  HELD(
      "Đã nhận tệp; còn số liệu tạm giữ, chờ quý đơn vị sửa hoặc nơi nhận xem xét.",
      "The file was received; some of it is held until it is corrected or decided."),
  AWAITING(
      "Đã nhận đầy đủ báo cáo; số liệu chờ nơi nhận xem xét. Quý đơn vị không phải làm gì thêm.",
      "The report was received in whole; its figures await a decision here. Nothing more is needed from you."),
  REJECTED(
      "Chưa sử dụng được báo cáo nào trong tệp. Kính đề nghị quý đơn vị sửa và gửi lại.",
      "No report in the file could be used yet. Please correct it and send it again."),
  UNCHANGED(
      "Nội dung này đã được nhận từ lần gửi trước; số liệu không thay đổi.",
      "This content was taken in before; no figure changes.");

  private final String vi;
  private final String en;

  FileVerdict(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The spelling in receipts: {@code accepted}; what awaits a decision is held, too. */
  String code() {
    return (this == AWAITING ? HELD : this).name().toLowerCase(Locale.ROOT);
  }

  String vi() {
    return vi;
  }

  String en() {
    return en;
  }
}
