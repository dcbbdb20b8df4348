package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.plan.Plan;
import vn.tiengnoi.warehouse.plan.Target;

/** {@code plans/*.yaml}. */
final class PlanFiles {
  static final Set<String> PLAN_NAMES =
      Set.of("code", "name", "unit", "from", "to", "source", "targets");
  static final Set<String> TARGET_NAMES =
      Set.of(
          "id",
          "indicator",
          "unit",
          "period",
          "comparator",
          "min",
          "max",
          "stated",
          "phrase",
          "note");

  private final Coded<Plan, YamlEntry> plans = new Coded<>("code");
  private final Coded<Target, YamlEntry> targets = new Coded<>("id");

  PlanFiles(PackFolder folder, PackFaults faults) {
    for (YamlEntry entry : CatalogueFiles.entries(folder, "plans", faults)) {
      entry.allowOnly(PLAN_NAMES);
      Plan plan = plan(entry);
      plans.put(plan.code(), plan, entry);
      if (plan.to().isBefore(plan.from())) {
        entry.fault(
            "to",
            "kế hoạch %s kết thúc trước khi bắt đầu",
            "plan %s ends before it starts",
            plan.code());
      }
    }
  }

  private Plan plan(YamlEntry entry) {
    String code = entry.text("code");
    String unit = entry.text("unit");
    List<Target> own = new ArrayList<>();
    for (YamlEntry one : entry.entries("targets")) {
      Target target = target(code, unit, one);
      targets.put(target.id(), target, one);
      own.add(target);
    }
    return new Plan(
        code,
        entry.in("vi", "name"),
        entry.in("en", "name"),
        unit,
        entry.date("from"),
        entry.date("to"),
        entry.text("source"),
        own);
  }

  private static Target target(String plan, String planUnit, YamlEntry entry) {
    entry.allowOnly(TARGET_NAMES);
    Target target =
        new Target(
            entry.text("id"),
            plan,
            entry.text("indicator"),
            entry.text("unit", planUnit),
            entry
                .found(
                    "period",
                    Period::findPeriod,
                    new PackEntry.Expected(
                        "một kỳ như " + Period.ALLOWED_FORMS,
                        "a period such as " + Period.ALLOWED_FORMS))
                .orElse(Period.year(2000)),
            entry.choice("comparator", Target.Comparator.class, Target.Comparator.AT_LEAST),
            entry.decimalOrNull("min"),
            entry.decimalOrNull("max"),
            entry.text("stated"),
            entry.text("phrase"),
            entry.text("note", ""));
    checkBounds(target, entry);
    return target;
  }

  private static void checkBounds(Target target, YamlEntry entry) {
    BigDecimal min = target.min();
    BigDecimal max = target.max();
    if (min == null && max == null) {
      entry.fault(
          "min",
          "mục tiêu %s không có \"min\" cũng không có \"max\"",
          "target %s has neither \"min\" nor \"max\"",
          target.id());
    } else if (min != null && max != null && min.compareTo(max) > 0) {
      entry.fault(
          "max",
          "mục tiêu %s có \"max\" nhỏ hơn \"min\"",
          "target %s has a \"max\" below its \"min\"",
          target.id());
    }
  }

  Map<String, Plan> plans() {
    return plans.values();
  }

  void check(CatalogueFiles catalogue, UnitFiles units, PackFaults faults) {
    boolean unitsKnown = faults.readable(UnitFiles.FOLDER);
    plans.each(
        (plan, entry) -> {
          if (unitsKnown && !units.has(plan.unit())) {
            entry.fault(
                "unit",
                "kế hoạch %s là của đơn vị không có \"%s\"",
                "plan %s is of the unknown unit \"%s\"",
                plan.code(),
                plan.unit());
          }
        });
    targets.each(
        (target, entry) -> {
          if (catalogue.indicatorsKnown()
              && !catalogue.indicators().containsKey(target.indicator())) {
            entry.fault(
                "indicator",
                "mục tiêu %s nêu chỉ tiêu không có \"%s\"",
                "target %s has the unknown indicator \"%s\"",
                target.id(),
                target.indicator());
          }
          if (entry.has("unit") && unitsKnown && !units.has(target.unit())) {
            entry.fault(
                "unit",
                "mục tiêu %s nêu đơn vị không có \"%s\"",
                "target %s has the unknown unit \"%s\"",
                target.id(),
                target.unit());
          }
        });
  }
}
