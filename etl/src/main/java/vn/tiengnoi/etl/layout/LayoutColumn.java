package vn.tiengnoi.etl.layout;

import java.util.List;
import vn.tiengnoi.etl.raw.RawCell;

/**
 * One column of a table and all that stands over it.
 *
 * @param at its place, from 0
 * @param heading what stands over it, from the top down, joined: {@code Thực hiện / Nam}
 * @param keys comparison keys of the parts of the heading
 * @param cell where to point at when it is spoken of
 */
record LayoutColumn(int at, String heading, List<String> keys, RawCell cell) {
  static final String BETWEEN = " / ";

  LayoutColumn {
    keys = List.copyOf(keys);
  }

  /** By which it is the same column in another file. */
  String key() {
    return String.join(BETWEEN, keys);
  }
}
