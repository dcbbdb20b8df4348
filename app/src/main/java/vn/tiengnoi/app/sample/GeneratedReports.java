package vn.tiengnoi.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * Everything the units of the sample send: for each report the pack says is owed, either nothing (a
 * gap), a report, or a report and its later correction.
 */
final class GeneratedReports {
  /** The last quarter that is over. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

  private static final LocalDate LAST_REPORT_DATE = LocalDate.of(2026, 11, 15);
  private static final double CORRECTED = 0.011;
  private static final double LATE = 0.12;

  private final Pack pack;
  private final Assumptions assumptions;
  private final ReportFigures figures;
  private final Map<Named, String> names = new ConcurrentHashMap<>();

  private GeneratedReports(Pack pack, Assumptions assumptions) {
    this.pack = pack;
    this.assumptions = assumptions;
    this.figures = new ReportFigures(pack, assumptions);
  }

  private record Named(String unit, int year) {}

  /** All reports, by reporter and period; a correction follows what it corrects. */
  static List<Report> of(Pack pack, Assumptions assumptions) {
    GeneratedReports generated = new GeneratedReports(pack, assumptions);
    return pack.obligations().stream()
        .sorted(
            Comparator.comparing(Obligation::reporter)
                .thenComparing(Obligation::form)
                .thenComparing(Obligation::cadence))
        .toList()
        .parallelStream()
        .map(generated::reportsOf)
        .flatMap(List::stream)
        .toList();
  }

  private List<Report> reportsOf(Obligation duty) {
    Unit unit = pack.units().getUnit(duty.unit());
    List<Report> reports = new ArrayList<>();
    LocalDate end = duty.to();
    LocalDate last = end == null || end.isAfter(LAST_DAY) ? LAST_DAY : end;
    for (Period period : pack.getForm(duty.form()).periods(duty.cadence(), duty.from(), last)) {
      assumptions
          .find(unit, period.from())
          .ifPresent(profile -> addReport(duty, profile, period, reports));
    }
    return reports;
  }

  private void addReport(
      Obligation duty, UnitProfile profile, Period period, List<Report> reports) {
    Draw fate = Draw.of(duty.reporter(), period.code(), duty.form(), "fate");
    Optional<PlantedFault> fault = PlantedFault.find(duty.form(), duty.reporter(), period);
    boolean hardYear = period.from().getYear() == 2020 || period.from().getYear() == 2021;
    boolean lost = fate.chance(profile.gap() * (hardYear ? 2.4 : 1));
    boolean corrected = fate.chance(CORRECTED);
    boolean late = fate.chance(LATE);
    LocalDate date = period.to().plusDays(late ? fate.between(16, 60) : fate.between(2, 14));
    if ((fault.isEmpty() && lost) || !figures.canSay(duty, period)) {
      return;
    }
    Report first = firstVersion(duty, profile, period, date);
    if (fault.isPresent()) {
      reports.addAll(fault.get().plant(first));
      return;
    }
    reports.add(first);
    if (corrected) {
      reports.add(correction(first, fate));
    }
  }

  private Report firstVersion(Obligation duty, UnitProfile profile, Period period, LocalDate date) {
    return new Report(
        duty,
        period,
        profile.province().folder(),
        duty.reporter(),
        unitAsWritten(pack.units().getUnit(duty.unit()), period),
        asWritten(period),
        date.isAfter(LAST_REPORT_DATE) ? LAST_REPORT_DATE : date,
        null,
        untidy(duty, period, figures.first(duty, period), "cells"),
        "",
        null);
  }

  private Report correction(Report first, Draw fate) {
    LocalDate date = first.due().to().plusDays(fate.between(70, 160));
    Figures corrected = figures.corrected(first.duty(), first.due());
    return first
        .withEntries(untidy(first.duty(), first.due(), corrected, "corrected cells"))
        .asVersion(
            date.isAfter(LAST_REPORT_DATE) ? LAST_REPORT_DATE.plusDays(2) : date,
            2,
            Report.CORRECTION);
  }

  private List<Entry> untidy(Obligation duty, Period period, Figures tidy, String purpose) {
    return Untidy.filled(
        tidy.entries(),
        figures::rootOf,
        Draw.of(duty.reporter(), period.code(), duty.form(), purpose));
  }

  /** What happened in a year up to a deadline is written as the year. */
  private static String asWritten(Period period) {
    boolean plain = period.calendar() != ReportingCalendar.DEADLINE;
    return plain ? period.code() : Integer.toString(period.to().getYear());
  }

  /** People write the full name; where two units share it, the identity. */
  private String unitAsWritten(Unit unit, Period period) {
    return names.computeIfAbsent(
        new Named(unit.id(), period.from().getYear()),
        named ->
            pack.units().findNamed(unit.fullName(), period).size() == 1
                ? unit.fullName()
                : unit.id());
  }
}
