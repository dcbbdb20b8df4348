package vn.tiengnoi.reports.chart;

/**
 * The words inside a trend.
 *
 * @param completeness caption of the row of completeness
 * @param target key of the target's tick
 * @param part key of a part of a year
 * @param empty what stands where no year has a figure
 */
public record TrendWords(String completeness, String target, String part, String empty) {}
