package vn.tiengnoi.warehouse.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckedCatalogue;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.plan.Plan;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * A programme's whole definition, read from a folder of CSV and YAML: units, catalogue, forms,
 * plans. Another programme is another pack. A pack is known by the hash of its files; every
 * generation names the one it was computed with.
 *
 * @param hash SHA-256 over the names and contents of its files, lower-case hex
 * @param folder where its files are (may lie inside a jar)
 * @param boundaries the boundary dates for which every figure is computed beside "as reported"
 * @param headline codes of the indicators that leaders see first, in this order
 * @param checks what is doubted in reports; the product's where the pack states none
 */
public record Pack(
    String code,
    String nameVi,
    String nameEn,
    String hash,
    Path folder,
    UnitRegister units,
    List<LocalDate> boundaries,
    Map<String, Dimension> dimensions,
    Map<String, Element> elements,
    Map<String, Indicator> indicators,
    List<String> headline,
    Map<String, Form> forms,
    Map<String, Reporter> reporters,
    List<Obligation> obligations,
    Map<String, Plan> plans,
    List<Check> checks) {

  public Pack {
    checks = List.copyOf(checks);
    boundaries = List.copyOf(boundaries);
    headline = List.copyOf(headline);
    obligations = List.copyOf(obligations);
  }

  /** A pack that states no checks of its own: the product's hold. */
  public Pack(
      String code,
      String nameVi,
      String nameEn,
      String hash,
      Path folder,
      UnitRegister units,
      List<LocalDate> boundaries,
      Map<String, Dimension> dimensions,
      Map<String, Element> elements,
      Map<String, Indicator> indicators,
      List<String> headline,
      Map<String, Form> forms,
      Map<String, Reporter> reporters,
      List<Obligation> obligations,
      Map<String, Plan> plans) {
    this(
        code,
        nameVi,
        nameEn,
        hash,
        folder,
        units,
        boundaries,
        dimensions,
        elements,
        indicators,
        headline,
        forms,
        reporters,
        obligations,
        plans,
        CheckFiles.ofProduct());
  }

  /** The same pack with these checks and no others. */
  public Pack withChecks(List<Check> others) {
    return new Pack(
        code,
        nameVi,
        nameEn,
        hash,
        folder,
        units,
        boundaries,
        dimensions,
        elements,
        indicators,
        headline,
        forms,
        reporters,
        obligations,
        plans,
        others);
  }

  /** What its checks follow from. */
  public CheckedCatalogue checkedCatalogue() {
    return CheckedCatalogue.of(elements, dimensions, indicators);
  }

  /**
   * The element of this code.
   *
   * @throws IllegalArgumentException naming the code where the pack has none
   */
  public Element getElement(String elementCode) {
    return get(elements, elementCode, "element");
  }

  /**
   * The indicator of this code.
   *
   * @throws IllegalArgumentException naming the code where the pack has none
   */
  public Indicator getIndicator(String indicatorCode) {
    return get(indicators, indicatorCode, "indicator");
  }

  /**
   * The form of this code.
   *
   * @throws IllegalArgumentException naming the code where the pack has none
   */
  public Form getForm(String formCode) {
    return get(forms, formCode, "form");
  }

  public Optional<Reporter> findReporter(String id) {
    return Optional.ofNullable(reporters.get(id));
  }

  /**
   * This pack's rules on the units, successions and boundary dates of another. Duties for units
   * that the other does not know are left out: there they cannot be owed.
   */
  public Pack withUnitsOf(Pack other) {
    return new Pack(
        code,
        nameVi,
        nameEn,
        hash,
        folder,
        other.units,
        other.boundaries,
        dimensions,
        elements,
        indicators,
        headline,
        forms,
        reporters,
        obligations.stream().filter(duty -> other.units.findUnit(duty.unit()).isPresent()).toList(),
        plans,
        checks);
  }

  /** The same pack in which nobody owes a report. */
  public Pack withoutObligations() {
    return withObligations(List.of());
  }

  /** The same pack in which these reports are owed and no others. */
  public Pack withObligations(List<Obligation> owed) {
    return new Pack(
        code,
        nameVi,
        nameEn,
        hash,
        folder,
        units,
        boundaries,
        dimensions,
        elements,
        indicators,
        headline,
        forms,
        reporters,
        owed,
        plans,
        checks);
  }

  /** What leaders see first of all: the first headline indicator, else the first there is. */
  public Indicator firstIndicator() {
    return indicators.values().iterator().next();
  }

  /** The headline indicators, and after them this one where it is none of them. */
  public List<Indicator> headlineWith(Indicator other) {
    return Stream.concat(headline.stream().map(this::getIndicator), Stream.of(other))
        .distinct()
        .toList();
  }

  /** All targets of all plans, by plan and id. */
  public List<Target> targets() {
    return plans.values().stream().flatMap(plan -> plan.targets().stream()).toList();
  }

  /** The forms that ask for an element. */
  public List<Form> formsAsking(String elementCode) {
    return forms.values().stream()
        .filter(form -> form.findElement(elementCode).isPresent())
        .toList();
  }

  private static <T> T get(Map<String, T> map, String key, String what) {
    T found = map.get(key);
    if (found == null) {
      throw new IllegalArgumentException(
          "unknown %s \"%s\"; the pack has %s"
              .formatted(what, key, String.join(", ", map.keySet())));
    }
    return found;
  }
}
