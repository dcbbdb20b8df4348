package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Element.Aggregation;
import vn.tiengnoi.warehouse.catalogue.Expression.Reference;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * A report that says the same thing as a figure at another level or over another length of time. It
 * is never added to the figure; the difference is shown.
 *
 * @param stated what the reports of this reporter and length say
 * @param counted what the authoritative reports give
 */
public record CrossCheck(
    String element,
    String form,
    String reporter,
    PeriodKind kind,
    BigDecimal stated,
    BigDecimal counted) {

  /** The name under which its cells stand among the parts of a figure. */
  public static final String PART = "cross_check";

  public BigDecimal difference() {
    return stated.subtract(counted);
  }

  private record Source(String element, String form, String reporter, PeriodKind kind) {}

  /** The cross-checks among the parts of a figure, of exactly its unit. */
  public static List<CrossCheck> of(List<ExplainedPart> parts, IndicatorValue figure, Pack pack) {
    Map<Source, BigDecimal> stated = new LinkedHashMap<>();
    for (ExplainedPart part : parts) {
      BigDecimal value = part.value();
      if (part.part().equals(PART)
          && value != null
          && part.status().hasValue()
          && comparable(part, figure.unit(), pack)) {
        stated.merge(
            new Source(part.element(), part.form(), part.reporter(), part.period().kind()),
            value,
            BigDecimal::add);
      }
    }
    List<CrossCheck> checks = new ArrayList<>();
    stated.forEach(
        (source, amount) -> {
          BigDecimal counted = counted(source.element(), parts, figure, pack);
          if (counted != null) {
            checks.add(
                new CrossCheck(
                    source.element(),
                    source.form(),
                    source.reporter(),
                    source.kind(),
                    amount,
                    counted));
          }
        });
    return List.copyOf(checks);
  }

  /** What is said of the very unit, and adds up plainly. */
  private static boolean comparable(ExplainedPart part, Unit unit, Pack pack) {
    Form form = pack.forms().get(part.form());
    boolean alone = part.unit().equals(unit);
    boolean plain = form != null && form.accumulation() == Form.Accumulation.PERIOD;
    return alone && plain;
  }

  private static @org.jspecify.annotations.Nullable BigDecimal counted(
      String element, List<ExplainedPart> parts, IndicatorValue figure, Pack pack) {
    Indicator indicator = pack.getIndicator(figure.indicator());
    if (indicator.numerator() instanceof Reference reference
        && reference.element().equals(element)) {
      return figure.numerator();
    }
    Element known = pack.getElement(element);
    if (known.overTime() != Aggregation.SUM || known.overUnits() != Aggregation.SUM) {
      return null;
    }
    return parts.stream()
        .filter(p -> p.element().equals(element) && !p.part().equals(PART))
        .filter(p -> p.status().hasValue() && !p.flags().contains("not_added"))
        .map(ExplainedPart::value)
        .filter(java.util.Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
