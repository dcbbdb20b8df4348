package vn.tiengnoi.etl.workbook;

import java.util.Arrays;
import vn.tiengnoi.warehouse.text.NameKey;

/** Columns of a template that help to fill it and are never read. */
public enum FrameColumn {
  /** Figures of the period before; its heading goes on with that period's name. */
  PREVIOUS("Kỳ trước"),
  CHECK("Kiểm tra");

  private final String heading;
  private final String key;

  FrameColumn(String heading) {
    this.heading = heading;
    this.key = NameKey.of(heading);
  }

  public String heading() {
    return heading;
  }

  /** Whether a heading is one of these. */
  static boolean heads(String text) {
    String key = NameKey.of(text);
    return Arrays.stream(values())
        .anyMatch(column -> key.equals(column.key) || key.startsWith(column.key + " "));
  }
}
