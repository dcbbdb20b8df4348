package vn.tiengnoi.reports.chart;

import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.reports.style.Token;

/**
 * Units by a figure, highest first: a bar from zero, its number and its completeness in each row,
 * in as many columns as the rows need. Those without a figure are named below, by why.
 *
 * @param incomplete key of the mark for a unit whose reports are not all in, used where there is no
 *     room for counts
 * @param others how the rest is said where not all names fit ({@code … và %d đơn vị khác})
 */
public record RankingChart(List<Bar> bars, List<Absent> absent, String incomplete, String others)
    implements Chart {
  private static final Typeface SMALL = Typeface.regular(8);
  private static final double LINE = 10.5;
  private static final double WIDEST_ROW = 17;
  private static final double NARROWEST_ROW = 10;
  private static final double BETWEEN = 14;
  private static final int MOST_ABSENT_LINES = 7;
  private static final String MARK = "°";

  public RankingChart {
    bars = List.copyOf(bars);
    absent = List.copyOf(absent);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    List<String> lines = absentLines(width);
    double room = height - lines.size() * LINE - (lines.isEmpty() ? 0 : 6);
    if (!bars.isEmpty()) {
      drawBars(pen, width, room);
    }
    double y = bars.isEmpty() ? LINE : height - (lines.size() - 1) * LINE - 2;
    if (!bars.isEmpty() && !lines.isEmpty()) {
      y = Math.min(y, barsHeight(room) + LINE + 8);
    }
    for (String line : lines) {
      pen.left(line, 0, y, SMALL, Token.MUTED);
      y += LINE;
    }
  }

  private int columns(double room) {
    int columns = 1;
    while (columns < 3 && rows(columns) * 12.5 > room) {
      columns++;
    }
    return columns;
  }

  private int rows(int columns) {
    return (bars.size() + columns - 1) / columns;
  }

  private double rowHeight(double room) {
    boolean counted = columns(room) < 3;
    double key = counted ? 0 : LINE;
    double even = (room - key) / rows(columns(room));
    return Math.max(NARROWEST_ROW, Math.min(WIDEST_ROW, even));
  }

  private double barsHeight(double room) {
    return rows(columns(room)) * rowHeight(room);
  }

  private void drawBars(Pen pen, double width, double room) {
    int columns = columns(room);
    int rows = rows(columns);
    double columnWidth = (width - BETWEEN * (columns - 1)) / columns;
    boolean counted = columns < 3;
    Widths widths = widths(columnWidth, counted);
    for (int at = 0; at < bars.size(); at++) {
      double x = (at / rows) * (columnWidth + BETWEEN);
      double y = (at % rows) * rowHeight(room);
      drawBar(pen, bars.get(at), x, y, rowHeight(room), widths);
    }
    if (!counted && bars.stream().anyMatch(bar -> !bar.complete())) {
      pen.right(MARK + " " + incomplete, width, barsHeight(room) + 8, SMALL, Token.MUTED);
    }
  }

  /** Name, bar, figure and completeness side by side. */
  private record Widths(double name, double bar, double label, double completeness) {}

  private Widths widths(double column, boolean counted) {
    double label = widest(bars.stream().map(bar -> figure(bar, counted)).toList());
    double completeness = counted ? widest(bars.stream().map(Bar::completeness).toList()) + 8 : 0;
    double names = widest(bars.stream().map(Bar::name).toList());
    double left = column - label - completeness - 12;
    double name = Math.min(names, left * 0.68);
    return new Widths(name, left - name, label, completeness);
  }

  private static double widest(List<String> texts) {
    return texts.stream().mapToDouble(SMALL::width).max().orElse(0);
  }

  private String figure(Bar bar, boolean counted) {
    return counted || bar.complete() ? bar.label() : bar.label() + MARK;
  }

  private void drawBar(Pen pen, Bar bar, double x, double y, double height, Widths widths) {
    double baseline = y + height / 2 + 2.9;
    double thick = Math.min(9, height - 3);
    double barLeft = x + widths.name() + 5;
    pen.left(
        SMALL.fit(bar.name(), widths.name()), x, baseline, bar.lit() ? SMALL : SMALL, Token.INK);
    pen.fill(
        barLeft,
        y + (height - thick) / 2,
        Math.max(0.6, widths.bar() * share(bar)),
        thick,
        bar.lit() ? Token.ACTUAL : Token.PREVIOUS);
    double labelRight = barLeft + widths.bar() + 5 + widths.label();
    pen.right(figure(bar, widths.completeness() > 0), labelRight, baseline, SMALL, Token.INK);
    if (widths.completeness() > 0) {
      Token ink = bar.complete() ? Token.MUTED : Token.WORSE;
      pen.right(bar.completeness(), labelRight + widths.completeness(), baseline, SMALL, ink);
    }
  }

  private double share(Bar bar) {
    double largest = bars.stream().mapToDouble(each -> each.value().doubleValue()).max().orElse(0);
    return largest <= 0 ? 0 : Math.max(0, bar.value().doubleValue()) / largest;
  }

  /** {@code – chưa báo cáo: Hà Nội, Huế, …}, broken into lines, the rest counted. */
  private List<String> absentLines(double width) {
    List<String> lines = new ArrayList<>();
    int allowed = Math.max(1, MOST_ABSENT_LINES / Math.max(1, absent.size()));
    for (Absent group : absent) {
      lines.addAll(wrapped(group, width, allowed));
    }
    return lines;
  }

  private List<String> wrapped(Absent group, double width, int allowed) {
    List<String> lines = new ArrayList<>();
    String line = group.sign() + " " + group.words() + " (" + group.names().size() + "): ";
    for (int at = 0; at < group.names().size(); at++) {
      boolean last = at == group.names().size() - 1;
      String next = group.names().get(at) + (last ? "" : ", ");
      String rest = others.formatted(group.names().size() - at);
      boolean lastLine = lines.size() == allowed - 1;
      double room = lastLine && !last ? width - SMALL.width(rest) : width;
      if (SMALL.width(line + next.stripTrailing()) > room) {
        if (lastLine) {
          lines.add(line + rest);
          return lines;
        }
        lines.add(line);
        line = "";
      }
      line += next;
    }
    lines.add(line);
    return lines;
  }
}
