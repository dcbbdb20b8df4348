package vn.tiengnoi.reports.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The documents' sans, at a size. Text is measured with it exactly as the PDF sets it: fractional
 * widths, no hinting.
 */
public record Typeface(Font font) {
  /** The font family's name in templates and in {@code fonts/liberation.xml}. */
  public static final String FAMILY = "Liberation Sans";

  /** Nothing on paper is smaller. */
  public static final float SMALLEST = 8;

  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);
  private static final Font REGULAR = face(Font.PLAIN);
  private static final Font BOLD = face(Font.BOLD);

  public static Typeface regular(double size) {
    return new Typeface(REGULAR.deriveFont((float) size));
  }

  public static Typeface bold(double size) {
    return new Typeface(BOLD.deriveFont((float) size));
  }

  private static Font face(int style) {
    return FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
        .getAwtFontFromBundles(FAMILY, style, 10f, Locale.ROOT, false);
  }

  /** Width in points. */
  public double width(String text) {
    return font.getStringBounds(text, PAPER).getWidth();
  }

  /** The text, or as much of its beginning as fits, with "…". */
  public String fit(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 1 && width(text.substring(0, length).stripTrailing() + "…") > width) {
      length--;
    }
    return text.substring(0, length).stripTrailing() + "…";
  }
}
