package vn.tiengnoi.reports.chart;

import java.util.List;
import vn.tiengnoi.reports.style.Token;

/**
 * Reports received of those due, by form: the outline is what is due, the solid bar what came.
 *
 * @param others how the rest is said where not all forms fit ({@code … và %d biểu khác})
 */
public record CompletenessChart(List<Received> rows, String others) implements Chart {
  private static final Typeface SMALL = Typeface.regular(8);
  private static final double ROW = 12.7;

  public CompletenessChart {
    rows = List.copyOf(rows);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    int room = (int) Math.max(1, Math.floor(height / ROW));
    int shown = rows.size() <= room ? rows.size() : room - 1;
    double label = rows.stream().mapToDouble(row -> SMALL.width(row.label())).max().orElse(0);
    double left = width - label - 16;
    double names = rows.stream().mapToDouble(row -> SMALL.width(row.name())).max().orElse(0);
    double name = Math.min(names, left * 0.78);
    for (int at = 0; at < shown; at++) {
      Received row = rows.get(at);
      double y = at * ROW;
      pen.left(SMALL.fit(row.name(), name), 0, y + 9.5, SMALL, Token.INK);
      drawBar(pen, row, name + 6, y + 3.5, left - name - 6);
      pen.right(row.label(), width, y + 9.5, SMALL, Token.INK);
    }
    if (shown < rows.size()) {
      String rest = others.formatted(rows.size() - shown);
      pen.left(rest, 0, shown * ROW + 9.5, SMALL, Token.MUTED);
    }
  }

  private static void drawBar(Pen pen, Received row, double x, double y, double width) {
    double share = row.due() == 0 ? 0 : Math.min(1, (double) row.reported() / row.due());
    pen.fill(x, y, width * share, 7, Token.ACTUAL);
    pen.outline(x, y, width, 7, 0.6, Token.MUTED);
  }
}
