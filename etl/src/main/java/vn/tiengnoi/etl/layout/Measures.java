package vn.tiengnoi.etl.layout;

import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.text.NameKey;

/** Words in brackets that say what figures are measured in. */
final class Measures {
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:đơn vị tính |đvt |đơn vị )?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|1000|1 000) ?)?"
              + "(?:đồng|đ|vnđ|vnd|người|lượt|lượt người|lượt trẻ|lượt trẻ em|em|trẻ|trẻ em|cuộc|buổi|lớp|hội nghị|diễn đàn|câu lạc bộ"
              + "|ý kiến|văn bản|quyết định|quyển|cái|chiếc|suất|vụ|%)|(?:đơn vị tính |đvt )?(?:tr|ng)đ");

  private Measures() {}

  static boolean isMeasure(String text) {
    return !text.isBlank() && MEASURE.matcher(NameKey.of(text)).matches();
  }
}
