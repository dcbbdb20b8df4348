package vn.tiengnoi.etl.workbook;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * What stands above the table, found by the text of its label wherever it stands. The first label
 * is the one written; the others are accepted too.
 */
public enum HeadField {
  FORM("Biểu số", "Mẫu số", "Biểu mẫu"),
  REPORTER("Đơn vị báo cáo"),
  UNIT("Địa bàn", "Địa bàn báo cáo"),
  PERIOD("Kỳ báo cáo"),
  CALENDAR("Lịch báo cáo", "Lịch"),
  REPORT_DATE("Ngày báo cáo", "Ngày lập"),
  REPORT_NUMBER("Lần", "Lần báo cáo"),
  MEASURE("Đơn vị tính", "ĐVT", "Đơn vị"),
  TEMPLATE("Mã nhận dạng");

  private static final String BETWEEN = "|";
  private static final KnownWords<HeadField> KNOWN = new KnownWords<>(HeadField::search);

  private final String label;

  /** Keys of all labels, each between bars. */
  private final String keys;

  HeadField(String label, String... alsoAccepted) {
    this.label = label;
    this.keys =
        Stream.concat(Stream.of(label), Arrays.stream(alsoAccepted))
            .map(NameKey::of)
            .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
  }

  /** The label with its colon. */
  public String label() {
    return label + ":";
  }

  /** The field of a label, colon or not. */
  public static Optional<HeadField> labelled(String text) {
    return KNOWN.find(text);
  }

  private static Optional<HeadField> search(String key) {
    return Arrays.stream(values())
        .filter(field -> field.keys.contains(BETWEEN + key + BETWEEN))
        .findFirst();
  }
}
