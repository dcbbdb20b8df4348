package vn.tiengnoi.dashboards.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Element.Aggregation;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.CrossCheck;
import vn.tiengnoi.warehouse.read.ExplainedPart;

/**
 * What the cells of one element add up to.
 *
 * @param total all digits; the sign for not reported where there is no cell with a number
 * @param cells cells with a number
 * @param missing cells or reports without one
 */
public record Sum(String element, String total, int cells, int missing) {

  /** The flag of a figure that lies inside a question and is no part of its answer. */
  static final String NOT_ADDED = "not_added";

  static List<Sum> of(List<ExplainedPart> parts, Pack pack, Labels labels) {
    Map<String, List<ExplainedPart>> byElement = new LinkedHashMap<>();
    for (ExplainedPart part : parts) {
      if (!addsPlainly(part, pack)) {
        continue;
      }
      byElement.computeIfAbsent(part.element(), element -> new ArrayList<>()).add(part);
    }
    List<Sum> sums = new ArrayList<>();
    byElement.forEach((element, itsParts) -> sums.add(sum(element, itsParts, pack, labels)));
    return List.copyOf(sums);
  }

  /** Stocks, means, distinct counts and figures since the start of the year do not add plainly. */
  private static boolean addsPlainly(ExplainedPart part, Pack pack) {
    Element element = pack.elements().get(part.element());
    Form form = pack.forms().get(part.form());
    return element != null
        && element.overTime() == Aggregation.SUM
        && element.overUnits() == Aggregation.SUM
        && (form == null || form.accumulation() == Form.Accumulation.PERIOD)
        && !part.part().equals(CrossCheck.PART);
  }

  private static Sum sum(String code, List<ExplainedPart> parts, Pack pack, Labels labels) {
    var element = pack.getElement(code);
    List<BigDecimal> numbers =
        parts.stream()
            .filter(Sum::isAdded)
            .map(ExplainedPart::value)
            .filter(Objects::nonNull)
            .toList();
    String unit = labels.say(element.unitVi(), element.unitEn());
    String total =
        numbers.isEmpty()
            ? "–"
            : labels.number(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) + " " + unit;
    return new Sum(
        labels.say(element.nameVi(), element.nameEn()),
        total,
        numbers.size(),
        parts.size() - numbers.size());
  }

  /** Held cells wait for a person, and single published figures are never added. */
  private static boolean isAdded(ExplainedPart part) {
    return part.status().hasValue() && !List.of(part.flags().split(";", -1)).contains(NOT_ADDED);
  }
}
