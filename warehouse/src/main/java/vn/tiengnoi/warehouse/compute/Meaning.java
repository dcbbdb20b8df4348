package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Element.Aggregation;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Puts a pack's meaning beside the data as small tables, so that one set of joins answers every
 * question: which elements make an indicator, which length and level of report is authoritative,
 * where a unit's figures belong on each map, over which days an element is added, and what is owed.
 */
final class Meaning {
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private final Pack pack;
  private final DuckEngine engine;
  private final Scope scope;
  private final List<Recipe> recipes;
  private final Map<Atom, Integer> atoms = new LinkedHashMap<>();
  private final Set<String> elements = new LinkedHashSet<>();
  private final DueDates due;

  private Meaning(Pack pack, DuckEngine engine, Scope scope, boolean figuresOnly) {
    this.pack = pack;
    this.engine = engine;
    this.scope = scope;
    this.recipes = scope.indicators().stream().map(i -> Recipe.of(i, pack)).toList();
    for (Recipe recipe : recipes) {
      recipe.atoms().forEach(atom -> atoms.putIfAbsent(atom, atoms.size()));
      elements.addAll(recipe.elements());
    }
    boolean some = figuresOnly && !scope.periods().isEmpty();
    this.due =
        DueDates.until(
            pack,
            scope.today(),
            some ? concerned() : form -> true,
            some ? this::within : period -> true);
  }

  /** For figures alone: where periods are asked for, only what is owed for these is laid. */
  static Meaning forFigures(Pack pack, DuckEngine engine, Scope scope) {
    return new Meaning(pack, engine, scope, true);
  }

  /** For the cells and reports behind figures. */
  static Meaning forCells(Pack pack, DuckEngine engine, Scope scope) {
    return new Meaning(pack, engine, scope, false);
  }

  /** Whether a report on this form can matter: on any form where reports themselves are counted. */
  private Predicate<String> concerned() {
    Set<String> forms = new HashSet<>();
    elements.forEach(element -> pack.formsAsking(element).forEach(form -> forms.add(form.code())));
    return has(Atom.OfReports.class) ? form -> true : forms::contains;
  }

  private boolean within(Period owed) {
    return scope.periods().stream().anyMatch(target -> target.contains(owed));
  }

  /** What is owed. */
  DueDates due() {
    return due;
  }

  List<Recipe> recipes() {
    return recipes;
  }

  /** Number of an atom in the engine's tables. */
  Map<Atom, Integer> atoms() {
    return atoms;
  }

  /** Whether some element has a rule of its own beside plain adding. */
  boolean hasSeries() {
    return elements.stream().map(pack::getElement).anyMatch(e -> !additive(e));
  }

  boolean has(Class<? extends Atom> kind) {
    return atoms.keySet().stream().anyMatch(kind::isInstance);
  }

  private static boolean additive(Element element) {
    return element.overTime() == Aggregation.SUM && element.overUnits() == Aggregation.SUM;
  }

  /** What is asked for: before any cell is looked at. */
  void layQuestions() {
    askedElements();
    atomTables();
    indicatorTables();
    dutyForms();
    grains();
    authorities();
    reporters();
  }

