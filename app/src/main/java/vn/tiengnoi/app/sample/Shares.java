package vn.tiengnoi.app.sample;

import java.util.List;

/** Shares a whole number out among options, so that the shares make it again. */
final class Shares {
  private Shares() {}

  /** Shares by weights; small numbers fall by chance. */
  static long[] of(long total, List<Double> weights, Draw draw) {
    long[] room = new long[weights.size()];
    for (int option = 0; option < room.length; option++) {
      room[option] = weights.get(option) > 0 ? total : 0;
    }
    return within(total, weights, room, draw);
  }

  /**
   * Shares by weights of which none is larger than its room.
   *
   * @param room at least {@code total} together
   */
  static long[] within(long total, List<Double> weights, long[] room, Draw draw) {
    long[] shares = new long[room.length];
    double[] wish = new double[room.length];
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    long left = total;
    for (int option = 0; option < room.length; option++) {
      double exact = sum > 0 ? total * weights.get(option) / sum : 0;
      shares[option] = Math.min(room[option], (long) StrictMath.floor(exact));
      wish[option] = Math.max(0, exact - shares[option]);
      left -= shares[option];
    }
    return deal(left, shares, wish, room, draw);
  }

  /** Deals out what is left, to those with room: much of it evenly, the last ones by chance. */
  private static long[] deal(long rest, long[] shares, double[] wish, long[] room, Draw draw) {
    long left = rest;
    while (left > 0) {
      int option = pick(shares, wish, room, draw);
      long more = Math.max(1, Math.min(left / shares.length, room[option] - shares[option]));
      shares[option] += more;
      wish[option] = Math.max(0, wish[option] - more);
      left -= more;
    }
    return shares;
  }

  private static int pick(long[] shares, double[] wish, long[] room, Draw draw) {
    double open = 0;
    int last = -1;
    for (int option = 0; option < room.length; option++) {
      if (shares[option] < room[option]) {
        open += wish[option];
        last = option;
      }
    }
    if (last < 0) {
      throw new IllegalArgumentException("more is shared out than there is room for");
    }
    double mark = draw.fraction() * open;
    for (int option = 0; option < room.length; option++) {
      if (shares[option] < room[option] && wish[option] > 0) {
        mark -= wish[option];
        if (mark < 0) {
          return option;
        }
      }
    }
    return last;
  }
}
