package vn.tiengnoi.dashboards.map;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * At most five classes of values. Percentages share fixed fifths, so that two maps compare; sums
 * are cut so that each class holds about as many units, at round numbers.
 *
 * @param limits lower limits of the second class onwards, rising; a value on a limit belongs to the
 *     class above it
 */
record Classes(List<BigDecimal> limits) {
  static final int MOST = 5;
  private static final MathContext ROUND = new MathContext(2, RoundingMode.HALF_UP);

  Classes {
    limits = List.copyOf(limits);
  }

  static Classes ofPercentages() {
    return new Classes(Stream.of("20", "40", "60", "80").map(BigDecimal::new).toList());
  }

  static Classes ofSums(Collection<BigDecimal> values) {
    List<BigDecimal> distinct = values.stream().distinct().sorted().toList();
    List<BigDecimal> limits = new ArrayList<>();
    int classes = Math.min(MOST, distinct.size());
    for (int cut = 1; cut < classes; cut++) {
      int at = cut * distinct.size() / classes;
      BigDecimal limit = between(distinct.get(at - 1), distinct.get(at));
      if (limits.isEmpty() || limit.compareTo(limits.get(limits.size() - 1)) > 0) {
        limits.add(limit);
      }
    }
    return new Classes(limits);
  }

  /** A round number above the one and not above the other; the other where there is none. */
  private static BigDecimal between(BigDecimal below, BigDecimal above) {
    BigDecimal middle = below.add(above).divide(BigDecimal.valueOf(2)).round(ROUND);
    boolean fits = middle.compareTo(below) > 0 && middle.compareTo(above) <= 0;
    return fits ? middle : above;
  }

  int count() {
    return limits.size() + 1;
  }

  /** Which class a value is in, 0 for the lowest. */
  int indexOf(BigDecimal value) {
    int index = 0;
    while (index < limits.size() && value.compareTo(limits.get(index)) >= 0) {
      index++;
    }
    return index;
  }

  /**
   * The colour step of a class, 1 to 5: fewer classes are spread over all five steps, so that the
   * highest is always the darkest.
   */
  int step(int index) {
    return count() == 1 ? (MOST + 1) / 2 : 1 + index * (MOST - 1) / (count() - 1);
  }
}
