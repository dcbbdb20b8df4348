package vn.tiengnoi.reports.chart;

import java.util.List;

/**
 * Units of a ranking that have no figure, by why.
 *
 * @param sign the status' sign ({@code –})
 * @param words what it means ({@code chưa báo cáo})
 * @param most at most so many lines, however many names there are
 */
public record Absent(String sign, String words, List<String> names, int most) {
  public Absent {
    names = List.copyOf(names);
  }
}
