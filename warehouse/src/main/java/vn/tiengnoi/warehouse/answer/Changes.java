package vn.tiengnoi.warehouse.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.compute.Scope;
import vn.tiengnoi.warehouse.expression.Expression;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.Change;
import vn.tiengnoi.warehouse.read.Change.Cause;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * Splits the difference of a figure between two readings. The figure is computed anew after each
 * step from the first reading to the second, so the differences add up by construction:
 *
 * <ol>
 *   <li>data, by the first reading's pack: one report after the other takes its later version, then
 *       the day changes on which it is asked what is due;
 *   <li>rule: the second pack's catalogue, forms and obligations on the first one's units;
 *   <li>boundary: the second pack whole.
 * </ol>
 *
 * A step that changes neither value nor status gives no row.
 */
final class Changes {
  private final Home home;
  private final HomeReading from;
  private final HomeReading to;
  private final ChangesQuestion question;
  private final int reportsShown;
  private final List<Change> changes = new ArrayList<>();
  private Figure current = new Figure(null, ValueStatus.NOT_DUE);

  /** A value, or the reason why there is none. */
  private record Figure(@Nullable BigDecimal value, ValueStatus status) {
    BigDecimal counted() {
      return value == null ? BigDecimal.ZERO : value;
    }

    boolean sameAs(Figure other) {
      return status == other.status
          && (value == null) == (other.value == null)
          && counted().compareTo(other.counted()) == 0;
    }
  }

  /**
   * @param reportsShown so many reports get a row of their own; the rest share one
   */
  Changes(Home home, HomeReading from, HomeReading to, ChangesQuestion question, int reportsShown) {
    this.home = home;
    this.from = from;
    this.to = to;
    this.question = question;
    this.reportsShown = reportsShown;
  }

  List<Change> list() {
    if (!from.pack().indicators().containsKey(question.indicator())) {
      to.pack().getIndicator(question.indicator());
    }
    if (from.generation() == to.generation()) {
      return List.of();
    }
    try (DuckEngine engine = DuckEngine.open(home)) {
      List<Expression> formulas = formulas();
      ChangingReports reports = new ChangingReports(engine, from, to, elements(formulas));
      current = figure(engine, from.pack(), from.today());
      data(engine, reports, forms(formulas));
      if (!from.pack().hash().equals(to.pack().hash())) {
        packs(engine);
      }
    }
    return List.copyOf(changes);
  }

  private void data(DuckEngine engine, ChangingReports reports, Set<String> forms) {
    List<DifferingReport> differing = reports.differing(forms, question);
    int shown = Math.min(differing.size(), reportsShown);
    for (DifferingReport report : differing.subList(0, shown)) {
      reports.apply(List.of(report));
      step(Cause.DATA, report.detail(from.pack()), figure(engine, from.pack(), from.today()));
    }
    List<DifferingReport> rest = differing.subList(shown, differing.size());
    if (!rest.isEmpty()) {
      reports.apply(rest);
      step(
          Cause.DATA,
          "và %1$d báo cáo nữa / and %1$d more reports".formatted(rest.size()),
          figure(engine, from.pack(), from.today()));
    }
    reports.applyAll();
    step(
        Cause.DATA,
        "ngày tính hạn nộp %1$s → %2$s / deadlines asked on %1$s → %2$s"
            .formatted(from.today(), to.today()),
        figure(engine, from.pack(), to.today()));
  }

  private void packs(DuckEngine engine) {
    String versions =
        "%s → %s".formatted(shortHash(from.pack().hash()), shortHash(to.pack().hash()));
    step(
        Cause.RULE,
        "chỉ tiêu, biểu mẫu, nghĩa vụ của gói %1$s%2$s / indicators, forms, obligations of the pack %1$s"
            .formatted(versions, otherFormula()),
        figure(engine, to.pack().withUnitsOf(from.pack()), to.today()));
    step(
        Cause.BOUNDARY,
        "đơn vị, kế thừa của gói %1$s / units, successions of the pack %1$s".formatted(versions),
        figure(engine, to.pack(), to.today()));
  }

