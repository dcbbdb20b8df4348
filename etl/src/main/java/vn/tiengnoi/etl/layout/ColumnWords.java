package vn.tiengnoi.etl.layout;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.account.IgnoredReason;

/** What the words over columns mean that are the same on every form. */
final class ColumnWords {
  private static final Set<String> MEASURES = Set.of("đơn vị tính", "đvt", "đơn vị", "đv tính");
  private static final Set<String> NOTES =
      Set.of("ghi chú", "chú thích", "diễn giải", "giải trình");
  private static final Set<String> CODES = Set.of("mã", "mã số", "mã chỉ tiêu");
  private static final Set<String> PARTS =
      Set.of("phân tổ", "chia theo", "chia ra", "phân loại", "phân theo", "trong đó");

  /** Stand over figures and say nothing of what is counted. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "số liệu|số lượng|thực hiện|kết quả|kết quả thực hiện|số thực hiện|giá trị|số báo cáo"
              + "|(?:số liệu|thực hiện|kết quả|kết quả thực hiện|số thực hiện|phát sinh) (?:trong |của )?(?:kỳ|năm|quý|tháng|kỳ báo cáo|kỳ này|quý này|năm nay|6 tháng)(?: ####)?"
              + "|(?:thực hiện|kết quả) ####|trong kỳ|kỳ này|kỳ báo cáo");

  /** Go before parts. */
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "trong đó|chia ra|chia theo|phân theo|gồm|bao gồm|trong tổng số|trong đó chia theo");

  private static final Pattern WHOLE = Pattern.compile("tổng số|tổng|chung|tổng cộng|cộng|toàn bộ");

  private static final Pattern PLAN =
      Pattern.compile(
          "(?:kế hoạch|kh)(?: .*)?|chỉ tiêu (?:được )?(?:giao|kế hoạch|năm|đề ra)(?: .*)?|mục tiêu(?: .*)?|nhiệm vụ (?:được )?giao.*");
  private static final Pattern SHARE =
      Pattern.compile(
          "tỷ lệ(?: .*)?|tỉ lệ(?: .*)?|.*%.*|so với .*|so kh.*|so sánh.*|tăng giảm.*|tăng.*giảm.*|mức độ hoàn thành.*|đạt tỷ lệ.*");
  private static final Pattern SINCE =
      Pattern.compile(".*lũy kế.*|.*lũy tiến.*|.*cộng dồn.*|.*từ đầu (?:năm|kỳ|nhiệm kỳ).*");
  private static final Pattern OTHER_PERIOD =
      Pattern.compile(
          ".*(?:kỳ|năm|quý|tháng) trước.*|.*cùng kỳ.*|ước (?:thực hiện|cả năm).*|.*kỳ tới.*|.*năm sau.*");

  private static final Pattern TOTALS =
      Pattern.compile(
          "(?:i+ |[a-c] )?(?:tổng|cộng|tổng số|tổng cộng|toàn (?:tỉnh|huyện|xã|thành phố|quận|ngành)|tổng hợp|cả (?:tỉnh|huyện|nước))(?: (?:cộng|chung|toàn|các|cả|tỉnh|huyện|xã).*)?");

  private ColumnWords() {}

  static boolean isMeasure(String key) {
    return MEASURES.contains(key);
  }

  static boolean isNote(String key) {
    return NOTES.contains(key);
  }

  static boolean isCode(String key) {
    return CODES.contains(key);
  }

  static boolean isPart(String key) {
    return PARTS.contains(key);
  }

  static boolean isFigures(String key) {
    return FIGURES.matcher(key).matches();
  }

  static boolean isOfWhich(String key) {
    return OF_WHICH.matcher(key).matches();
  }

  static boolean isWhole(String key) {
    return WHOLE.matcher(key).matches();
  }

  /** Whether a row's words say that it adds up others. */
  static boolean isTotal(String key) {
    return TOTALS.matcher(key).matches();
  }

  /** Whether a figure under these words counts since the start of the year. */
  static boolean isSince(String key) {
    return SINCE.matcher(key).matches();
  }

  /** Why figures under these words are not the report's own; nothing where they may be. */
  static Optional<IgnoredReason> notRead(String key) {
    if (SHARE.matcher(key).matches()) {
      return Optional.of(IgnoredReason.PERCENT_COLUMN);
    }
    if (PLAN.matcher(key).matches()) {
      return Optional.of(IgnoredReason.PLAN_COLUMN);
    }
    if (isSince(key) || OTHER_PERIOD.matcher(key).matches()) {
      return Optional.of(IgnoredReason.OTHER_PERIOD_COLUMN);
    }
    return Optional.empty();
  }
}
