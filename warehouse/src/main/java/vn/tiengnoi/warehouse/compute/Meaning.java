package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.expression.Expression;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Restatement;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * Puts a pack's meaning beside the data as small tables, so that one set of joins answers every
 * question: where a unit's figures belong on each map, in which periods a period lies, which
 * elements make an indicator, which length of report is the authoritative one, and what is owed.
 */
final class Meaning {
  private final Pack pack;
  private final DuckEngine engine;

  Meaning(Pack pack, DuckEngine engine) {
    this.pack = pack;
    this.engine = engine;
  }

  void lay(Scope scope, Collection<Period> reported) {
    List<DueDates.Due> due = DueDates.until(pack, scope.today());
    indicators(scope.indicators());
    grains();
    units(scope.maps());
    periods(scope.periods(), reported, due);
    obligations(due, scope.today());
  }

  private void indicators(Collection<Indicator> indicators) {
    List<@Nullable Object[]> parts = new ArrayList<>();
    List<@Nullable Object[]> forms = new ArrayList<>();
    for (Indicator indicator : indicators) {
      Set<String> elements = new LinkedHashSet<>(indicator.elements());
      indicator
          .numerator()
          .elements()
          .forEach(e -> parts.add(row(indicator.code(), "numerator", e)));
      Expression denominator = indicator.denominator();
      if (denominator != null) {
        denominator.elements().forEach(e -> parts.add(row(indicator.code(), "denominator", e)));
      }
      Set<List<String>> asked = new LinkedHashSet<>();
      for (String element : elements) {
        for (Form form : pack.formsAsking(element)) {
          grain(form, element).ifPresent(kind -> asked.add(List.of(form.code(), kind.code())));
        }
      }
      asked.forEach(form -> forms.add(row(indicator.code(), form.get(0), form.get(1))));
    }
    engine.fill("indicator_part", "indicator VARCHAR, part VARCHAR, element VARCHAR", parts);
    engine.fill("indicator_form", "indicator VARCHAR, form VARCHAR, grain VARCHAR", forms);
  }

  /**
   * The first cadence a form names for an element is the authoritative one: longer periods are its
   * sums. Other cadences are cross-checks and never added.
   */
  private static java.util.Optional<PeriodKind> grain(Form form, String element) {
    return form.findElement(element).flatMap(asked -> asked.cadences().stream().findFirst());
  }

  private void grains() {
    List<@Nullable Object[]> grains = new ArrayList<>();
    for (Form form : pack.forms().values()) {
      boolean single = form.totals() == Form.Totals.SINGLE;
      for (Form.FormElement asked : form.elements()) {
        requireSum(pack.getElement(asked.element()));
        @Nullable String grain = grain(form, asked.element()).map(PeriodKind::code).orElse(null);
        grains.add(row(form.code(), asked.element(), grain, single));
      }
    }
    engine.fill(
        "form_grain", "form VARCHAR, element VARCHAR, grain VARCHAR, single BOOLEAN", grains);
  }

  private static void requireSum(Element element) {
    if (element.overTime() != Element.Aggregation.SUM
        || element.overUnits() != Element.Aggregation.SUM) {
      throw new IllegalArgumentException(
          "element %s adds as %s over time and %s over units; only sum is computed yet"
              .formatted(element.code(), element.overTime(), element.overUnits()));
    }
  }

  private void units(List<Boundaries> maps) {
    Restatement restatement = new Restatement(pack.units());
    List<@Nullable Object[]> places = new ArrayList<>();
    for (Boundaries map : maps) {
      for (Unit unit : pack.units().units()) {
        for (Restatement.Place place : restatement.places(unit, map)) {
          places.add(
              row(
                  map.code(),
                  place.source(),
                  place.since(),
                  place.until(),
                  place.target(),
                  place.exact()));
        }
      }
    }
    engine.fill(
        "unit_place",
        "boundaries VARCHAR, source VARCHAR, since DATE, until DATE, target VARCHAR, exact BOOLEAN",
        places);
  }

  private void periods(Set<Period> wanted, Collection<Period> reported, List<DueDates.Due> due) {
    Set<Period> sources = new LinkedHashSet<>(reported);
    due.forEach(owed -> sources.add(owed.period()));
    Set<Period> targets = wanted.isEmpty() ? PeriodPlaces.usual(sources) : wanted;
    List<@Nullable Object[]> places = new ArrayList<>();
    for (Period source : sources) {
      for (Period target : targets) {
        if (target.calendar() == source.calendar() && target.contains(source)) {
          places.add(row(source.code(), target.code()));
        }
      }
    }
    engine.fill("period_place", "source VARCHAR, target VARCHAR", places);
  }

  private void obligations(List<DueDates.Due> due, LocalDate today) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (DueDates.Due owed : due) {
      rows.add(
          row(
              owed.form(),
              owed.reporter(),
              owed.unit(),
              owed.period().code(),
              owed.period().kind().code(),
              owed.period().from(),
              owed.period().to(),
              owed.deadline(),
              owed.deadline().isBefore(today)));
    }
    engine.fill(
        "obligation",
        "form VARCHAR, reporter VARCHAR, unit VARCHAR, period VARCHAR, period_kind VARCHAR,"
            + " covered_from DATE, covered_to DATE, deadline DATE, passed BOOLEAN",
        rows);
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
