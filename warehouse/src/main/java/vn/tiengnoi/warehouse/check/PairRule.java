package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.CheckRule.NumeratorAtMostDenominator;
import vn.tiengnoi.warehouse.check.CheckRule.PartAtMostWhole;
import vn.tiengnoi.warehouse.check.Readying.AskedPair;

/** What is counted cannot be more than what it is counted out of, as a whole and part by part. */
record PairRule(AskedPair asked) implements ReportRule {

  static List<ReportRule> of(Readying readying) {
    List<ReportRule> rules = new ArrayList<>();
    for (Readying.Of<NumeratorAtMostDenominator> one :
        readying.checks(NumeratorAtMostDenominator.class)) {
      readying
          .pairs(one.check(), readying.catalogue.percentages())
          .forEach(pair -> rules.add(new PairRule(pair)));
    }
    for (Readying.Of<PartAtMostWhole> one : readying.checks(PartAtMostWhole.class)) {
      readying
          .pairs(one.check(), one.rule().pairs())
          .forEach(pair -> rules.add(new PairRule(pair)));
    }
    return rules;
  }

  @Override
  public void find(ReportFigures<?> report, Consumer<Finding> found) {
    for (Disaggregation place : asked.parts(report)) {
      CheckFigure part = report.find(asked.pair().part(), place);
      CheckFigure whole = report.find(asked.pair().whole(), place);
      BigDecimal counted = part == null ? null : part.value();
      BigDecimal outOf = whole == null ? null : whole.value();
      if (part != null
          && whole != null
          && counted != null
          && outOf != null
          && counted.compareTo(outOf) > 0) {
        found.accept(
            Finding.of(
                asked.named(),
                report,
                part,
                List.of(part, whole),
                "other",
                whole.name(),
                "limit",
                outOf.toPlainString()));
      }
    }
  }
}
