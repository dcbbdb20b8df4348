package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;

/**
 * The kinds of check, each with what a pack states of it. docs/packs.md defines them for people;
 * the worked examples of a pack show them.
 */
public sealed interface CheckRule {

  /** When a kind is asked: all kinds of one stage see the figures as the stage before left them. */
  enum Stage {
    CELLS,
    PARTS,
    PAIRS,
    HISTORY,
    TOGETHER,
    PRESENCE
  }

  Stage stage();

  /** What its message may say beside what every message may. */
  Set<String> names();

  /** A part and what it is a part of, both elements. */
  record Pair(String part, String whole) {}

  /**
   * A value below or above a limit, or a fraction where wholes are counted.
   *
   * @param least the least allowed; null for none
   * @param most the most allowed; null for none
   * @param whole whether a fraction is doubted
   */
  record Range(@Nullable BigDecimal least, @Nullable BigDecimal most, boolean whole)
      implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.CELLS;
    }

    @Override
    public Set<String> names() {
      return Set.of("limit");
    }
  }

  /** The same element and part on several rows; of these none is taken, even if they agree. */
  record Duplicate() implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.CELLS;
    }

    @Override
    public Set<String> names() {
      return Set.of("cells");
    }
  }

  /**
   * A part larger than its whole: of each split, or of pairs of elements.
   *
   * @param pairs empty for the parts of the splits
   */
  record PartAtMostWhole(List<Pair> pairs) implements CheckRule {
    public PartAtMostWhole {
      pairs = List.copyOf(pairs);
    }

    @Override
    public Stage stage() {
      return pairs.isEmpty() ? Stage.PARTS : Stage.PAIRS;
    }

    @Override
    public Set<String> names() {
      return Set.of("other", "limit");
    }
  }

  /** All parts of a split are given and do not make the total, or some are more than it. */
  record PartsEqualTotal() implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.PARTS;
    }

    @Override
    public Set<String> names() {
      return Set.of("dimension", "sum", "limit");
    }
  }

  /** Parts are given and the total is blank or not there. */
  record PartsNeedTotal() implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.PARTS;
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  /** More is counted than there was, in the percentages of the catalogue. */
  record NumeratorAtMostDenominator() implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.PAIRS;
    }

    @Override
    public Set<String> names() {
      return Set.of("other", "limit");
    }
  }

  /**
   * One of the two elements of a percentage of the catalogue stands alone: a ratio of sums whose
   * sums lack different reports would say something else.
   *
   * @param otherHeld whether it is about the other being held, or else about its not being given
   */
  record ReportedTogether(boolean otherHeld) implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.TOGETHER;
    }

    @Override
    public Set<String> names() {
      return Set.of("other");
    }
  }

  /** What the form requires is not given; a blank is an answer. */
  record Required() implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.PRESENCE;
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  /** A figure since the start of the year is less than an earlier one of the same year. */
  record CumulativeNeverFalls() implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.HISTORY;
    }

    @Override
    public Set<String> names() {
      return Set.of("limit", "earlier");
    }
  }

  /**
   * A stock that does not follow from the one before: more than {@code factor} times as much or as
   * little, or not what came and went.
   *
   * @param factor null where only what came and went is looked at
   * @param floor a smaller difference is never doubted
   * @param plus elements that add to the stock, from reports of the same reporter and form
   * @param minus elements that take from it
   */
  record StockContinuity(
      @Nullable BigDecimal factor, Floor floor, List<String> plus, List<String> minus)
      implements CheckRule {
    public StockContinuity {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    @Override
    public Stage stage() {
      return Stage.HISTORY;
    }

    @Override
    public Set<String> names() {
      return Set.of("limit", "earlier");
    }
  }

  /**
   * More than {@code above} times the largest, or less than one {@code below}-th of the smallest,
   * of the last comparable values.
   *
   * @param above null where a rise is not looked at
   * @param below null where a fall is not looked at
   * @param periods how many values there must be
   * @param floor a smaller difference is never doubted
   */
  record Jump(@Nullable BigDecimal above, @Nullable BigDecimal below, int periods, Floor floor)
      implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.HISTORY;
    }

    @Override
    public Set<String> names() {
      return Set.of("limit", "earlier");
    }
  }

  /**
   * Far from the median of the last comparable values, measured in their own spread: 1.4826 times
   * the median distance from the median, at least {@code leastSpread} of the median.
   *
   * @param periods how many values are looked at
   * @param leastPeriods how many there must be
   * @param spreads how many spreads away is far
   * @param leastSpread share of the median
   * @param floor a smaller difference is never doubted
   */
  record Implausible(
      int periods, int leastPeriods, BigDecimal spreads, BigDecimal leastSpread, Floor floor)
      implements CheckRule {
    @Override
    public Stage stage() {
      return Stage.HISTORY;
    }

    @Override
    public Set<String> names() {
      return Set.of("median", "low", "high", "periods");
    }
  }

  /**
   * The difference below which nothing is doubted: of small counts, a multiple says little.
   *
   * @param ofMeasure by measure, where it is another
   */
  record Floor(BigDecimal usual, Map<String, BigDecimal> ofMeasure) {
    public Floor {
      ofMeasure = Map.copyOf(ofMeasure);
    }

    /** The floor for an element. */
    public BigDecimal of(Element element) {
      return ofMeasure.getOrDefault(element.measure(), usual);
    }
  }
}
