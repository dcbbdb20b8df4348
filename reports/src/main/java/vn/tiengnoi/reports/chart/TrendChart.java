package vn.tiengnoi.reports.chart;

import java.math.BigDecimal;
import java.util.List;
import vn.tiengnoi.reports.style.Token;

/**
 * A figure by year: columns from zero with their values on them, a gap with its sign where a year
 * has none, a tick at the target, a dashed line where boundaries changed. Completeness stands under
 * each year.
 */
public record TrendChart(List<Column> columns, List<Break> breaks, TrendWords words)
    implements Chart {
  private static final Typeface SMALL = Typeface.regular(8);
  private static final Typeface SMALL_BOLD = Typeface.bold(8);
  private static final double KEY_HEIGHT = 12;
  private static final double BREAK_HEIGHT = 11;
  private static final double LABEL_ROOM = 12;
  private static final double ROW = 10.5;
  private static final double WIDEST_COLUMN = 30;

  public TrendChart {
    columns = List.copyOf(columns);
    breaks = List.copyOf(breaks);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    if (columns.stream().allMatch(column -> column.value() == null)) {
      pen.centre(words.empty(), width / 2, height / 2, Typeface.regular(10), Token.MUTED);
      return;
    }
    boolean part = columns.stream().anyMatch(column -> column.look().part());
    double gutter = SMALL.width(words.completeness()) + 6;
    double baseline = height - ROW * (part ? 3 : 2) - 3;
    double top = KEY_HEIGHT + LABEL_ROOM + (breaks.isEmpty() ? 0 : BREAK_HEIGHT);
    Plot plot = new Plot(pen, gutter, (width - gutter) / columns.size(), top, baseline);
    drawKey(pen, width, part);
    drawBreaks(plot, width);
    for (int at = 0; at < columns.size(); at++) {
      drawColumn(plot, at);
    }
    pen.line(gutter, baseline, width, baseline, 0.8, Token.MUTED);
    drawRows(plot, height, part);
  }

  /** Where the columns stand: {@code left} and {@code slot} across, {@code top} to {@code base}. */
  private record Plot(Pen pen, double left, double slot, double top, double base) {
    double centre(int column) {
      return left + slot * (column + 0.5);
    }

    double columnWidth() {
      return Math.min(WIDEST_COLUMN, slot * 0.62);
    }
  }

  private void drawColumn(Plot plot, int at) {
    Column column = columns.get(at);
    Pen pen = plot.pen();
    double centre = plot.centre(at);
    double width = plot.columnWidth();
    BigDecimal value = column.value();
    if (value == null) {
      drawTarget(plot, at);
      pen.centre(column.label(), centre, plot.base() - 3, Typeface.regular(10), Token.MUTED);
      return;
    }
    double top = y(plot, value);
    switch (column.look()) {
      case ASKED -> pen.fill(centre - width / 2, top, width, plot.base() - top, Token.ACTUAL);
      case OTHER -> pen.fill(centre - width / 2, top, width, plot.base() - top, Token.PREVIOUS);
      case PART, ASKED_PART -> {
        pen.fill(centre - width / 2, top, width, plot.base() - top, Token.PANEL);
        pen.dashedOutline(centre - width / 2, top, width, plot.base() - top, Token.ACTUAL);
      }
    }
    drawTarget(plot, at);
    Typeface type = column.look().asked() ? SMALL_BOLD : SMALL;
    if (tickInTheWay(plot, column, top)) {
      Token ink = column.look() == Column.Look.ASKED ? Token.SURFACE : Token.INK;
      pen.centre(column.label(), centre, top + 9, type, ink);
    } else {
      pen.centre(column.label(), centre, top - 3, type, Token.INK);
    }
  }

  /**
   * Whether the target's tick would run through the figure on the column or stand under it, as if
   * the figure were the target's: then the figure goes into the column.
   */
  private boolean tickInTheWay(Plot plot, Column column, double top) {
    BigDecimal target = column.target();
    if (target == null || plot.base() - top < 12) {
      return false;
    }
    double tick = y(plot, target);
    return tick < top + 0.5 && tick > top - 13;
  }

  private void drawTarget(Plot plot, int at) {
    BigDecimal target = columns.get(at).target();
    if (target != null) {
      double reach = Math.min(plot.slot(), plot.columnWidth() + 8) / 2;
      double y = y(plot, target);
      double centre = plot.centre(at);
      plot.pen().line(centre - reach, y, centre + reach, y, 3.2, Token.SURFACE);
      plot.pen().line(centre - reach, y, centre + reach, y, 1.6, Token.TARGET);
    }
  }

  private double y(Plot plot, BigDecimal value) {
    double largest = largest();
    double share = largest <= 0 ? 0 : Math.max(0, value.doubleValue()) / largest;
    return plot.base() - share * (plot.base() - plot.top());
  }

  private double largest() {
    double largest = 0;
    for (Column column : columns) {
      BigDecimal value = column.value();
      BigDecimal target = column.target();
      largest = value == null ? largest : Math.max(largest, value.doubleValue());
      largest = target == null ? largest : Math.max(largest, target.doubleValue());
    }
    return largest;
  }

  /** From the top down to the figure of its year, so that it never runs through one. */
  private void drawBreaks(Plot plot, double width) {
    for (Break change : breaks) {
      double x = plot.left() + plot.slot() * change.at();
      int column = (int) Math.min(columns.size() - 1, Math.max(0, Math.floor(change.at())));
      BigDecimal value = columns.get(column).value();
      double end = value == null ? plot.base() - 14 : y(plot, value) - 14;
      double start = KEY_HEIGHT + 1;
      double text = SMALL.width(change.words());
      boolean fitsLeft = x - text - 3 > plot.left();
      if (end > start + 4) {
        plot.pen().dashedLine(x, start, x, end, Token.MUTED);
      }
      if (fitsLeft) {
        plot.pen().right(change.words(), x - 3, start + 7, SMALL, Token.MUTED);
      } else {
        plot.pen()
            .left(change.words(), Math.min(x + 3, width - text), start + 7, SMALL, Token.MUTED);
      }
    }
  }

  private void drawKey(Pen pen, double width, boolean part) {
    double x = width;
    if (part) {
      x -= SMALL.width(words.part());
      pen.left(words.part(), x, 8, SMALL, Token.MUTED);
      pen.dashedOutline(x - 11, 2, 7, 6, Token.ACTUAL);
      x -= 24;
    }
    if (columns.stream().anyMatch(column -> column.target() != null)) {
      x -= SMALL.width(words.target());
      pen.left(words.target(), x, 8, SMALL, Token.MUTED);
      pen.line(x - 14, 5, x - 4, 5, 1.6, Token.TARGET);
    }
  }

  private void drawRows(Plot plot, double height, boolean part) {
    Pen pen = plot.pen();
    pen.left(words.completeness(), 0, height - 2, SMALL, Token.MUTED);
    List<String> completeness = completenessThatFits(plot.slot() - 6);
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      double centre = plot.centre(at);
      Typeface type = column.look().asked() ? SMALL_BOLD : SMALL;
      pen.centre(column.name(), centre, plot.base() + ROW, type, Token.INK);
      if (part && !column.until().isEmpty()) {
        double half = SMALL.width(column.until()) / 2;
        double inside = Math.min(centre, plot.left() + plot.slot() * columns.size() - half);
        pen.centre(column.until(), inside, plot.base() + ROW * 2 - 1, SMALL, Token.MUTED);
      }
      pen.centre(completeness.get(at), centre, height - 2, SMALL, Token.MUTED);
    }
  }

  /** All as counts, or, where one is too wide for its column, all as percentages. */
  private List<String> completenessThatFits(double width) {
    List<String> counts = columns.stream().map(Column::counts).toList();
    boolean fits = counts.stream().allMatch(count -> SMALL.width(count) <= width);
    return fits ? counts : columns.stream().map(Column::share).toList();
  }
}
