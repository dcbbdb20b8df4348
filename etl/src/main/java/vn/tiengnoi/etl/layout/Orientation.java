package vn.tiengnoi.etl.layout;

import java.util.Locale;

/** What each row of a table is about. */
public enum Orientation {
  /** One report a sheet, one element a row. */
  ELEMENTS,
  /** One report a row: the rows are units, the columns elements. */
  UNITS;

  /** The spelling in files: {@code elements}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
