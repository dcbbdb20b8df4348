package vn.tiengnoi.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A {@link Chart} as the engine's image. */
final class ChartImage extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  private final transient Chart chart;

  ChartImage(Chart chart) {
    this.chart = chart;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      own.translate(area.getX(), area.getY());
      chart.draw(new Pen(own), area.getWidth(), area.getHeight());
    } finally {
      own.dispose();
    }
  }
}
