package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Expression.Reference;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.check.CheckRule.Pair;

/** What checks follow from: the elements and dimensions of a pack, and its percentages. */
public record CheckedCatalogue(
    Map<String, Element> elements, Map<String, Dimension> dimensions, List<Pair> percentages) {
  private static final BigDecimal PERCENT = new BigDecimal(100);

  public CheckedCatalogue {
    elements = Map.copyOf(elements);
    dimensions = Map.copyOf(dimensions);
    percentages = List.copyOf(percentages);
  }

  /** The same of a pack's catalogue: each percentage of a part of a whole gives a pair. */
  public static CheckedCatalogue of(
      Map<String, Element> elements,
      Map<String, Dimension> dimensions,
      Map<String, Indicator> indicators) {
    List<Pair> pairs = new ArrayList<>();
    for (Indicator indicator : indicators.values()) {
      if (indicator.partOfWhole()
          && indicator.factor().compareTo(PERCENT) == 0
          && indicator.numerator() instanceof Reference part
          && indicator.denominator() instanceof Reference whole
          && part.filter().isTotal()
          && whole.filter().isTotal()) {
        pairs.add(new Pair(part.element(), whole.element()));
      }
    }
    return new CheckedCatalogue(elements, dimensions, pairs);
  }
}
