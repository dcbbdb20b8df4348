package vn.tiengnoi.etl.layout;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;

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
              + "|(?:số liệu|thực hiện|kết quả|kết quả thực hiện|số thực hiện|phát sinh) (?:trong |của )?(?:kỳ|năm|quý|tháng|kỳ báo cáo|kỳ này|quý này|năm nay|6 tháng(?: đầu năm| cuối năm)?)(?: năm)?(?: ####)?"
              + "|(?:thực hiện|kết quả) ####|trong kỳ|kỳ này|kỳ báo cáo");

  /** Go before parts. */
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "trong đó|chia ra|chia theo|phân theo|gồm|bao gồm|trong tổng số|trong đó chia theo");

  private static final Pattern OTHER_THAN_YEAR = Pattern.compile(".*(?:quý|tháng).*");

  /** "Thực hiện năm 2024" over the figures of a quarter would be those of another period. */
  private static final Pattern OF_YEAR =
      Pattern.compile("(?:\\S+ )*(?:trong |của )?năm(?: nay)?(?: ####)?");

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

  /**
   * Whether these words stand over the report's own figures.
   *
   * @param period the report's; null where it is not known
   */
  static boolean isFigures(String key, @Nullable Period period) {
    return FIGURES.matcher(key).matches() && (period == null || isOf(key, period.kind()));
  }

  /** A length of time that is named has to be the report's. */
  private static boolean isOf(String key, PeriodKind kind) {
    return switch (kind) {
      case YEAR, SCHOOL_YEAR -> !OTHER_THAN_YEAR.matcher(key).matches();
      case HALF -> !key.contains("quý") && (!key.contains("tháng") || key.contains("6 tháng"));
      case QUARTER -> !key.contains("tháng") && !OF_YEAR.matcher(key).matches();
      case MONTH ->
          !key.contains("quý") && !key.contains("6 tháng") && !OF_YEAR.matcher(key).matches();
      case DAY, NINE_MONTHS, SPAN -> !key.contains("quý") && !key.contains("tháng");
    };
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
