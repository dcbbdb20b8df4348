package vn.tiengnoi.etl.receipt;

import org.jspecify.annotations.Nullable;

/**
 * What goes back beside a receipt.
 *
 * @param workbook name of the workbook; null where there is none
 * @param notMarked why it is not the sender's own with its cells marked; null where it is, or where
 *     there is nothing to tell
 */
record Attached(@Nullable String workbook, @Nullable NotMarked notMarked) {
  static final Attached NOTHING = new Attached(null, null);

  boolean isMarked() {
    return workbook != null && notMarked == null;
  }
}
