package vn.tiengnoi.dashboards.explain;

import java.math.BigDecimal;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/**
 * How a figure is computed, in words and in numbers.
 *
 * @param words {@code Số văn bản được tham vấn ÷ Số văn bản ban hành × 100}
 * @param numbers {@code 12 ÷ 24 × 100 = 50%}; the reason where there is no figure
 */
public record Formula(String words, String numbers) {

  static Formula of(Indicator indicator, IndicatorValue value, Pack pack, Labels labels) {
    return new Formula(words(indicator, pack, labels), numbers(indicator, value, labels));
  }

  private static String words(Indicator indicator, Pack pack, Labels labels) {
    FormulaWords words = new FormulaWords(pack, labels);
    String numerator = words.of(indicator.numerator());
    Expression denominator = indicator.denominator();
    return denominator == null
        ? labels.say("Tổng của: ", "Sum of: ") + numerator
        : numerator + " ÷ " + words.of(denominator) + factor(indicator, labels);
  }

  private static String factor(Indicator indicator, Labels labels) {
    return indicator.factor().compareTo(BigDecimal.ONE) == 0
        ? ""
        : " × " + labels.number(indicator.factor());
  }

  private static String numbers(Indicator indicator, IndicatorValue value, Labels labels) {
    BigDecimal numerator = value.numerator();
    BigDecimal denominator = value.denominator();
    String result =
        value.value() == null
            ? labels.status(value.status())
            : labels.wording().exact(value, indicator);
    if (indicator.denominator() == null || numerator == null || denominator == null) {
      return result;
    }
    return "%s ÷ %s%s = %s"
        .formatted(
            labels.number(numerator),
            labels.number(denominator),
            factor(indicator, labels),
            result);
  }
}
