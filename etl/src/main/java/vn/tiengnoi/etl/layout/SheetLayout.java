package vn.tiengnoi.etl.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.workbook.HeadReading;

/**
 * A table as it was found on a sheet, before anything is known of what it means.
 *
 * @param head what stands above it
 * @param above the rows above it
 * @param headings the rows of its headings, and those that number or repeat them
 * @param label the column that says what its rows are about
 * @param rows its body
 * @param below what stands below it
 */
record SheetLayout(
    SheetFrame frame,
    Orientation orientation,
    HeadReading head,
    List<SheetRow> above,
    List<SheetRow> headings,
    List<SheetRow> numbers,
    List<LayoutColumn> columns,
    LayoutColumn label,
    List<LayoutRow> rows,
    List<SheetRow> below) {
  private static final String VERSION = "tiengnoi-layout/1";
  private static final int LENGTH = 16;

  /** The form's sign as it is printed; empty where there is none. */
  String sign() {
    return head.head().form().stripped();
  }

  /** By which the same layout is known in another file. */
  String fingerprint() {
    return fingerprint(
        orientation,
        sign(),
        columns.stream().map(LayoutColumn::key).toList(),
        orientation == Orientation.UNITS ? List.of() : rows.stream().map(LayoutRow::key).toList());
  }

  /** The fingerprint of a layout with these words. */
  static String fingerprint(
      Orientation orientation, String sign, List<String> columns, List<String> rows) {
    String words =
        String.join(
            "\n",
            VERSION,
            orientation.code(),
            Keys.of(sign),
            String.join("\n", columns),
            "--",
            String.join("\n", rows));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Optional<LayoutColumn> column(int at) {
    return columns.stream().filter(column -> column.at() == at).findFirst();
  }

  @Nullable String sheet() {
    return frame.name();
  }
}
