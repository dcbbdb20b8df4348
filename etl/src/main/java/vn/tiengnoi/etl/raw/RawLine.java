package vn.tiengnoi.etl.raw;

import org.jspecify.annotations.Nullable;

/**
 * A line of the long layout: a figure and what it says of its report.
 *
 * @param sheet the sheet it stands on; null for CSV
 */
public record RawLine(@Nullable String sheet, RawHead head, RawRow row) {

  /** A line of a CSV. */
  public RawLine(RawHead head, RawRow row) {
    this(null, head, row);
  }
}
