package vn.tiengnoi.warehouse.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.expression.Expression;
import vn.tiengnoi.warehouse.expression.Measures;

/** Whether the formulas of a catalogue have a meaning: known names, no circles, like with like. */
final class IndicatorCheck {
  private final Map<String, Dimension> dimensions;
  private final Map<String, Element> elements;
  private final Map<String, Indicator> indicators;
  private final Map<String, YamlEntry> entries;
  private final Map<String, String> measures = new HashMap<>();

  IndicatorCheck(
      Map<String, Dimension> dimensions,
      Map<String, Element> elements,
      Map<String, Indicator> indicators,
      Map<String, YamlEntry> entries) {
    this.dimensions = dimensions;
    this.elements = elements;
    this.indicators = indicators;
    this.entries = entries;
  }

  void check() {
    indicators.forEach(
        (code, indicator) -> {
          YamlEntry entry = entries.get(code);
          if (entry != null) {
            check(indicator, entry);
          }
        });
  }

  private void check(Indicator indicator, YamlEntry entry) {
    boolean known = checkPart(indicator, "numerator", indicator.numerator(), entry);
    Expression denominator = indicator.denominator();
    if (denominator != null) {
      known &= checkPart(indicator, "denominator", denominator, entry);
    }
    if (known) {
      String circle = circle(indicator.code(), new LinkedHashSet<>());
      if (circle != null) {
        entry.fault("numerator", "indicator %s is made of itself: %s", indicator.code(), circle);
      } else {
        checkMeasure(indicator, entry);
      }
    }
  }

  /** Names in a formula; false where one is unknown, so that nothing further can be said. */
  private boolean checkPart(Indicator indicator, String part, Expression formula, YamlEntry entry) {
    int before = entry.faults.count();
    formula.walk(
        inner -> {
          if (inner instanceof Expression.Reference reference) {
            checkReference(indicator, part, reference, entry);
          } else if (inner instanceof Expression.OtherIndicator other
              && !indicators.containsKey(other.code())) {
            entry.fault(
                part,
                "the %s of %s names the unknown indicator \"%s\"",
                part,
                indicator.code(),
                other.code());
          } else if (inner instanceof Expression.Previous
              || inner instanceof Expression.YearToDate
              || inner instanceof Expression.Latest
              || inner instanceof Expression.UnitsWhere) {
            checkInside(indicator, part, inner, entry);
          }
        });
    return entry.faults.count() == before;
  }

  private void checkReference(
      Indicator indicator, String part, Expression.Reference reference, YamlEntry entry) {
    Element element = elements.get(reference.element());
    if (element == null) {
      entry.fault(
          part,
          "the %s of %s names the unknown element \"%s\"",
          part,
          indicator.code(),
          reference.element());
      return;
    }
    reference
        .filter()
        .options()
        .forEach(
            (code, option) -> {
              Dimension dimension = dimensions.get(code);
              if (dimension == null
                  || !element.dimensions().contains(code)
                  || dimension.findOption(option).isEmpty()) {
                entry.fault(
                    part,
                    "the %s of %s asks for %s, but %s is split by %s",
                    part,
                    indicator.code(),
                    reference,
                    element.code(),
                    element.dimensions());
              }
            });
  }

  /** Another period, and a unit's own condition, can be asked of elements only. */
  private void checkInside(Indicator indicator, String part, Expression outer, YamlEntry entry) {
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
              entry.fault(
                  part,
                  "the %s of %s holds %s, in which %s cannot stand: only elements can",
                  part,
                  indicator.code(),
                  outer,
                  inner);
            }
          });
    }
    if (outer instanceof Expression.Latest latest) {
      for (String code : latest.of().elements()) {
        Element element = elements.get(code);
        if (element != null && element.kind() != Element.Kind.STOCK) {
          entry.fault(
              part,
              "the %s of %s asks for the latest %s, which is no stock",
              part,
              indicator.code(),
              code);
        }
      }
    }
  }

  private @Nullable String circle(String code, Set<String> path) {
    if (!path.add(code)) {
      return String.join(" → ", path) + " → " + code;
    }
    Indicator indicator = indicators.get(code);
    if (indicator != null) {
      Set<String> others = new LinkedHashSet<>(indicator.numerator().indicators());
      if (indicator.denominator() != null) {
        others.addAll(indicator.denominator().indicators());
      }
      for (String other : others) {
        String found = circle(other, new LinkedHashSet<>(path));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void checkMeasure(Indicator indicator, YamlEntry entry) {
    String measure;
    try {
      measure = measure(indicator);
    } catch (IllegalArgumentException meaningless) {
      entry.fault("numerator", "indicator %s: %s", indicator.code(), meaningless.getMessage());
      return;
    }
    boolean percent = indicator.unitEn().equals("%");
    if (percent && !measure.equals(Measures.NUMBER)) {
      entry.fault(
          "denominator",
          "indicator %s is a percentage but divides unlike measures: %s",
          indicator.code(),
          measure);
    } else if (indicator.isRatio() && !percent && !measure.equals(indicator.measure())) {
      entry.fault(
          "measure",
          "indicator %s is counted in %s; state \"measure: %s\" if that is meant",
          indicator.code(),
          measure,
          measure);
    }
  }

  private String measure(Indicator indicator) {
    String known = measures.get(indicator.code());
    if (known != null) {
      return known;
    }
    Measures rules = new Measures(this::measureOfElement, this::measureOfIndicator);
    String measure = rules.of(indicator.numerator());
    if (indicator.denominator() != null) {
      measure = Measures.quotient(measure, rules.of(indicator.denominator()));
    }
    measures.put(indicator.code(), measure);
    return measure;
  }

  private String measureOfElement(String code) {
    Element element = elements.get(code);
    return element == null ? Measures.NUMBER : element.measure();
  }

  private String measureOfIndicator(String code) {
    Indicator indicator = indicators.get(code);
    return indicator == null ? Measures.NUMBER : measure(indicator);
  }
}
