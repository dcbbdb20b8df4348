package vn.tiengnoi.etl.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * The columns of a form's table, in the order in which they are written; found by their headings.
 */
enum TableColumn {
  ORDINAL(6, "STT", "TT", "Số TT"),
  LABEL(50, "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung"),
  ELEMENT(20, "Mã", "Mã chỉ tiêu", "Mã số"),
  MEASURE(13, "Đơn vị tính", "ĐVT"),
  DISAGGREGATION(18, "Phân tổ", "Mã phân tổ"),
  VALUE(20, "Số liệu", "Thực hiện", "Thực hiện trong kỳ", "Kết quả"),
  NOTE(44, "Ghi chú");

  private final int width;
  private final String heading;
  private final List<String> keys;

  TableColumn(int width, String heading, String... alsoAccepted) {
    this.width = width;
    this.heading = heading;
    this.keys =
        Stream.concat(Stream.of(heading), Arrays.stream(alsoAccepted)).map(NameKey::of).toList();
  }

  String heading() {
    return heading;
  }

  /** Width in characters. */
  int width() {
    return width;
  }

  /**
   * What stands under the heading in the row of column numbers: letters for words, then numbers.
   */
  String number() {
    return ordinal() < VALUE.ordinal()
        ? String.valueOf((char) ('A' + ordinal()))
        : String.valueOf(ordinal() - VALUE.ordinal() + 1);
  }

  static Optional<TableColumn> headed(String text) {
    String key = NameKey.of(text);
    return Arrays.stream(values()).filter(column -> column.keys.contains(key)).findFirst();
  }
}
