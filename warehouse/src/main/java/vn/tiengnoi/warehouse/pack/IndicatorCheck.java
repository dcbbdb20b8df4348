package vn.tiengnoi.warehouse.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.ExpressionException;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.Measures;

/**
 * Whether the formulas of a catalogue have a meaning: known names, no circles, like with like. An
 * indicator made of one that is at fault is not blamed for it.
 */
final class IndicatorCheck {
  private final CatalogueFiles catalogue;
  private final Coded<Indicator, YamlEntry> indicators;
  private final Set<String> unclear;
  private final Map<String, String> measures = new HashMap<>();

  /**
   * @param unclear indicators of which something is already known to be wrong
   */
  IndicatorCheck(
      CatalogueFiles catalogue, Coded<Indicator, YamlEntry> indicators, Set<String> unclear) {
    this.catalogue = catalogue;
    this.indicators = indicators;
    this.unclear = unclear;
  }

  /** Reports the faults; answers with the indicators that have none. */
  Set<String> check() {
    indicators.each(this::checkNames);
    indicators.each(this::checkCircle);
    indicators.each(this::measure);
    return measures.keySet();
  }

  private void checkNames(Indicator indicator, YamlEntry entry) {
    checkPart(new Part(indicator.code(), "numerator", entry), indicator.numerator());
    Expression denominator = indicator.denominator();
    if (denominator != null) {
      checkPart(new Part(indicator.code(), "denominator", entry), denominator);
    }
  }

  /** One of the two formulas of an indicator, and where it stands. */
  private record Part(String indicator, String field, YamlEntry entry) {}

  private void blame(Part part, String vi, String en, @Nullable Object... values) {
    unclear.add(part.indicator());
    part.entry().fault(part.field(), vi, en, values);
  }

  private void checkPart(Part part, Expression formula) {
    formula.walk(
        inner -> {
          if (inner instanceof Expression.Reference reference) {
            checkReference(part, reference);
          } else if (inner instanceof Expression.OtherIndicator other
              && !indicators.has(other.code())) {
            if (catalogue.indicatorsKnown()) {
              blame(
                  part,
                  "công thức của %s nêu chỉ tiêu không có \"%s\"",
                  "the formula of %s names the unknown indicator \"%s\"",
                  part.indicator(),
                  other.code());
            }
            unclear.add(part.indicator());
          } else if (inner instanceof Expression.Previous
              || inner instanceof Expression.YearToDate
              || inner instanceof Expression.Latest
              || inner instanceof Expression.UnitsWhere) {
            checkInside(part, inner);
          }
        });
  }

  private void checkReference(Part part, Expression.Reference reference) {
    Element element = catalogue.elements().get(reference.element());
    if (element == null) {
      if (catalogue.elementsKnown()) {
        blame(
            part,
            "công thức của %s nêu phần tử không có \"%s\"",
            "the formula of %s names the unknown element \"%s\"",
            part.indicator(),
            reference.element());
      }
      unclear.add(part.indicator());
      return;
    }
    reference
        .filter()
        .options()
        .forEach((code, option) -> checkOption(part, element, code, option));
  }

  private void checkOption(Part part, Element element, String code, String option) {
    Dimension dimension = catalogue.dimensions().get(code);
    if (!element.dimensions().contains(code)) {
      blame(
          part,
          "công thức của %s lọc %s theo \"%s\", nhưng %s chỉ phân tổ theo %s",
          "the formula of %s filters %s by \"%s\", but %s is split by %s",
          part.indicator(),
          element.code(),
          code,
          element.code(),
          element.dimensions());
    } else if (dimension != null && dimension.findOption(option).isEmpty()) {
      blame(
          part,
          "công thức của %s: chiều %s không có lựa chọn \"%s\"; có %s",
          "the formula of %s: dimension %s has no option \"%s\"; there are %s",
          part.indicator(),
          code,
          option,
          dimension.options().stream().map(Dimension.Option::code).toList());
    }
  }

