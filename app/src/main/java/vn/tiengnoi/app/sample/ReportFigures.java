package vn.tiengnoi.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * What a report says, by the rules of its form: a consolidated report is the sum of those below it
 * (not always without a slip), a cumulative one counts from the first day of the year.
 */
final class ReportFigures {
  private static final String FIRST = "figures";
  private static final String CORRECTION = "correction";
  private static final double SLIP = 0.3;
  private static final double ALSO_CORRECTED = 0.2;

  private final Pack pack;
  private final Assumptions assumptions;
  private final OwnFigures own;
  private final Map<Below, List<Obligation>> below = new HashMap<>();

  ReportFigures(Pack pack, Assumptions assumptions) {
    this.pack = pack;
    this.assumptions = assumptions;
    this.own = new OwnFigures(pack, assumptions);
    for (Obligation duty : pack.obligations()) {
      String parent = pack.units().getUnit(duty.unit()).parent();
      if (parent != null) {
        below.computeIfAbsent(new Below(duty.form(), parent), key -> new ArrayList<>()).add(duty);
      }
    }
  }

  private record Below(String form, String parent) {}

  /** Whether there is anything to say: a sum needs reports below it of the same period. */
  boolean canSay(Obligation duty, Period period) {
    return !isSum(duty) || below(duty).stream().anyMatch(part -> part.covers(period));
  }

  /** Figures of the first version. */
  Figures first(Obligation duty, Period period) {
    Figures figures = sound(duty, period);
    Draw draw = Draw.of(duty.reporter(), period.code(), duty.form(), "slip");
    if (isSum(duty) && draw.chance(SLIP)) {
      slip(figures, draw);
    }
    return figures;
  }

  /**
   * Figures of a later version: some elements are other, always with the elements that are a part
   * of them; a sum of reports below loses its slip.
   */
  Figures corrected(Obligation duty, Period period) {
    Figures figures = sound(duty, period);
    Form form = pack.getForm(duty.form());
    if (isSum(duty) || form.accumulation() == Form.Accumulation.CUMULATIVE) {
      slip(figures, Draw.of(duty.reporter(), period.code(), duty.form(), CORRECTION));
      return figures;
    }
    Figures other = own.of(duty, profile(duty, period.from()), period, CORRECTION);
    Draw draw = Draw.of(duty.reporter(), period.code(), duty.form(), CORRECTION);
    List<String> roots = figures.elements().stream().map(own::rootOf).distinct().toList();
    Set<String> changed = new HashSet<>(Set.of(roots.get(draw.between(0, roots.size() - 1))));
    roots.stream().filter(root -> draw.chance(ALSO_CORRECTED)).forEach(changed::add);
    figures.elements().stream()
        .filter(element -> changed.contains(own.rootOf(element)))
        .forEach(element -> figures.replace(element, other));
    if (figures.entries().equals(sound(duty, period).entries())) {
      slip(figures, draw);
    }
    return figures;
  }

  /** The element whose untidiness an element shares: parts and their whole go together. */
  String rootOf(String element) {
    return own.rootOf(element);
  }

  private boolean isSum(Obligation duty) {
    return pack.getForm(duty.form()).scope() == Form.Scope.CONSOLIDATED && !below(duty).isEmpty();
  }

  private Figures sound(Obligation duty, Period period) {
    Form form = pack.getForm(duty.form());
    if (isSum(duty)) {
      return sumBelow(duty, form, period);
    }
    if (form.accumulation() == Form.Accumulation.CUMULATIVE) {
      return sinceNewYear(duty, form, period);
    }
    return own.of(duty, profile(duty, period.from()), period, FIRST);
  }

  private UnitProfile profile(Obligation duty, LocalDate day) {
    Unit unit = pack.units().getUnit(duty.unit());
    Optional<UnitProfile> profile = assumptions.find(unit, day);
    return profile.orElseThrow(
        () -> new IllegalStateException("units.csv says nothing of %s".formatted(unit.id())));
  }

  private List<Obligation> below(Obligation duty) {
    return below.getOrDefault(new Below(duty.form(), duty.unit()), List.of());
  }

  private Figures sumBelow(Obligation duty, Form form, Period period) {
    Figures sum = empty(form, period);
    for (Obligation part : below(duty)) {
      if (part.covers(period)) {
        sum.addAll(sound(part, period));
      }
    }
    return sum;
  }

  /** A unit that was made during the year counts from its first day. */
  private Figures sinceNewYear(Obligation duty, Form form, Period period) {
    Figures sum = empty(form, period);
    LocalDate newYear = period.firstDayOfYear();
    LocalDate first = newYear.isBefore(duty.from()) ? duty.from() : newYear;
    for (Period part : form.periods(duty.cadence(), first, period.to())) {
      Figures of = own.of(duty, profile(duty, part.from()), part, FIRST);
      for (String element : of.elements()) {
        if (pack.getElement(element).kind() == Element.Kind.STOCK) {
          sum.replace(element, of);
        } else {
          sum.addAll(element, of);
        }
      }
    }
    return sum;
  }

  private static Figures empty(Form form, Period period) {
    return new Figures(form.elementsOf(period).stream().map(Form.FormElement::element).toList());
  }

  /**
   * One element a little too large, its parts with it, so that nobody sees it within the report.
   */
  private void slip(Figures figures, Draw draw) {
    List<String> counted =
        figures.elements().stream()
            .filter(element -> assumptions.element(element).whole() == null)
            .filter(element -> figures.get(element, "") > 0)
            .toList();
    if (counted.isEmpty()) {
      return;
    }
    String element = counted.get(draw.between(0, counted.size() - 1));
    long more = Math.max(1, StrictMath.round(figures.get(element, "") * 0.03 * draw.fraction()));
    figures.add(element, "", more);
    Set<String> done = new HashSet<>();
    for (String part : figures.parts(element)) {
      if (done.add(part.substring(0, part.indexOf('=')))) {
        figures.add(element, part, more);
      }
    }
  }
}
