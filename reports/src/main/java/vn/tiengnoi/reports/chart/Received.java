package vn.tiengnoi.reports.chart;

/**
 * A row of a {@link CompletenessChart}.
 *
 * @param name the form
 * @param label {@code 31/34 báo cáo}
 */
public record Received(String name, int reported, int due, String label) {}
