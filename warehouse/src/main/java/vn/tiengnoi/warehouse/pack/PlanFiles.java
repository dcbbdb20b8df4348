package vn.tiengnoi.warehouse.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.plan.Plan;
import vn.tiengnoi.warehouse.plan.Target;

/** {@code plans/*.yaml}. */
final class PlanFiles {
  private static final Set<String> PLAN_NAMES =
      Set.of("code", "name", "unit", "from", "to", "source", "targets");
  private static final Set<String> TARGET_NAMES =
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

  private final Map<String, Plan> plans = new LinkedHashMap<>();
  private final List<YamlEntry> planEntries = new ArrayList<>();

  PlanFiles(PackFolder folder, PackFaults faults) {
    for (YamlEntry entry : CatalogueFiles.entries(folder, "plans", faults)) {
      entry.allowOnly(PLAN_NAMES);
      Plan plan = plan(entry);
      CatalogueFiles.putOnce(plans, plan.code(), plan, entry);
      planEntries.add(entry);
    }
  }

  private static Plan plan(YamlEntry entry) {
    String code = entry.text("code");
    String unit = entry.text("unit");
    return new Plan(
        code,
        entry.in("vi", "name"),
        entry.in("en", "name"),
        unit,
        entry.date("from"),
        entry.date("to"),
        entry.text("source"),
        entry.entries("targets").stream().map(target -> target(code, unit, target)).toList());
  }

  private static Target target(String plan, String planUnit, YamlEntry entry) {
    entry.allowOnly(TARGET_NAMES);
    if (!entry.has("min") && !entry.has("max")) {
      entry.fault("min", "target %s has neither \"min\" nor \"max\"", entry.text("id"));
    }
    return new Target(
        entry.text("id"),
        plan,
        entry.text("indicator"),
        entry.text("unit", planUnit),
        entry
            .found("period", Period::findPeriod, "a period such as " + Period.ALLOWED_FORMS)
            .orElse(Period.year(2000)),
        entry.choice("comparator", Target.Comparator.class, Target.Comparator.AT_LEAST),
        entry.decimalOrNull("min"),
        entry.decimalOrNull("max"),
        entry.text("stated"),
        entry.text("phrase"),
        entry.text("note", ""));
  }

  Map<String, Plan> plans() {
    return plans;
  }

  void check(Pack pack, PackFaults faults) {
    for (YamlEntry entry : planEntries) {
      Plan plan = plans.get(entry.text("code"));
      if (plan == null) {
        continue;
      }
      for (Target target : plan.targets()) {
        if (!pack.indicators().containsKey(target.indicator())) {
          entry.fault(
              "targets",
              "target %s has the unknown indicator \"%s\"",
              target.id(),
              target.indicator());
        }
        if (pack.units().findUnit(target.unit()).isEmpty()) {
          entry.fault(
              "targets", "target %s has the unknown unit \"%s\"", target.id(), target.unit());
        }
      }
    }
  }
}
