package vn.tiengnoi.reports.wording;

/**
 * One published figure in words.
 *
 * @param value with its qualifier ({@code trên 81.000.000.000 đồng})
 * @param host the source's site ({@code baoapbac.vn}); empty where no source is kept
 * @param address the source's whole address; empty where no source is kept
 */
public record SingleText(
    String unit,
    String reporter,
    String period,
    String indicator,
    String value,
    String host,
    String address) {}
