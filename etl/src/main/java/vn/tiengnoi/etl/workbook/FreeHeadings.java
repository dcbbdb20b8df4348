package vn.tiengnoi.etl.workbook;

import java.util.List;
import java.util.Set;
import vn.tiengnoi.warehouse.text.NameKey;

/** Words over the columns that say what a row is about, by which any table of figures is found. */
public final class FreeHeadings {
  /** Over the names of elements. */
  private static final Set<String> LABELS =
      keys(
          "Chỉ tiêu",
          "Tên chỉ tiêu",
          "Các chỉ tiêu",
          "Chỉ tiêu báo cáo",
          "Nội dung",
          "Nội dung báo cáo",
          "Nội dung công việc",
          "Nội dung hoạt động",
          "Tiêu chí",
          "Danh mục");

  /** Over the names of units. */
  private static final Set<String> UNITS =
      keys(
          "Tên đơn vị",
          "Đơn vị báo cáo",
          "Địa bàn",
          "Địa phương",
          "Tên địa phương",
          "Xã, phường",
          "Xã, phường, thị trấn",
          "Xã/phường",
          "Xã",
          "Tên xã",
          "Tên xã, phường",
          "Đơn vị xã",
          "Huyện",
          "Tên huyện",
          "Huyện, thành phố",
          "Huyện, thị xã, thành phố",
          "Quận, huyện",
          "Tỉnh, thành phố",
          "Đơn vị hành chính");

  private static final Set<String> ORDINALS = keys("STT", "TT", "Số TT", "Số thứ tự");
  private static final String EITHER = NameKey.of("Đơn vị");
  private static final int FEWEST = 3;
  private static final int LONGEST = 60;

  private FreeHeadings() {}

  private static Set<String> keys(String... words) {
    return Set.copyOf(java.util.Arrays.stream(words).map(NameKey::of).toList());
  }

  public static boolean isLabel(String key) {
    return LABELS.contains(key);
  }

  public static boolean isUnit(String key) {
    return UNITS.contains(key);
  }

  public static boolean isOrdinal(String key) {
    return ORDINALS.contains(key);
  }

  /** "Đơn vị" heads units where nothing heads elements, and measures where something does. */
  public static boolean isEither(String key) {
    return key.equals(EITHER);
  }

  /** Whether these may be the headings of a table of figures. */
  public static boolean areHeadings(List<String> fields) {
    long filled = fields.stream().filter(field -> !field.isBlank()).count();
    boolean elements = false;
    boolean units = false;
    boolean numbered = false;
    boolean labels = false;
    for (String field : fields) {
      String key = field.isBlank() || field.length() > LONGEST ? "" : NameKey.of(field);
      elements |= isLabel(key);
      units |= isUnit(key) || isEither(key);
      numbered |= isOrdinal(key);
      labels |= field.indexOf(':') >= 0;
    }
    boolean table = (elements && filled >= 2) || ((units || numbered) && filled >= FEWEST);
    return table && (numbered || elements || !labels);
  }
}
