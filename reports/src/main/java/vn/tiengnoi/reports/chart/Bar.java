package vn.tiengnoi.reports.chart;

import java.math.BigDecimal;

/**
 * A row of a {@link RankingChart}.
 *
 * @param label the figure in the chart's scale
 * @param completeness {@code 3/4}; empty where nothing was due
 * @param complete whether no report due is missing
 * @param lit whether it is drawn dark
 */
public record Bar(
    String name,
    BigDecimal value,
    String label,
    String completeness,
    boolean complete,
    boolean lit) {}
