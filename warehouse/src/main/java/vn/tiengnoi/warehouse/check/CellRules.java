package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.check.CheckRule.Duplicate;
import vn.tiengnoi.warehouse.check.CheckRule.Range;
import vn.tiengnoi.warehouse.check.Finding.Named;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/** Rules about single cells: what stands twice, what lies outside its range. */
final class CellRules {
  private static final int SHOWN = 5;

  private CellRules() {}

  static List<ReportRule> of(Readying readying) {
    List<ReportRule> rules = new ArrayList<>();
    for (Readying.Of<Duplicate> one : readying.checks(Duplicate.class)) {
      Map<String, Named> named = named(readying, one.check());
      if (!named.isEmpty()) {
        rules.add((report, found) -> duplicates(named, report, found));
      }
    }
    Map<String, List<Limit>> limits = new HashMap<>();
    for (Readying.Of<Range> one : readying.checks(Range.class)) {
      named(readying, one.check())
          .forEach(
              (element, named) ->
                  limits
                      .computeIfAbsent(element, key -> new ArrayList<>())
                      .add(new Limit(named, one.rule())));
    }
    if (!limits.isEmpty()) {
      rules.add((report, found) -> ranges(limits, report, found));
    }
    return rules;
  }

  private record Limit(Named named, Range range) {}

  private static Map<String, Named> named(Readying readying, Check check) {
    Map<String, Named> named = new HashMap<>();
    for (FormElement asked : readying.asked()) {
      readying.named(check, asked.element(), "").ifPresent(one -> named.put(asked.element(), one));
    }
    return named;
  }

  private static void duplicates(
      Map<String, Named> named, ReportFigures<?> report, Consumer<Finding> found) {
    for (List<? extends CheckFigure> rows : report.repeated()) {
      Named by = named.get(rows.get(0).code());
      if (by != null) {
        String cells =
            rows.stream().limit(SHOWN).map(CheckFigure::at).collect(Collectors.joining(", "));
        String shown = rows.size() > SHOWN ? cells + " …" : cells;
        rows.forEach(
            row -> found.accept(Finding.of(by, report, row, List.of(row), "cells", shown)));
      }
    }
  }

  private static void ranges(
      Map<String, List<Limit>> limits, ReportFigures<?> report, Consumer<Finding> found) {
    for (CheckFigure figure : report.figures()) {
      BigDecimal value = figure.value();
      List<Limit> ofElement = limits.get(figure.code());
      if (value == null || ofElement == null) {
        continue;
      }
      for (Limit limit : ofElement) {
        String passed = passed(limit.range(), value);
        if (passed != null) {
          found.accept(Finding.of(limit.named(), report, figure, List.of(figure), "limit", passed));
        }
      }
    }
  }

  /** The limit that a value passes; null where it keeps to all. */
  private static @org.jspecify.annotations.Nullable String passed(Range range, BigDecimal value) {
    if (range.least() != null && value.compareTo(range.least()) < 0) {
      return range.least().toPlainString();
    }
    if (range.most() != null && value.compareTo(range.most()) > 0) {
      return range.most().toPlainString();
    }
    boolean fraction = range.whole() && value.stripTrailingZeros().scale() > 0;
    return fraction ? value.setScale(0, java.math.RoundingMode.DOWN).toPlainString() : null;
  }
}
