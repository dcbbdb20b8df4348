package vn.tiengnoi.reports.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.text.Figures;

/**
 * One scale for all figures of a chart, so that they can be compared at a glance: 5.214.300.000
 * đồng is 5,2 where the chart counts in "tỷ đồng".
 *
 * @param divisor what a figure is divided by before it is written
 * @param unit what the chart counts in ({@code tỷ đồng})
 * @param decimals digits after the comma
 */
public record Scale(BigDecimal divisor, String unit, int decimals, Language language) {
  private static final BigDecimal BILLION = new BigDecimal("1000000000");
  private static final BigDecimal MILLION = new BigDecimal("1000000");

  /** The scale for figures up to {@code largest}, in {@code unit}. */
  public static Scale of(BigDecimal largest, String unit, int decimals, Language language) {
    if (largest.compareTo(BILLION) >= 0) {
      return new Scale(BILLION, language.say("tỷ ", "billion ") + unit, 1, language);
    }
    if (largest.compareTo(MILLION) >= 0) {
      return new Scale(MILLION, language.say("triệu ", "million ") + unit, 1, language);
    }
    return new Scale(BigDecimal.ONE, unit, decimals, language);
  }

  /** A figure, or the sign that stands for its status. What is not zero never reads as 0. */
  public String label(BigDecimal value, ValueStatus status) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal scaled = value.divide(divisor, 9, RoundingMode.HALF_UP);
    Figures figures = Figures.in(language.code());
    BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
    boolean tiny = value.signum() > 0 && scaled.compareTo(least) < 0;
    String digits = tiny ? "<" + figures.number(least, decimals) : figures.fixed(scaled, decimals);
    return status == ValueStatus.ESTIMATED ? digits + " (e)" : digits;
  }
}
