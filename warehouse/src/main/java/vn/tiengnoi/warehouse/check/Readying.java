package vn.tiengnoi.warehouse.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.check.CheckRule.Pair;
import vn.tiengnoi.warehouse.check.Finding.Named;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.period.PeriodKind;

/** What rules are made from, for one form and length of period. */
final class Readying {
  final CheckedCatalogue catalogue;
  private final List<Check> checks;
  private final Form form;
  private final PeriodKind cadence;
  private final Map<String, FormElement> asked = new HashMap<>();

  Readying(List<Check> checks, CheckedCatalogue catalogue, Form form, PeriodKind cadence) {
    this.checks = checks;
    this.catalogue = catalogue;
    this.form = form;
    this.cadence = cadence;
    for (FormElement element : form.elements()) {
      if (element.askedFor(cadence)) {
        asked.put(element.element(), element);
      }
    }
  }

  /** Checks of a kind with what the pack states of each. */
  <R extends CheckRule> List<Of<R>> checks(Class<R> kind) {
    List<Of<R>> found = new ArrayList<>();
    for (Check check : checks) {
      if (kind.isInstance(check.rule())) {
        found.add(new Of<>(check, kind.cast(check.rule())));
      }
    }
    return found;
  }

  /** A check and its rule. */
  record Of<R extends CheckRule>(Check check, R rule) {}

  /** The elements that the form asks for, in its order, as far as the catalogue knows them. */
  List<FormElement> asked() {
    return form.elements().stream()
        .filter(one -> asked.containsKey(one.element()))
        .filter(one -> catalogue.elements().containsKey(one.element()))
        .toList();
  }

  /** The check where it asks about the element; nothing where it does not. */
  Optional<Named> named(Check check, String element, String dimension) {
    Element known = catalogue.elements().get(element);
    if (known == null) {
      return Optional.empty();
    }
    Severity severity = check.severityOf(form, cadence, known, dimension);
    return severity == Severity.OFF ? Optional.empty() : Optional.of(new Named(check, severity));
  }

  /** A pair of which the form asks both, with the dimensions by which it splits both. */
  record AskedPair(Pair pair, Set<String> splits, Named named) {

    /** The parts that stand on either side, as far as both are split so. */
    Set<Disaggregation> parts(ReportFigures<?> report) {
      Set<Disaggregation> parts = new java.util.LinkedHashSet<>();
      parts.addAll(report.ofElement(pair.part()).keySet());
      parts.addAll(report.ofElement(pair.whole()).keySet());
      parts.removeIf(part -> !splits.containsAll(part.options().keySet()));
      return parts;
    }
  }

  List<AskedPair> pairs(Check check, List<Pair> pairs) {
    List<AskedPair> found = new ArrayList<>();
    for (Pair pair : pairs) {
      @Nullable FormElement part = asked.get(pair.part());
      @Nullable FormElement whole = asked.get(pair.whole());
      if (part != null && whole != null) {
        Set<String> splits = new HashSet<>(part.splits());
        splits.retainAll(whole.splits());
        named(check, pair.part(), "")
            .ifPresent(named -> found.add(new AskedPair(pair, splits, named)));
      }
    }
    return found;
  }
}