  private void askedElements() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String code : elements) {
      Element element = pack.getElement(code);
      rows.add(row(code, additive(element), element.overTime().code(), element.overUnits().code()));
    }
    engine.fill(
        "asked_element",
        "element VARCHAR, additive BOOLEAN, over_time VARCHAR, over_units VARCHAR",
        rows);
  }

  private void atomTables() {
    List<@Nullable Object[]> ofElements = new ArrayList<>();
    List<@Nullable Object[]> ofUnits = new ArrayList<>();
    List<@Nullable Object[]> ofReports = new ArrayList<>();
    List<@Nullable Object[]> figures = new ArrayList<>();
    atoms.forEach(
        (atom, number) -> {
          boolean ofFigure = true;
          if (atom instanceof Atom.OfElement e) {
            @Nullable UnitLevel within = e.within();
            ofFigure = within == null;
            ofElements.add(
                row(
                    number,
                    e.element(),
                    e.filter().code(),
                    e.window().code(),
                    within == null ? null : within.code()));
          } else if (atom instanceof Atom.OfUnits units) {
            ofUnits.add(row(number, units.level().code(), "alive"));
          } else if (atom instanceof Atom.OfUnitsDue units) {
            ofUnits.add(row(number, units.level().code(), "due"));
          } else if (atom instanceof Atom.OfUnitsWhere units) {
            ofUnits.add(row(number, units.level().code(), "where"));
          } else if (atom instanceof Atom.OfReports reports) {
            String subject = reports.reporters() ? "reporters_" : "reports_";
            ofReports.add(row(number, subject + reports.state().code()));
          }
          if (ofFigure) {
            figures.add(row(number));
          }
        });
    engine.fill(
        "element_atom",
        "atom INTEGER, element VARCHAR, filter VARCHAR, window_code VARCHAR, within VARCHAR",
        ofElements);
    engine.fill("unit_atom", "atom INTEGER, level VARCHAR, subject VARCHAR", ofUnits);
    engine.fill("report_atom", "atom INTEGER, subject VARCHAR", ofReports);
    engine.fill("figure_atom", "atom INTEGER", figures);
  }

  private void indicatorTables() {
    List<@Nullable Object[]> used = new ArrayList<>();
    List<@Nullable Object[]> parts = new ArrayList<>();
    List<@Nullable Object[]> forms = new ArrayList<>();
    List<@Nullable Object[]> numbers = new ArrayList<>();
    for (Recipe recipe : recipes) {
      String indicator = recipe.indicator().code();
      numbers.add(row(indicator, numbers.size() + 1));
      recipe.numeratorAtoms().forEach(a -> parts.add(row(indicator, "numerator", number(a))));
      recipe.denominatorAtoms().forEach(a -> parts.add(row(indicator, "denominator", number(a))));
      Set<String> above = recipe.numerator().elements();
      Set<List<Object>> asked = new LinkedHashSet<>();
      for (String element : recipe.elements()) {
        used.add(row(indicator, element, above.contains(element)));
        asked.addAll(formsOf(element));
      }
      asked.forEach(
          f -> {
            boolean asksAbove =
                pack.getForm((String) f.get(0)).elements().stream()
                    .anyMatch(element -> above.contains(element.element()));
            forms.add(row(indicator, f.get(0), f.get(1), f.get(2), asksAbove));
          });
    }
    engine.fill("indicator_number", "indicator VARCHAR, number INTEGER", numbers);
    engine.fill("indicator_element", "indicator VARCHAR, element VARCHAR, above BOOLEAN", used);
    engine.fill("indicator_atom", "indicator VARCHAR, part VARCHAR, atom INTEGER", parts);
    engine.fill(
        "indicator_form",
        "indicator VARCHAR, form VARCHAR, grain VARCHAR, whole BOOLEAN, above BOOLEAN",
        forms);
  }

  /** Which reports make a unit one that owes something on an indicator's elements. */
  private void dutyForms() {
    Set<List<Object>> rows = new LinkedHashSet<>();
    atoms.forEach(
        (atom, number) -> {
          if (atom instanceof Atom.OfUnitsDue units) {
            String level = units.level().code();
            for (String element :
                Recipe.of(pack.getIndicator(units.indicator()), pack).elements()) {
              formsOf(element).forEach(f -> rows.add(List.of(number, level, f.get(0), f.get(1))));
            }
          }
        });
    List<@Nullable Object[]> filled = new ArrayList<>();
    rows.forEach(r -> filled.add(r.toArray()));
    engine.fill("duty_form", "atom INTEGER, level VARCHAR, form VARCHAR, grain VARCHAR", filled);
  }

  int number(Atom atom) {
    return java.util.Objects.requireNonNull(atoms.get(atom));
  }

  /** Forms that ask for an element, with the length of report that counts. */
  private List<List<Object>> formsOf(String element) {
    List<List<Object>> asked = new ArrayList<>();
    boolean none = pack.getElement(element).overTime() == Aggregation.NONE;
    for (Form form : pack.formsAsking(element)) {
      Form.FormElement found = form.findElement(element).orElseThrow();
      List<PeriodKind> kinds = found.cadences();
      (none ? kinds : kinds.stream().limit(1).toList())
          .forEach(kind -> asked.add(List.of(form.code(), kind.code(), none)));
    }
    return asked;
  }

  /**
   * The first cadence a form names for an element is the authoritative one: longer periods are made
   * of it. Other cadences are cross-checks and never added. What does not add over time has no
   * authoritative length: each report speaks for its own period alone.
   */
  private Optional<PeriodKind> grain(Form.FormElement asked) {
    return pack.getElement(asked.element()).overTime() == Aggregation.NONE
        ? Optional.empty()
        : asked.cadences().stream().findFirst();
  }

  private void grains() {
    List<@Nullable Object[]> grains = new ArrayList<>();
    for (Form form : pack.forms().values()) {
      boolean single = form.totals() == Form.Totals.SINGLE;
      boolean consolidated = form.scope() == Form.Scope.CONSOLIDATED;
      for (Form.FormElement asked : form.elements()) {
        if (elements.contains(asked.element())) {
          boolean cumulative =
              form.accumulation() == Form.Accumulation.CUMULATIVE
                  && pack.getElement(asked.element()).kind() == Element.Kind.FLOW;
          @Nullable String grain = grain(asked).map(PeriodKind::code).orElse(null);
          grains.add(row(form.code(), asked.element(), grain, single, consolidated, cumulative));
        }
      }
    }
    engine.fill(
        "form_grain",
        "form VARCHAR, element VARCHAR, grain VARCHAR, single BOOLEAN, consolidated BOOLEAN,"
            + " cumulative BOOLEAN",
        grains);
  }

  /** Which level's consolidated reports count on which days: the first that has units then. */
  private void authorities() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Form form : pack.forms().values()) {
      LocalDate free = LocalDate.of(1, 1, 1);
      for (UnitLevel level : form.authority()) {
        LocalDate since = free;
        LocalDate until = lastDayOf(level);
        if (!until.isBefore(since)) {
          rows.add(row(form.code(), level.ordinal(), since, until));
          free = until.equals(FOR_EVER) ? FOR_EVER : until.plusDays(1);
        }
      }
    }
    engine.fill("form_authority", "form VARCHAR, rank INTEGER, since DATE, until DATE", rows);
  }

  private LocalDate lastDayOf(UnitLevel level) {
    LocalDate last = LocalDate.of(1, 1, 1);
    for (Unit unit : pack.units().units()) {
      if (unit.level() == level) {
        LocalDate end = unit.validTo() == null ? FOR_EVER : unit.validTo();
        last = end.isAfter(last) ? end : last;
      }
    }
    return last;
  }

  private void reporters() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Reporter reporter : pack.reporters().values()) {
      rows.add(row(reporter.id(), reporter.validTo() == null ? FOR_EVER : reporter.validTo()));
    }
    engine.fill("reporter_life", "reporter VARCHAR, valid_to DATE", rows);
  }

  /** Which reported parts answer which asked ones. */
  void layDisaggregations(Collection<String> reported) {
    Set<Disaggregation> filters = new LinkedHashSet<>();
    for (Atom atom : atoms.keySet()) {
      if (atom instanceof Atom.OfElement e) {
        filters.add(e.filter());
      }
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String code : reported) {
      Disaggregation source = Disaggregation.parse(code);
      for (Disaggregation filter : filters) {
        source
            .without(filter)
            .filter(rest -> rest.isTotal() || scope.splits() == Scope.Splits.ALL)
            .ifPresent(rest -> rows.add(row(filter.code(), code, rest.code())));
      }
    }
    engine.fill("disaggregation_place", "filter VARCHAR, source VARCHAR, target VARCHAR", rows);
  }

  void layReportedPeriods(Collection<Period> reported) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    reported.forEach(p -> rows.add(row(p.code(), p.firstDayOfYear())));
    engine.fill("reported_period", "period VARCHAR, year_from DATE", rows);
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
