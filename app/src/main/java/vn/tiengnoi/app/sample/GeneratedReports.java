package vn.tiengnoi.app.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
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
  private final Profiles profiles;
  private final List<Report> reports = new ArrayList<>();

  private GeneratedReports(Pack pack, Profiles profiles) {
    this.pack = pack;
    this.profiles = profiles;
  }

  /** All reports, by reporter and period; a correction follows what it corrects. */
  static List<Report> of(Pack pack) throws IOException {
    GeneratedReports generated = new GeneratedReports(pack, Profiles.read());
    pack.obligations().stream()
        .sorted(Comparator.comparing(Obligation::reporter).thenComparing(Obligation::cadence))
        .forEach(generated::addReportsOf);
    return List.copyOf(generated.reports);
  }

  private void addReportsOf(Obligation duty) {
    LocalDate last = duty.to() == null || duty.to().isAfter(LAST_DAY) ? LAST_DAY : duty.to();
    for (Period period : Period.parse(duty.from() + ".." + last).parts(duty.cadence())) {
      Optional<ReporterProfile> profile = profiles.find(duty.reporter(), period.from());
      profile.ifPresent(found -> addReport(duty, found, period));
    }
  }

  private void addReport(Obligation duty, ReporterProfile profile, Period period) {
    Draw fate = Draw.of(duty.reporter(), period.code(), "fate");
    Optional<PlantedFault> fault = PlantedFault.find(duty.reporter(), period);
    boolean hardYear = period.from().getYear() == 2020 || period.from().getYear() == 2021;
    boolean lost = fate.chance(profile.gap() * (hardYear ? 2.4 : 1));
    boolean corrected = fate.chance(CORRECTED);
    Report first = firstVersion(duty, profile, period, fate);
    if (fault.isPresent()) {
      reports.addAll(fault.get().plant(first));
    } else if (!lost) {
      reports.add(first);
      if (corrected) {
        reports.add(correction(first, profile, fate));
      }
    }
  }

  private Report firstVersion(Obligation duty, ReporterProfile profile, Period period, Draw fate) {
    boolean late = fate.chance(LATE);
    LocalDate date = period.to().plusDays(late ? fate.between(16, 60) : fate.between(2, 14));
    return new Report(
        duty,
        period,
        duty.reporter(),
        unitAsWritten(pack.units().getUnit(duty.unit()), period),
        period.code(),
        date.isAfter(LAST_REPORT_DATE) ? LAST_REPORT_DATE : date,
        null,
        figures(profile, period, "figures"),
        "",
        null);
  }

  private static Report correction(Report first, ReporterProfile profile, Draw fate) {
    LocalDate date = first.due().to().plusDays(fate.between(70, 160));
    return first
        .withEntries(figures(profile, first.due(), "correction"))
        .asVersion(
            date.isAfter(LAST_REPORT_DATE) ? LAST_REPORT_DATE.plusDays(2) : date,
            2,
            Report.CORRECTION);
  }

  private static List<Entry> figures(ReporterProfile profile, Period period, String purpose) {
    Draw draw = Draw.of(profile.reporter(), period.code(), purpose);
    List<Entry> tidy =
        period.kind() == PeriodKind.YEAR
            ? YearFigures.of(profile, period, draw)
            : QuarterFigures.of(profile, period, draw);
    return Untidy.filled(tidy, Draw.of(profile.reporter(), period.code(), purpose, "cells"));
  }

  /** People write the full name; where two units share it, the identity. */
  private String unitAsWritten(Unit unit, Period period) {
    boolean unique = pack.units().findNamed(unit.fullName(), period).size() == 1;
    return unique ? unit.fullName() : unit.id();
  }
}
