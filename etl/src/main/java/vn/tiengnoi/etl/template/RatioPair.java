package vn.tiengnoi.etl.template;

import java.math.BigDecimal;
import java.util.List;
import vn.tiengnoi.warehouse.catalogue.Expression.Reference;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;

/** Two elements of which one is counted out of the other, as the pack's percentages say. */
record RatioPair(String part, String whole) {
  private static final BigDecimal PERCENT = new BigDecimal(100);

  static List<RatioPair> of(Pack pack) {
    return pack.indicators().values().stream()
        .filter(RatioPair::isShare)
        .map(
            indicator ->
                new RatioPair(
                    ((Reference) indicator.numerator()).element(),
                    ((Reference) java.util.Objects.requireNonNull(indicator.denominator()))
                        .element()))
        .distinct()
        .toList();
  }

  private static boolean isShare(Indicator indicator) {
    return indicator.partOfWhole()
        && indicator.factor().compareTo(PERCENT) == 0
        && indicator.numerator() instanceof Reference part
        && indicator.denominator() instanceof Reference whole
        && part.filter().isTotal()
        && whole.filter().isTotal();
  }
}
