package vn.tiengnoi.warehouse.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * A thing that is counted or measured and reported as a number: the raw material of indicators.
 *
 * @param code code used in long CSV files and in formulas ({@code VD01})
 * @param measure what it is measured in ({@code VND}, {@code count}, {@code turn}); only like
 *     measures may be added
 * @param unitVi the unit as people write it ({@code đồng}, {@code lượt})
 * @param kind flow (happens over a period, adds over time) or stock (stands at a moment, does not)
 * @param overTime how it adds over time
 * @param overUnits how it adds over units
 * @param dimensions codes of the dimensions it may be split by
 * @param yesNo whether it is a question answered by yes (1) or no (0)
 */
public record Element(
    String code,
    String nameVi,
    String nameEn,
    String measure,
    String unitVi,
    String unitEn,
    Kind kind,
    Aggregation overTime,
    Aggregation overUnits,
    List<String> dimensions,
    boolean yesNo) {

  public Element {
    dimensions = List.copyOf(dimensions);
  }

  /** An element that is counted or measured. */
  public Element(
      String code,
      String nameVi,
      String nameEn,
      String measure,
      String unitVi,
      String unitEn,
      Kind kind,
      Aggregation overTime,
      Aggregation overUnits,
      List<String> dimensions) {
    this(
        code,
        nameVi,
        nameEn,
        measure,
        unitVi,
        unitEn,
        kind,
        overTime,
        overUnits,
        dimensions,
        false);
  }

  /** Whether a figure belongs to a stretch of time or to a moment. */
  public enum Kind {
    FLOW,
    STOCK
  }

  /** How the parts make the whole. */
  public enum Aggregation {
    SUM,
    /** The value of the last day; over units meaningless. */
    LAST,
    AVERAGE,
    MAX,
    /** Nothing: the whole lies between its largest part and their sum (distinct children). */
    NONE;

    /** The spelling in packs and queries: {@code sum}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
