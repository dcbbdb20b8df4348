package vn.tiengnoi.reports.chart;

import net.sf.jasperreports.renderers.Renderable;

/** A drawing that fills the rectangle a template gives it. Coordinates are points. */
public interface Chart {

  /** Draws into a rectangle from (0, 0) to ({@code width}, {@code height}). */
  void draw(Pen pen, double width, double height);

  /** As an image of a template; it stays vectors and text in the document. */
  default Renderable asImage() {
    return new ChartImage(this);
  }
}
