package vn.tiengnoi.etl.raw;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet's number format shows; workbooks have few formats and many cells. */
public final class CellFormat {
  private static final Map<String, Boolean> DATE_FORMATS = new ConcurrentHashMap<>();
  private static final int MOST_FORMATS = 1_000;

  private CellFormat() {}

  /** Whether a number is shown as a percentage: 0.9 as 90%. */
  public static boolean showsPercent(@Nullable String format) {
    return format != null && format.indexOf('%') >= 0;
  }

  /** Whether a number format shows days or years. */
  public static boolean showsDate(@Nullable String format) {
    if (format == null
        || format.equalsIgnoreCase("General")
        || format.equalsIgnoreCase("Standard")) {
      return false;
    }
    if (DATE_FORMATS.size() > MOST_FORMATS) {
      DATE_FORMATS.clear();
    }
    return DATE_FORMATS.computeIfAbsent(format, CellFormat::holdsDayOrYear);
  }

  private static boolean holdsDayOrYear(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("[\\\\_*].", "");
    String lower = bare.toLowerCase(Locale.ROOT);
    return lower.indexOf('d') >= 0 || lower.indexOf('y') >= 0;
  }
}
