package vn.tiengnoi.reports.chart;

import java.util.List;
import vn.tiengnoi.reports.style.Token;

/**
 * Units by a figure, highest first: a bar from zero, its number and its completeness in each row,
 * in as many columns as the rows need. Those without a figure are named below, by why.
 */
public record RankingChart(List<Bar> bars, List<Absent> absent, RankingWords words)
    implements Chart {
  private static final Typeface SMALL = Typeface.regular(8);
  private static final double LINE = 10.5;
  private static final double HEAD = 12;
  private static final double WIDEST_ROW = 17;
  private static final double COMFORTABLE_ROW = 12.5;
  private static final double NARROWEST_ROW = 10;
  private static final double BETWEEN = 14;
  private static final double GAP = 8;
  private static final double LEAST_BAR = 22;
  private static final int FEWEST_LINES = 5;
  private static final int MOST_COLUMNS = 3;
  private static final String MARK = "°";

  public RankingChart {
    bars = List.copyOf(bars);
    absent = List.copyOf(absent);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    double bare = bars.isEmpty() ? 0 : HEAD + Math.min(bars.size(), 14) * WIDEST_ROW + GAP;
    int allowed = Math.max(FEWEST_LINES, (int) ((height - bare) / LINE));
    List<String> lines = new AbsentLines(SMALL, width, words.others()).of(absent, allowed);
    double room = height - lines.size() * LINE - (lines.isEmpty() ? 0 : GAP);
    double y = bars.isEmpty() ? 0 : drawBars(pen, width, Grid.of(bars.size(), room - HEAD)) + GAP;
    for (String line : lines) {
      y += LINE;
      pen.left(line, 0, y - 2, SMALL, Token.MUTED);
    }
  }

  /** How the rows stand: in one column while they fit comfortably, else in up to three. */
  private record Grid(int columns, int rows, double rowHeight) {
    static Grid of(int bars, double room) {
      int columns = 1;
      while (columns < MOST_COLUMNS && rows(bars, columns) * COMFORTABLE_ROW > room) {
        columns++;
      }
      int rows = rows(bars, columns);
      double even = Math.min(WIDEST_ROW, room / rows);
      return new Grid(columns, rows, Math.max(NARROWEST_ROW, even));
    }

    private static int rows(int bars, int columns) {
      return (bars + columns - 1) / columns;
    }

    /** Three columns leave no room for counts: what is incomplete is marked instead. */
    boolean counted() {
      return columns < MOST_COLUMNS;
    }
  }

  /** Returns where the bars end. */
  private double drawBars(Pen pen, double width, Grid grid) {
    double columnWidth = (width - BETWEEN * (grid.columns() - 1)) / grid.columns();
    Widths widths = widths(columnWidth, grid.counted());
    if (grid.counted()) {
      pen.right(words.counts(), width, 8, SMALL, Token.MUTED);
    } else if (bars.stream().anyMatch(bar -> !bar.complete())) {
      pen.right(MARK + " " + words.incomplete(), width, 8, SMALL, Token.MUTED);
    }
    for (int at = 0; at < bars.size(); at++) {
      int column = at / grid.rows();
      double y = HEAD + (at % grid.rows()) * grid.rowHeight();
      drawBar(pen, bars.get(at), column * (columnWidth + BETWEEN), y, grid, widths);
    }
    return HEAD + grid.rows() * grid.rowHeight();
  }

  /** Name, bar, figure and completeness side by side. */
  private record Widths(double name, double bar, double label, double completeness) {}

  private Widths widths(double column, boolean counted) {
    double digits = widest(bars.stream().map(Bar::label).toList());
    double label = counted ? digits : digits + SMALL.width(MARK);
    double completeness = counted ? widest(bars.stream().map(Bar::completeness).toList()) + 8 : 0;
    double names = widest(bars.stream().map(Bar::name).toList());
    double left = column - label - completeness - 10;
    double name = Math.min(names, left - LEAST_BAR);
    return new Widths(name, left - name, label, completeness);
  }

  private static double widest(List<String> texts) {
    return texts.stream().mapToDouble(SMALL::width).max().orElse(0);
  }

  private void drawBar(Pen pen, Bar bar, double x, double y, Grid grid, Widths widths) {
    double baseline = y + grid.rowHeight() / 2 + 2.9;
    double thick = Math.min(9, grid.rowHeight() - 3);
    double barLeft = x + widths.name() + 5;
    pen.left(SMALL.fit(bar.name(), widths.name()), x, baseline, SMALL, Token.INK);
    double length = widths.bar() * share(bar);
    if (length > 0) {
      Token colour = bar.lit() ? Token.ACTUAL : Token.PREVIOUS;
      double top = y + (grid.rowHeight() - thick) / 2;
      pen.fill(barLeft, top, Math.max(0.6, length), thick, colour);
    }
    double right = barLeft + widths.bar() + 5 + widths.label();
    if (!grid.counted()) {
      // The mark hangs outside, so that the digits stay under one another.
      double mark = SMALL.width(MARK);
      pen.right(bar.label(), right - mark, baseline, SMALL, Token.INK);
      pen.right(bar.complete() ? "" : MARK, right, baseline, SMALL, Token.INK);
    } else {
      pen.right(bar.label(), right, baseline, SMALL, Token.INK);
      Token ink = bar.complete() ? Token.MUTED : Token.INK;
      pen.right(bar.completeness(), right + widths.completeness(), baseline, SMALL, ink);
    }
  }

  private double share(Bar bar) {
    double largest = bars.stream().mapToDouble(each -> each.value().doubleValue()).max().orElse(0);
    return largest <= 0 ? 0 : Math.max(0, bar.value().doubleValue()) / largest;
  }
}
