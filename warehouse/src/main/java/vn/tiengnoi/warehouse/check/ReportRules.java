package vn.tiengnoi.warehouse.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.tiengnoi.warehouse.check.CheckRule.Stage;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * The checks of a pack that need nothing but the report. They are made ready once for each form and
 * length of period. Within a stage all see the same figures, so that their order does not matter;
 * what a stage holds is out of sight of the next. An element that must be reported with another
 * waits with it, and what must be reported with that one too.
 *
 * <pre>{@code
 * rules.apply(report, finding -> finding.severity().stops());
 * }</pre>
 */
public final class ReportRules {
  private static final List<Stage> STAGES =
      List.of(Stage.CELLS, Stage.PARTS, Stage.PAIRS, Stage.TOGETHER, Stage.PRESENCE);

  private final List<Check> checks;
  private final CheckedCatalogue catalogue;
  private final Map<Kind, Map<Stage, List<ReportRule>>> ready = new ConcurrentHashMap<>();

  public ReportRules(List<Check> checks, CheckedCatalogue catalogue) {
    this.checks = List.copyOf(checks);
    this.catalogue = catalogue;
  }

  private record Kind(String form, PeriodKind cadence) {}

  /**
   * Finds all there is to doubt.
   *
   * @param judge hears each finding and says whether what it doubts is held
   */
  public void apply(ReportFigures<?> report, Predicate<Finding> judge) {
    Map<Stage, List<ReportRule>> rules = rules(report);
    for (Stage stage : STAGES) {
      apply(rules, stage, report, judge);
    }
  }

  /** Finds what waits with figures that were held after {@link #apply}. */
  public void applyTogether(ReportFigures<?> report, Predicate<Finding> judge) {
    apply(rules(report), Stage.TOGETHER, report, judge);
  }

  private static void apply(
      Map<Stage, List<ReportRule>> rules,
      Stage stage,
      ReportFigures<?> report,
      Predicate<Finding> judge) {
    boolean heldMore;
    do {
      List<Finding> findings = new ArrayList<>();
      rules.getOrDefault(stage, List.of()).forEach(rule -> rule.find(report, findings::add));
      List<CheckFigure> held = new ArrayList<>();
      for (Finding finding : findings) {
        if (judge.test(finding)) {
          held.addAll(finding.doubted());
        }
      }
      heldMore = held.stream().anyMatch(figure -> figure.value() != null);
      held.forEach(CheckFigure::hold);
    } while (stage == Stage.TOGETHER && heldMore);
  }

  private Map<Stage, List<ReportRule>> rules(ReportFigures<?> report) {
    return ready.computeIfAbsent(
        new Kind(report.form().code(), report.period().kind()),
        kind -> prepare(report.form(), kind.cadence()));
  }

  private Map<Stage, List<ReportRule>> prepare(Form form, PeriodKind cadence) {
    Map<Stage, List<ReportRule>> rules = new EnumMap<>(Stage.class);
    Readying readying = new Readying(checks, catalogue, form, cadence);
    rules.put(Stage.CELLS, CellRules.of(readying));
    rules.put(Stage.PARTS, SplitRule.of(readying));
    rules.put(Stage.PAIRS, PairRule.of(readying));
    rules.put(Stage.TOGETHER, TogetherRule.of(readying));
    rules.put(Stage.PRESENCE, RequiredRule.of(readying));
    return rules;
  }
}
