package vn.tiengnoi.etl.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;

/**
 * Reads the number of a report: {@code 2}, {@code lần 2}, or the words of a correction. "Thay thế",
 * "đính chính", "bổ sung" alone make a report the second; with a number, "đính chính lần 2" is the
 * second correction and "thay thế lần 2" replaces the second report: the third either way. A number
 * before the words is the report's own: "lần 2 (thay thế)" is the second.
 */
final class ReportNumber {
  private static final String NUMBER = "0*([1-9]\\d{0,5})";
  private static final String WORDS =
      "(?:báo cáo )?(?:thay thế|đính chính|điều chỉnh|bổ sung|sửa đổi)";
  private static final Pattern OWN =
      Pattern.compile("(?:lần )?(?:thứ )?" + NUMBER + "(?: " + WORDS + ")?");
  private static final Pattern CORRECTION =
      Pattern.compile(WORDS + "(?: (?:lần )?(?:thứ )?" + NUMBER + ")?");

  private ReportNumber() {}

  static Optional<Integer> read(RawCell cell) {
    String text =
        Normalizer.normalize(cell.stripped(), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s()]+", " ")
            .strip();
    Matcher own = OWN.matcher(text);
    if (own.matches()) {
      return Optional.of(Integer.valueOf(own.group(1)));
    }
    Matcher correction = CORRECTION.matcher(text);
    if (!correction.matches()) {
      return Optional.empty();
    }
    String of = correction.group(1);
    return Optional.of(of == null ? 2 : Integer.parseInt(of) + 1);
  }
}
