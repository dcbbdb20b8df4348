package vn.tiengnoi.reports.chart;

/**
 * A change of boundaries on a time axis.
 *
 * @param at where, in columns from the left: 9.5 is the middle of the tenth
 * @param words what stands beside it ({@code 01/07/2025: đổi địa giới})
 */
public record Break(double at, String words) {}
