package vn.tiengnoi.etl.sheet;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sheet before its rows.
 *
 * @param name its name; null where such files have none
 * @param hiddenColumns columns that are not shown, from 0
 * @param from1904 whether days are counted from 1904, as old Macs did
 */
public record SheetFrame(
    @Nullable String name, boolean visible, BitSet hiddenColumns, boolean from1904) {
  private static final int LONGEST_NAME = 100;

  public SheetFrame {
    hiddenColumns = (BitSet) hiddenColumns.clone();
    name = name != null && name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** A sheet without a name and without secrets. */
  public static SheetFrame unnamed() {
    return new SheetFrame(null, true, new BitSet(), false);
  }

  @Override
  public BitSet hiddenColumns() {
    return (BitSet) hiddenColumns.clone();
  }
}
