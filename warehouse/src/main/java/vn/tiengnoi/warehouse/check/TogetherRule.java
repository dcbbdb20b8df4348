package vn.tiengnoi.warehouse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.CheckRule.ReportedTogether;
import vn.tiengnoi.warehouse.check.Readying.AskedPair;

/** Neither element of a percentage counts without the other. */
record TogetherRule(AskedPair asked, boolean otherHeld) implements ReportRule {

  static List<ReportRule> of(Readying readying) {
    List<ReportRule> rules = new ArrayList<>();
    for (Readying.Of<ReportedTogether> one : readying.checks(ReportedTogether.class)) {
      readying
          .pairs(one.check(), readying.catalogue.percentages())
          .forEach(pair -> rules.add(new TogetherRule(pair, one.rule().otherHeld())));
    }
    return rules;
  }

  @Override
  public void find(ReportFigures<?> report, Consumer<Finding> found) {
    for (Disaggregation place : asked.parts(report)) {
      CheckFigure part = report.find(asked.pair().part(), place);
      CheckFigure whole = report.find(asked.pair().whole(), place);
      find(report, part, whole, asked.pair().whole(), found);
      find(report, whole, part, asked.pair().part(), found);
    }
  }

  private void find(
      ReportFigures<?> report,
      @Nullable CheckFigure given,
      @Nullable CheckFigure other,
      String otherElement,
      Consumer<Finding> found) {
    if (given == null || given.value() == null) {
      return;
    }
    boolean alone = other == null || other.value() == null;
    boolean held = other != null && other.status() == ValueStatus.HELD;
    if (alone && held == otherHeld) {
      String name = other == null ? otherElement : other.name();
      found.accept(Finding.of(asked.named(), report, given, List.of(given), "other", name));
    }
  }
}
