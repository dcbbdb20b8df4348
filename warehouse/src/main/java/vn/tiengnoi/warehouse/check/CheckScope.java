package vn.tiengnoi.warehouse.check;

import java.util.List;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * What a check is about. An empty list is all of that kind.
 *
 * @param forms codes of forms
 * @param elements codes of elements; of a pair its first
 * @param dimensions codes of dimensions, for checks of parts; a check of totals has none
 * @param measures what the elements are counted in
 * @param cadences lengths of period
 */
public record CheckScope(
    List<String> forms,
    List<String> elements,
    List<String> dimensions,
    List<String> measures,
    List<PeriodKind> cadences) {

  /** Everything. */
  public static final CheckScope ALL =
      new CheckScope(List.of(), List.of(), List.of(), List.of(), List.of());

  public CheckScope {
    forms = List.copyOf(forms);
    elements = List.copyOf(elements);
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    cadences = List.copyOf(cadences);
  }

  /**
   * Whether it holds this element of such a report.
   *
   * @param dimension by which the element is split; empty for the element as a whole
   */
  boolean covers(Form form, PeriodKind cadence, Element element, String dimension) {
    return fits(forms, form.code())
        && fits(elements, element.code())
        && fits(measures, element.measure())
        && fits(dimensions, dimension)
        && (cadences.isEmpty() || cadences.contains(cadence));
  }

  private static boolean fits(List<String> wanted, String one) {
    return wanted.isEmpty() || wanted.contains(one);
  }
}
