package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.CheckRule.PartAtMostWhole;
import vn.tiengnoi.warehouse.check.CheckRule.PartsEqualTotal;
import vn.tiengnoi.warehouse.check.CheckRule.PartsNeedTotal;
import vn.tiengnoi.warehouse.check.Finding.Named;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/**
 * One element split by one dimension: the parts make the whole when all are given, none and no sum
 * of some is larger than it, and there is no part without a whole.
 */
final class SplitRule implements ReportRule {
  private final String element;
  private final Dimension dimension;
  private final List<Disaggregation> parts;
  private final List<Named> needTotal;
  private final List<Named> atMost;
  private final List<Named> equal;

  private SplitRule(Readying readying, String element, Dimension dimension) {
    this.element = element;
    this.dimension = dimension;
    this.parts =
        dimension.options().stream()
            .map(option -> Disaggregation.of(Map.of(dimension.code(), option.code())))
            .toList();
    this.needTotal = named(readying, readying.checks(PartsNeedTotal.class));
    this.atMost =
        named(
            readying,
            readying.checks(PartAtMostWhole.class).stream()
                .filter(one -> one.rule().pairs().isEmpty())
                .toList());
    this.equal = named(readying, readying.checks(PartsEqualTotal.class));
  }

  private <R extends CheckRule> List<Named> named(Readying readying, List<Readying.Of<R>> checks) {
    return checks.stream()
        .flatMap(one -> readying.named(one.check(), element, dimension.code()).stream())
        .toList();
  }

  static List<ReportRule> of(Readying readying) {
    List<ReportRule> rules = new ArrayList<>();
    for (FormElement asked : readying.asked()) {
      for (String split : asked.splits()) {
        Dimension dimension = readying.catalogue.dimensions().get(split);
        if (dimension != null) {
          rules.add(new SplitRule(readying, asked.element(), dimension));
        }
      }
    }
    return rules;
  }

  @Override
  public void find(ReportFigures<?> report, Consumer<Finding> found) {
    List<CheckFigure> given = new ArrayList<>(parts.size());
    for (Disaggregation part : parts) {
      CheckFigure figure = report.find(element, part);
      if (figure != null && figure.value() != null) {
        given.add(figure);
      }
    }
    if (given.isEmpty()) {
      return;
    }
    CheckFigure total = report.find(element, Disaggregation.TOTAL);
    if (total == null || total.isBlank()) {
      withoutTotal(report, given, total, found);
      return;
    }
    BigDecimal whole = total.value();
    if (whole != null) {
      compare(report, given, total, whole, found);
    }
  }

  private void withoutTotal(
      ReportFigures<?> report,
      List<CheckFigure> given,
      @org.jspecify.annotations.Nullable CheckFigure total,
      Consumer<Finding> found) {
    List<CheckFigure> doubted = new ArrayList<>(given);
    if (total != null) {
      doubted.add(total);
    }
    CheckFigure shown = total == null ? given.get(0) : total;
    needTotal.forEach(by -> found.accept(Finding.of(by, report, shown, doubted)));
  }

  private void compare(
      ReportFigures<?> report,
      List<CheckFigure> given,
      CheckFigure total,
      BigDecimal whole,
      Consumer<Finding> found) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CheckFigure part : given) {
      BigDecimal value = Objects.requireNonNull(part.value());
      sum = sum.add(value);
      if (value.compareTo(whole) > 0) {
        atMost.forEach(
            by ->
                found.accept(
                    Finding.of(
                        by,
                        report,
                        part,
                        List.of(part, total),
                        "other",
                        total.name(),
                        "limit",
                        whole.toPlainString())));
      }
    }
    boolean complete = given.size() == parts.size();
    boolean differs = complete ? sum.compareTo(whole) != 0 : sum.compareTo(whole) > 0;
    if (differs) {
      List<CheckFigure> doubted = new ArrayList<>(given);
      doubted.add(total);
      String[] names = {
        "dimension",
        "%s (%s)".formatted(dimension.code(), dimension.nameVi()),
        "sum",
        sum.toPlainString(),
        "limit",
        whole.toPlainString()
      };
      equal.forEach(by -> found.accept(Finding.of(by, report, total, doubted, names)));
    }
  }
}
