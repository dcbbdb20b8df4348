package vn.tiengnoi.reports.wording;

/**
 * A line of the legend.
 *
 * @param sign what stands in place of or beside a figure ({@code ≠})
 * @param words what it means ({@code không so sánh được})
 */
public record Sign(String sign, String words) {}