  /** The formula before and after; empty where it is the same. */
  private String otherFormula() {
    String before = formula(from.pack());
    String after = formula(to.pack());
    return before.equals(after) ? "" : " (%s → %s)".formatted(before, after);
  }

  private String formula(Pack pack) {
    Indicator indicator = pack.indicators().get(question.indicator());
    if (indicator == null) {
      return "—";
    }
    return indicator.denominator() == null
        ? indicator.numerator().toString()
        : indicator.numerator() + " : " + indicator.denominator();
  }

  private static String shortHash(String hash) {
    return hash.substring(0, 12);
  }

  private void step(Cause cause, String detail, Figure next) {
    if (!next.sameAs(current)) {
      String status =
          next.status() == current.status()
              ? ""
              : " (%s → %s)".formatted(current.status().code(), next.status().code());
      changes.add(
          new Change(
              cause,
              detail + status,
              current.value(),
              next.value(),
              next.counted().subtract(current.counted())));
      current = next;
    }
  }

  /** The figure by a pack; nobody owes it where the pack has no such indicator or unit. */
  private Figure figure(DuckEngine engine, Pack pack, LocalDate today) {
    Indicator indicator = pack.indicators().get(question.indicator());
    Optional<Unit> unit = pack.units().findUnit(question.unit());
    if (indicator == null || unit.isEmpty()) {
      return new Figure(null, ValueStatus.NOT_DUE);
    }
    Scope scope =
        new Scope(
            List.of(indicator),
            List.of(question.boundaries()),
            Set.of(question.period()),
            Set.of(unit.get().level()),
            Scope.Splits.TOTAL,
            today);
    List<IndicatorValue> values =
        Ask.values(pack, engine, scope).stream()
            .filter(value -> value.unit().equals(unit.get()))
            .toList();
    IndicatorValue total =
        values.stream()
            .filter(value -> value.disaggregation().equals(Disaggregation.TOTAL))
            .findFirst()
            .orElseGet(
                () ->
                    HomeReading.absent(
                        values,
                        indicator,
                        unit.get(),
                        question.period(),
                        Disaggregation.TOTAL,
                        question.boundaries()));
    return new Figure(total.value(), total.status());
  }

  /** The formulas of which either pack makes the figure, those of other indicators included. */
  private List<Expression> formulas() {
    List<Expression> formulas = new ArrayList<>();
    for (Pack pack : List.of(from.pack(), to.pack())) {
      addFormulas(pack, question.indicator(), formulas, new HashSet<>());
    }
    return formulas;
  }

  private static void addFormulas(
      Pack pack, String code, List<Expression> formulas, Set<String> visited) {
    Indicator indicator = pack.indicators().get(code);
    if (indicator == null || !visited.add(code)) {
      return;
    }
    List<Expression> own = new ArrayList<>();
    own.add(indicator.numerator());
    Optional.ofNullable(indicator.denominator()).ifPresent(own::add);
    formulas.addAll(own);
    own.forEach(
        formula ->
            formula.indicators().forEach(other -> addFormulas(pack, other, formulas, visited)));
  }

  private static Set<String> elements(List<Expression> formulas) {
    return formulas.stream()
        .flatMap(formula -> formula.elements().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Codes of the forms that ask for one of the elements; of all where reports are counted. */
  private Set<String> forms(List<Expression> formulas) {
    AtomicBoolean counted = new AtomicBoolean();
    formulas.forEach(
        formula ->
            formula.walk(
                part -> {
                  if (part instanceof Expression.Reports || part instanceof Expression.Reporters) {
                    counted.set(true);
                  }
                }));
    if (counted.get()) {
      return from.pack().forms().keySet();
    }
    return elements(formulas).stream()
        .flatMap(element -> from.pack().formsAsking(element).stream())
        .map(Form::code)
        .collect(Collectors.toSet());
  }
}
