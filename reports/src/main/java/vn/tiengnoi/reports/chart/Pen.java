package vn.tiengnoi.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import vn.tiengnoi.reports.style.Token;

/** Draws text, bars and lines in the shared colours. Coordinates are points from the top left. */
public final class Pen {
  private static final float[] DASHES = {2f, 2f};

  private final Graphics2D graphics;

  Pen(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** Text that starts at {@code x}, standing on {@code baseline}. */
  void left(String text, double x, double baseline, Typeface type, Token colour) {
    graphics.setFont(type.font());
    graphics.setColor(colour(colour));
    graphics.drawString(Glyphs.onPaper(text), (float) x, (float) baseline);
  }

  /** Text that ends at {@code x}. */
  void right(String text, double x, double baseline, Typeface type, Token colour) {
    left(text, x - type.width(Glyphs.onPaper(text)), baseline, type, colour);
  }

  /** Text centred on {@code x}. */
  void centre(String text, double x, double baseline, Typeface type, Token colour) {
    left(text, x - type.width(Glyphs.onPaper(text)) / 2, baseline, type, colour);
  }

  void fill(double x, double y, double width, double height, Token colour) {
    graphics.setColor(colour(colour));
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  void outline(double x, double y, double width, double height, double line, Token colour) {
    graphics.setColor(colour(colour));
    graphics.setStroke(new BasicStroke((float) line));
    graphics.draw(new Rectangle2D.Double(x, y, width, height));
  }

  void dashedOutline(double x, double y, double width, double height, Token colour) {
    graphics.setColor(colour(colour));
    graphics.setStroke(dashed(0.8f));
    graphics.draw(new Rectangle2D.Double(x, y, width, height));
  }

  void line(double x1, double y1, double x2, double y2, double line, Token colour) {
    graphics.setColor(colour(colour));
    graphics.setStroke(new BasicStroke((float) line));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void dashedLine(double x1, double y1, double x2, double y2, Token colour) {
    graphics.setColor(colour(colour));
    graphics.setStroke(dashed(0.8f));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  private static BasicStroke dashed(float line) {
    return new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DASHES, 0f);
  }

  private static Color colour(Token token) {
    return Color.decode(token.light());
  }
}