  /** Another period, and a unit's own condition, can be asked of elements only. */
  private void checkInside(Part part, Expression outer) {
    for (Expression operand : outer.operands()) {
      operand.walk(
          inner -> {
            boolean plain =
                inner instanceof Expression.Reference
                    || inner instanceof Expression.Constant
                    || inner instanceof Expression.Arithmetic
                    || inner instanceof Expression.OtherIndicator
                    || inner instanceof Expression.Previous
                    || inner instanceof Expression.YearToDate
                    || inner instanceof Expression.Latest;
            if (!plain) {
              blame(
                  part,
                  "công thức của %s có %s, trong đó không thể có %s: chỉ có thể là phần tử",
                  "the formula of %s holds %s, in which %s cannot stand: only elements can",
                  part.indicator(),
                  outer,
                  inner);
            }
          });
    }
    if (outer instanceof Expression.Latest latest) {
      for (String code : latest.of().elements()) {
        Element element = catalogue.elements().get(code);
        if (element != null && element.kind() != Element.Kind.STOCK) {
          blame(
              part,
              "công thức của %s lấy số mới nhất của %s, vốn không phải số thời điểm",
              "the formula of %s asks for the latest %s, which is no stock",
              part.indicator(),
              code);
        }
      }
    }
  }

  /** A circle is reported once, at the first of its indicators. */
  private void checkCircle(Indicator indicator, YamlEntry entry) {
    List<String> circle =
        unclear.contains(indicator.code())
            ? List.of()
            : circle(indicator.code(), indicator.code(), new LinkedHashSet<>());
    if (!circle.isEmpty()) {
      unclear.addAll(circle);
      entry.fault(
          "numerator",
          "chỉ tiêu %1$s được tính từ chính nó: %2$s → %1$s",
          "indicator %1$s is made of itself: %2$s → %1$s",
          indicator.code(),
          String.join(" → ", circle));
    }
  }

  /** The way from an indicator back to {@code start}; empty where there is none. */
  private List<String> circle(String start, String at, Set<String> path) {
    path.add(at);
    for (String other : parts(at)) {
      if (other.equals(start)) {
        return List.copyOf(path);
      }
      if (!path.contains(other)) {
        List<String> found = circle(start, other, new LinkedHashSet<>(path));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private Set<String> parts(String code) {
    Indicator indicator = indicators.values().get(code);
    if (indicator == null) {
      return Set.of();
    }
    Set<String> parts = new LinkedHashSet<>(indicator.numerator().indicators());
    if (indicator.denominator() != null) {
      parts.addAll(indicator.denominator().indicators());
    }
    return parts;
  }

  private void measure(Indicator indicator, YamlEntry entry) {
    if (unclear.contains(indicator.code()) || measures.containsKey(indicator.code())) {
      return;
    }
    Set<String> parts = new HashSet<>(parts(indicator.code()));
    indicators.each(
        (other, otherEntry) -> {
          if (parts.contains(other.code())) {
            measure(other, otherEntry);
          }
        });
    if (!measures.keySet().containsAll(parts)) {
      return;
    }
    try {
      String measure = measureOf(indicator);
      if (fits(indicator, measure, entry)) {
        measures.put(indicator.code(), measure);
      }
    } catch (ExpressionException meaningless) {
      entry.fault(
          "numerator",
          "chỉ tiêu %1$s: %2$s",
          "indicator %1$s: %3$s",
          indicator.code(),
          meaningless.messageVi(),
          meaningless.messageEn());
    }
  }

  private boolean fits(Indicator indicator, String measure, YamlEntry entry) {
    boolean percent = indicator.unitEn().equals("%");
    if (percent && !measure.equals(Measures.NUMBER)) {
      entry.fault(
          "denominator",
          "chỉ tiêu %s là phần trăm nhưng chia những thứ đếm khác nhau: %s",
          "indicator %s is a percentage but divides unlike measures: %s",
          indicator.code(),
          measure);
      return false;
    }
    if (indicator.isRatio() && !percent && !measure.equals(indicator.measure())) {
      entry.fault(
          "measure",
          "chỉ tiêu %1$s đếm bằng %2$s; ghi \"measure: %2$s\" nếu đúng là thế",
          "indicator %1$s is counted in %2$s; state \"measure: %2$s\" if that is meant",
          indicator.code(),
          measure);
      return false;
    }
    return true;
  }

  private String measureOf(Indicator indicator) {
    Measures rules =
        new Measures(this::measureOfElement, code -> measures.getOrDefault(code, Measures.NUMBER));
    String measure = rules.of(indicator.numerator());
    return indicator.denominator() == null
        ? measure
        : Measures.quotient(measure, rules.of(indicator.denominator()));
  }

  private String measureOfElement(String code) {
    Element element = catalogue.elements().get(code);
    return element == null ? Measures.NUMBER : element.measure();
  }
}
