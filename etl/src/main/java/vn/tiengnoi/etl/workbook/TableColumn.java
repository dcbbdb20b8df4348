package vn.tiengnoi.etl.workbook;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * The columns of a form's table, in the order in which they are written; found by their headings.
 */
public enum TableColumn {
  ORDINAL(0, 6, "STT", "TT", "Số TT"),
  LABEL(1, 50, "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung"),
  ELEMENT(2, 20, "Mã", "Mã chỉ tiêu", "Mã số"),
  MEASURE(3, 13, "Đơn vị tính", "ĐVT"),
  DISAGGREGATION(4, 18, "Phân tổ", "Mã phân tổ"),
  VALUE(5, 20, "Số liệu", "Thực hiện", "Thực hiện trong kỳ", "Kết quả"),
  NOTE(6, 44, "Ghi chú");

  private static final String BETWEEN = "|";
  private static final KnownWords<TableColumn> KNOWN = new KnownWords<>(TableColumn::search);

  private final int place;
  private final int width;
  private final String heading;

  /** Keys of all headings, each between bars. */
  private final String keys;

  TableColumn(int place, int width, String heading, String... alsoAccepted) {
    this.place = place;
    this.width = width;
    this.heading = heading;
    this.keys =
        Stream.concat(Stream.of(heading), Arrays.stream(alsoAccepted))
            .map(NameKey::of)
            .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
  }

  /** Where it is written, from 0. */
  int place() {
    return place;
  }

  public String heading() {
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
    return place < VALUE.place
        ? String.valueOf((char) ('A' + place))
        : String.valueOf(place - VALUE.place + 1);
  }

  static Optional<TableColumn> headed(String text) {
    return KNOWN.find(text);
  }

  private static Optional<TableColumn> search(String key) {
    return Arrays.stream(values())
        .filter(column -> column.keys.contains(BETWEEN + key + BETWEEN))
        .findFirst();
  }
}
