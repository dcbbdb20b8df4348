package vn.tiengnoi.etl.unit;

import java.util.Set;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.text.NameKey;

/** What stands in a column of units and is none: totals, headings, remainders. */
final class NotUnits {
  private static final Set<String> TOTALS =
      Set.of("tổng cộng", "cộng", "tổng", "tổng số", "tổng chung", "chung", "total", "grand total");

  /** Spelt without marks; the words above without marks are names of places too. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:(?:tong cong|tong so|tong|cong) )?(?:toan|ca) (?:tinh|huyen|xa|quan|phuong|tp|tx"
              + "|thanh pho|thi xa|thi tran|quoc|nuoc|nganh|vung|khu vuc|dia ban)");

  private static final Pattern TOTAL_OF =
      Pattern.compile(
          "(?:tong cong|tong so|cong)(?: (?:[ivx\\d+= ]+|cac (?:tinh|huyen|xa|phuong|don vi)"
              + "|(?:tinh|huyen|xa|phuong|don vi)))?");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:[ivx]+ |[a-d] |\\d+ )?(?:(?:cap|khoi) (?:trung uong|tinh|huyen|xa|co so)|trong do|gom|bao gom)");

  private static final Pattern REMAINDER =
      Pattern.compile(
          "(?:(?:cac|nhung|so) )?(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|don vi|dia phuong"
              + "|dia ban|noi|vung|truong)(?: thanh pho)? (?:con lai|khac)|con lai|khac|cac noi khac"
              + "|ngoai (?:tinh|huyen|xa|dia ban)|khong xac dinh|khong ro|chua xac dinh");

  private NotUnits() {}

  /** A row that adds up others: no data, but a check of them. */
  static boolean isTotal(String key) {
    if (TOTALS.contains(key)) {
      return true;
    }
    String bare = NameKey.bare(key);
    return WHOLE.matcher(bare).matches() || TOTAL_OF.matcher(bare).matches();
  }

  /** A row that only heads others. */
  static boolean isHeading(String key) {
    return HEADING.matcher(NameKey.bare(key)).matches();
  }

  /** Figures of units that are not named. */
  static boolean isRemainder(String key) {
    return REMAINDER.matcher(NameKey.bare(key)).matches();
  }
}
