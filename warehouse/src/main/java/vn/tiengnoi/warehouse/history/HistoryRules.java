package vn.tiengnoi.warehouse.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckRule;
import vn.tiengnoi.warehouse.check.Severity;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;

/** The checks of a pack against history, as small tables: what is asked of which element. */
final class HistoryRules {
  private static final String WRITTEN =
      "check_no INTEGER, kind VARCHAR, form VARCHAR, element VARCHAR, period_kind VARCHAR, above VARCHAR, below VARCHAR, periods INTEGER, least_periods INTEGER, spreads VARCHAR, least_spread VARCHAR, floor VARCHAR";
  private static final String RULES =
      """
      create or replace table history_rule as
      select * replace (
        cast(above as decimal(9, 3)) as above, cast(below as decimal(9, 3)) as below, cast(spreads as double) as spreads,
        cast(least_spread as double) as least_spread, cast(floor as decimal(28, 6)) as floor)
      from history_rule_written
      """;

  private final Pack pack;
  private final List<Check> checks = new ArrayList<>();
  private final List<@Nullable Object[]> rules = new ArrayList<>();
  private final List<@Nullable Object[]> flows = new ArrayList<>();
  private final Map<List<String>, Boolean> elements = new LinkedHashMap<>();

  HistoryRules(Pack pack, List<Check> all) {
    this.pack = pack;
    for (Check check : all) {
      if (check.rule().stage() == CheckRule.Stage.HISTORY) {
        checks.add(check);
        pack.forms().values().forEach(form -> add(check, checks.size() - 1, form));
        if (check.rule() instanceof CheckRule.StockContinuity stock) {
          stock.plus().forEach(flow -> flows.add(row(checks.size() - 1, flow, 1)));
          stock.minus().forEach(flow -> flows.add(row(checks.size() - 1, flow, -1)));
        }
      }
    }
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  Check check(int number) {
    return checks.get(number);
  }

  private void add(Check check, int number, Form form) {
    for (FormElement asked : form.elements()) {
      Element element = pack.elements().get(asked.element());
      if (element == null || !concerns(check.rule(), form, element)) {
        continue;
      }
      for (PeriodKind cadence : PeriodKind.values()) {
        if (asked.askedFor(cadence)
            && check.severityOf(form, cadence, element, "") != Severity.OFF) {
          rules.add(rule(check, number, form, element, cadence));
          boolean parts = check.rule() instanceof CheckRule.CumulativeNeverFalls;
          elements.merge(List.of(form.code(), element.code()), parts, Boolean::logicalOr);
        }
      }
    }
    if (check.rule() instanceof CheckRule.StockContinuity stock) {
      stock.plus().forEach(flow -> elements.putIfAbsent(List.of(form.code(), flow), false));
      stock.minus().forEach(flow -> elements.putIfAbsent(List.of(form.code(), flow), false));
    }
  }

  /** Single published figures are no series; only what runs on from the new year cannot fall. */
  static boolean concerns(CheckRule rule, Form form, Element element) {
    boolean stock = element.kind() == Element.Kind.STOCK;
    if (form.totals() == Form.Totals.SINGLE) {
      return false;
    }
    if (rule instanceof CheckRule.CumulativeNeverFalls) {
      return form.accumulation() == Form.Accumulation.CUMULATIVE && !stock;
    }
    return !(rule instanceof CheckRule.StockContinuity) || stock;
  }

  private static @Nullable Object[] rule(
      Check check, int number, Form form, Element element, PeriodKind cadence) {
    String code = form.code();
    String of = element.code();
    String kind = cadence.code();
    if (check.rule() instanceof CheckRule.Jump jump) {
      return row(
          number,
          "jump",
          code,
          of,
          kind,
          jump.above(),
          jump.below(),
          jump.periods(),
          null,
          null,
          null,
          jump.floor().of(element));
    }
    if (check.rule() instanceof CheckRule.Implausible far) {
      return row(
          number,
          "implausible",
          code,
          of,
          kind,
          null,
          null,
          far.periods(),
          far.leastPeriods(),
          far.spreads(),
          far.leastSpread(),
          far.floor().of(element));
    }
    if (check.rule() instanceof CheckRule.StockContinuity stock) {
      BigDecimal floor = stock.floor().of(element);
      return row(
          number, "stock", code, of, kind, stock.factor(), null, null, null, null, null, floor);
    }
    return row(number, "cumulative", code, of, kind, null, null, null, null, null, null, null);
  }

  /** Decimals as text: the engine takes them in the scale of their column only. */
  private static @Nullable Object[] row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] instanceof BigDecimal number ? number.toPlainString() : values[i];
    }
    return values;
  }

  void lay(DuckEngine engine) {
    engine.fill("history_rule_written", WRITTEN, rules);
    engine.execute(RULES);
    engine.fill("history_flow", "check_no INTEGER, flow VARCHAR, sign INTEGER", flows);
    List<@Nullable Object[]> looked = new ArrayList<>();
    elements.forEach((name, parts) -> looked.add(row(name.get(0), name.get(1), parts)));
    engine.fill("history_element", "form VARCHAR, element VARCHAR, parts BOOLEAN", looked);
    List<@Nullable Object[]> forms = new ArrayList<>();
    for (Form form : pack.forms().values()) {
      forms.add(row(form.code(), form.accumulation() == Form.Accumulation.CUMULATIVE));
    }
    engine.fill("history_form", "form VARCHAR, cumulative BOOLEAN", forms);
  }
}
