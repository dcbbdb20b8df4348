package vn.tiengnoi.etl.format;

import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats that every workbook has without writing them down. */
final class BuiltInFormats {
  /** In these places East Asian editions keep dates. */
  private static final int FIRST_LOCAL_DATE = 27;

  private static final int LAST_LOCAL_DATE = 36;
  private static final int FIRST_MORE_LOCAL_DATE = 50;
  private static final int LAST_MORE_LOCAL_DATE = 58;
  private static final int GENERAL = 0;

  private BuiltInFormats() {}

  static String of(int id) {
    if (id == GENERAL) {
      return "";
    }
    if ((id >= FIRST_LOCAL_DATE && id <= LAST_LOCAL_DATE)
        || (id >= FIRST_MORE_LOCAL_DATE && id <= LAST_MORE_LOCAL_DATE)) {
      return "yyyy-mm-dd";
    }
    String format = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
    return format == null || format.startsWith("reserved") ? "" : format;
  }
}
