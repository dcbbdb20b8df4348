package vn.tiengnoi.reports.chart;

/**
 * The words inside a ranking.
 *
 * @param counts head of the column of completeness
 * @param incomplete key of the mark for a unit whose reports are not all in, used where there is no
 *     room for counts
 * @param others how the rest is said where not all names fit ({@code … và %d đơn vị khác})
 */
public record RankingWords(String counts, String incomplete, String others) {}
