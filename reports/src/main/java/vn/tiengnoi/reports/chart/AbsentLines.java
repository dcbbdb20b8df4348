package vn.tiengnoi.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** The units without a figure as running text, group by group, in as many lines as are allowed. */
final class AbsentLines {
  private final Typeface type;
  private final double width;
  private final String others;

  /**
   * @param others how the rest is said where not all names fit ({@code … và %d đơn vị khác})
   */
  AbsentLines(Typeface type, double width, String others) {
    this.type = type;
    this.width = width;
    this.others = others;
  }

  /** {@code – chưa báo cáo (14): Hà Nội, Huế, …}; every group gets at least one line. */
  List<String> of(List<Absent> groups, int allowed) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      int later = groups.size() - at - 1;
      int room = Math.max(1, allowed - lines.size() - later);
      room = Math.min(room, groups.get(at).most());
      lines.addAll(wrapped(groups.get(at), room));
    }
    return lines;
  }

  private List<String> wrapped(Absent group, int allowed) {
    List<String> lines = new ArrayList<>();
    List<String> names = group.names();
    String line =
        "%s %s (%d): ".formatted(Glyphs.onPaper(group.sign()), group.words(), names.size());
    for (int at = 0; at < names.size(); at++) {
      boolean last = at == names.size() - 1;
      boolean lastLine = lines.size() == allowed - 1;
      String rest = others.formatted(names.size() - at);
      String next = names.get(at) + (last ? "" : ", ");
      double reserved = lastLine && !last ? type.width(rest) : 0;
      if (type.width(line + next.stripTrailing()) + reserved > width) {
        if (lastLine) {
          lines.add(line + rest);
          return lines;
        }
        lines.add(line.stripTrailing());
        line = "";
      }
      line += next;
    }
    lines.add(line);
    return lines;
  }
}
