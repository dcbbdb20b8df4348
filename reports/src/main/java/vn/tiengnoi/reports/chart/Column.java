package vn.tiengnoi.reports.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A year of a {@link TrendChart}.
 *
 * @param name what stands under the column ({@code 2024})
 * @param value null where there is none: then {@code label} stands there as a sign, and nothing is
 *     drawn
 * @param label the figure in the chart's scale, or the status' sign
 * @param target the year's target; null where there is none
 * @param counts reports received of those due ({@code 31/34}); empty where nothing was due
 * @param share the same as a percentage ({@code 91%}), for narrow columns
 * @param look how the column is drawn
 * @param until for a part of a year, which ({@code →22/11}); else empty
 */
public record Column(
    String name,
    @Nullable BigDecimal value,
    String label,
    @Nullable BigDecimal target,
    String counts,
    String share,
    Look look,
    String until) {

  /** How a column is drawn. */
  public enum Look {
    /** The year asked for. */
    ASKED,
    /** Any other year. */
    OTHER,
    /** A part of a year, as it still runs or its unit did not exist for all of it: an outline. */
    PART,
    /** The year asked for, where the figure covers a part of it. */
    ASKED_PART;

    boolean asked() {
      return this == ASKED || this == ASKED_PART;
    }

    boolean part() {
      return this == PART || this == ASKED_PART;
    }
  }
}
