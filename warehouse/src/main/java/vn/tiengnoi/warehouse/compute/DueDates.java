package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * The single reports that follow from the standing duties of a pack. Thousands of duties run over
 * the same stretch of time, so their reports are laid out once for each stretch and not once for
 * each duty.
 *
 * @param spells the stretches, each with its reports
 * @param duties the duties under which something is owed
 */
record DueDates(List<Spell> spells, List<Duty> duties) {

  /** The days over which a form is owed at a length of period. */
  private record Days(String form, PeriodKind cadence, LocalDate from, LocalDate to) {}

  /**
   * One report owed.
   *
   * @param deadline last day on which it is on time
   */
  record Report(Period period, LocalDate deadline) {}

  /** The reports owed over a stretch of time, oldest first. */
  record Spell(int number, List<Report> reports) {}

  /** A duty, and the number of the stretch of its reports. */
  record Duty(Obligation obligation, int spell) {}

  /**
   * Every report owed for a period that has begun by {@code today}.
   *
   * @param forms the forms whose reports are asked about
   * @param periods the periods that are asked about
   */
  static DueDates until(
      Pack pack, LocalDate today, Predicate<String> forms, Predicate<Period> periods) {
    Map<Days, Spell> spells = new LinkedHashMap<>();
    List<Duty> duties = new ArrayList<>();
    LocalDate horizon = today.plusYears(1);
    for (Obligation duty : pack.obligations()) {
      if (forms.test(duty.form())) {
        LocalDate last = duty.to();
        LocalDate end = last == null || last.isAfter(horizon) ? horizon : last;
        Days days = new Days(duty.form(), duty.cadence(), duty.from(), end);
        Spell spell = spells.get(days);
        if (spell == null) {
          spell = new Spell(spells.size(), reports(pack, days, today, periods));
          spells.put(days, spell);
        }
        if (!spell.reports().isEmpty()) {
          duties.add(new Duty(duty, spell.number()));
        }
      }
    }
    return new DueDates(List.copyOf(spells.values()), List.copyOf(duties));
  }

  /** A period that has begun is owed, though not yet due. */
  private static List<Report> reports(
      Pack pack, Days days, LocalDate today, Predicate<Period> periods) {
    Form form = pack.getForm(days.form());
    return form.periods(days.cadence(), days.from(), days.to()).stream()
        .filter(period -> !period.from().isAfter(today) && periods.test(period))
        .map(period -> new Report(period, form.deadline(period)))
        .toList();
  }

  /** The periods for which something is owed. */
  Set<Period> periods() {
    Set<Period> periods = new LinkedHashSet<>();
    spells.forEach(spell -> spell.reports().forEach(report -> periods.add(report.period())));
    return periods;
  }

  /** The units for which something is owed. */
  Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    duties.forEach(duty -> units.add(duty.obligation().unit()));
    return units;
  }
}
