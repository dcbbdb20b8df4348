package vn.tiengnoi.etl.layout;

import java.util.List;
import vn.tiengnoi.etl.raw.RawCell;

/** Doubts are kept up to a bound: of a sheet that is no report everything is doubtful. */
final class Doubts {
  private static final int MOST = 60;

  private Doubts() {}

  static void doubt(List<Open> open, RawCell cell, String vi, String en) {
    if (open.size() < MOST) {
      open.add(new Open(cell, vi, en));
    }
  }
}
