package vn.tiengnoi.etl.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.expression.Expression.Reference;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * What is counted cannot be more than what it is counted out of, and neither counts without the
 * other: a ratio of sums whose sums lack different reports would say something else. The pairs
 * follow from the percentages of the catalogue. Parts are compared where the form splits both sides
 * alike.
 */
final class RatioCheck implements FigureCheck {
  private static final BigDecimal PERCENT = new BigDecimal(100);

  private record Pair(String part, String whole) {}

  private final List<Pair> pairs = new ArrayList<>();

  RatioCheck(Pack pack) {
    for (Indicator indicator : pack.indicators().values()) {
      if (indicator.partOfWhole()
          && indicator.factor().compareTo(PERCENT) == 0
          && indicator.numerator() instanceof Reference part
          && indicator.denominator() instanceof Reference whole
          && part.filter().isTotal()
          && whole.filter().isTotal()) {
        pairs.add(new Pair(part.element(), whole.element()));
      }
    }
  }

  @Override
  public void check(FigureTable table, ReportKey key) {
    Map<String, FormElement> asked = new HashMap<>();
    for (FormElement element : key.form().elementsOf(key.period())) {
      asked.put(element.element(), element);
    }
    for (Pair pair : pairs) {
      FormElement part = asked.get(pair.part());
      FormElement whole = asked.get(pair.whole());
      if (part != null && whole != null) {
        Set<String> splits = new HashSet<>(part.splits());
        splits.retainAll(whole.splits());
        for (Disaggregation disaggregation : parts(table, pair)) {
          if (splits.containsAll(disaggregation.options().keySet())) {
            check(table, pair, disaggregation);
          }
        }
      }
    }
  }

  private static Set<Disaggregation> parts(FigureTable table, Pair pair) {
    Set<Disaggregation> parts = new LinkedHashSet<>();
    table.figuresOf(pair.part()).forEach(figure -> parts.add(figure.disaggregation()));
    table.figuresOf(pair.whole()).forEach(figure -> parts.add(figure.disaggregation()));
    return parts;
  }

  private static void check(FigureTable table, Pair pair, Disaggregation disaggregation) {
    Optional<Figure> part = table.find(pair.part(), disaggregation);
    Optional<Figure> whole = table.find(pair.whole(), disaggregation);
    BigDecimal counted = part.map(Figure::value).orElse(null);
    BigDecimal outOf = whole.map(Figure::value).orElse(null);
    if (counted != null && outOf != null) {
      if (counted.compareTo(outOf) > 0) {
        hold(table, part.orElseThrow(), whole.orElseThrow(), counted, outOf);
      }
    } else if (counted != null) {
      holdAlone(table, part.orElseThrow(), whole, pair.whole());
    } else if (outOf != null) {
      holdAlone(table, whole.orElseThrow(), part, pair.part());
    }
  }

  private static void hold(
      FigureTable table, Figure part, Figure whole, BigDecimal counted, BigDecimal outOf) {
    table.add(
        FaultCode.NUMERATOR_ABOVE_DENOMINATOR.at(
            part.cell().at(),
            part.cell().stripped(),
            part.name(),
            counted.toPlainString(),
            whole.name(),
            outOf.toPlainString()));
    part.hold();
    whole.hold();
  }

  private static void holdAlone(
      FigureTable table, Figure given, Optional<Figure> other, String otherElement) {
    boolean otherHeld =
        other
            .filter(f -> f.status() == vn.tiengnoi.warehouse.catalogue.ValueStatus.HELD)
            .isPresent();
    FaultCode code = otherHeld ? FaultCode.OTHER_HALF_HELD : FaultCode.HALF_OF_RATIO;
    table.add(
        code.at(
            given.cell().at(),
            given.cell().stripped(),
            given.name(),
            other.map(Figure::name).orElse(otherElement)));
    given.hold();
  }
}
