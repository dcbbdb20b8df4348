package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;

/** What is owed, as table {@code obligation}: every duty with each of its reports. */
public final class DutyTables {
  private final Pack pack;
  private final DuckEngine engine;

  public DutyTables(Pack pack, DuckEngine engine) {
    this.pack = pack;
    this.engine = engine;
  }

  /** Every report owed for a period that has begun by a day. */
  public void layUntil(LocalDate day) {
    lay(DueDates.until(pack, day, form -> true, period -> true), day);
  }

  void lay(DueDates due, LocalDate today) {
    List<@Nullable Object[]> reports = new ArrayList<>();
    for (DueDates.Spell spell : due.spells()) {
      for (DueDates.Report report : spell.reports()) {
        reports.add(
            row(
                spell.number(),
                report.period().code(),
                report.period().kind().code(),
                report.period().from(),
                report.period().to(),
                report.deadline(),
                report.deadline().isBefore(today)));
      }
    }
    engine.fill(
        "spell_report",
        "spell INTEGER, period VARCHAR, period_kind VARCHAR, covered_from DATE, covered_to DATE,"
            + " deadline DATE, passed BOOLEAN",
        reports);
    Map<List<String>, Integer> reporting = new HashMap<>();
    List<@Nullable Object[]> duties = new ArrayList<>();
    for (DueDates.Duty duty : due.duties()) {
      Obligation owed = duty.obligation();
      List<String> who = List.of(owed.reporter(), owed.unit());
      reporting.putIfAbsent(who, reporting.size());
      duties.add(
          row(
              owed.form(),
              owed.reporter(),
              owed.unit(),
              pack.units().getUnit(owed.unit()).level().code(),
              reporting.get(who),
              duty.spell()));
    }
    engine.fill(
        "duty",
        "form VARCHAR, reporter VARCHAR, unit VARCHAR, unit_level VARCHAR, reporting INTEGER,"
            + " spell INTEGER",
        duties);
    engine.execute(IndicatorCompute.sql("obligation"));
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
