package vn.tiengnoi.warehouse.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Puts an overview together from answers to smaller questions. */
final class OverviewAssembly {
  private static final Comparator<IndicatorValue> HIGHEST_FIRST =
      Comparator.comparing(IndicatorValue::value, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(value -> value.due() == 0)
          .thenComparing(value -> value.unit().code())
          .thenComparing(value -> value.unit().validFrom());

  private final HomeReading reading;
  private final LocalDate today;

  OverviewAssembly(HomeReading reading, LocalDate today) {
    this.reading = reading;
    this.today = today;
  }

  Overview assemble(OverviewQuestion question) {
    Unit unit = reading.pack().units().getUnit(question.unit());
    Period year = Period.year(question.year());
    Indicator focus = reading.pack().getIndicator(question.indicator());
    Boundaries map = question.boundaries();
    List<IndicatorValue> provinces = listing(focus, null, UnitLevel.PROVINCE, year, map);
    boolean ofCountry = unit.level() == UnitLevel.COUNTRY;
    return new Overview(
        unit,
        year,
        map,
        focus,
        reading.pack().headlineWith(focus).stream().map(i -> tile(i, unit, year, map)).toList(),
        trend(focus, unit, map),
        provinces.stream().sorted(HIGHEST_FIRST).toList(),
        ofCountry ? List.of() : inside(focus, unit, year),
        reading.sample() == SampleMark.PUBLISHED ? singles(unit) : List.of(),
        completeness(unit, year, map),
        reading.sample(),
        reading.generation(),
        reading.asOf(),
        reading.pack().hash());
  }

  private List<IndicatorValue> listing(
      Indicator indicator, @Nullable String unit, UnitLevel level, Period period, Boundaries map) {
    return reading.values(
        new ValuesQuestion(indicator.code(), unit, level, List.of(period), null, map));
  }

  private IndicatorValue value(Indicator indicator, Unit unit, Period period, Boundaries map) {
    return reading
        .values(new ValuesQuestion(indicator.code(), unit.id(), null, List.of(period), null, map))
        .get(0);
  }

  private Overview.Tile tile(Indicator indicator, Unit unit, Period year, Boundaries map) {
    List<Target> targets =
        reading.pack().targets().stream()
            .filter(t -> t.indicator().equals(indicator.code()) && t.unit().equals(unit.id()))
            .toList();
    Optional<Target> now = targets.stream().filter(t -> t.period().equals(year)).findFirst();
    Optional<Target> later =
        targets.stream()
            .filter(t -> t.period().from().isAfter(year.to()) && inForce(t, year))
            .findFirst();
    return new Overview.Tile(
        indicator,
        value(indicator, unit, year, map),
        year.previousYear().map(before -> value(indicator, unit, before, map)).orElse(null),
        now.map(reading::target).orElse(null),
        later.map(reading::target).orElse(null));
  }

  private boolean inForce(Target target, Period year) {
    return Optional.ofNullable(reading.pack().plans().get(target.plan()))
        .filter(plan -> !plan.from().isAfter(year.to()) && !plan.to().isBefore(year.from()))
        .isPresent();
  }

  /** From the first year for which anybody owes a report to the present year. */
  private List<IndicatorValue> trend(Indicator focus, Unit unit, Boundaries map) {
    int first =
        reading.pack().obligations().stream()
            .map(Obligation::from)
            .mapToInt(LocalDate::getYear)
            .min()
            .orElse(today.getYear());
    List<Period> years =
        IntStream.rangeClosed(first, today.getYear()).mapToObj(Period::year).toList();
    return reading.values(new ValuesQuestion(focus.code(), unit.id(), null, years, null, map));
  }

  /** Districts and provinces-to-be inside the unit for which there is a figure or a duty. */
  private List<IndicatorValue> inside(Indicator focus, Unit unit, Period year) {
    return listing(focus, unit.id(), UnitLevel.DISTRICT, year, Boundaries.AS_REPORTED).stream()
        .filter(value -> value.due() > 0 || value.status().hasValue())
        .sorted(HIGHEST_FIRST)
        .toList();
  }

  /** Those of the unit and the units below it, of all years: a year has few. */
  private List<ExplainedPart> singles(Unit unit) {
    return reading.singles().stream()
        .filter(part -> reading.pack().units().within(part.unit(), unit))
        .toList();
  }

  private List<Overview.Completeness> completeness(Unit unit, Period year, Boundaries map) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (DueReport report : dueOn(unit, year, map)) {
      // An excuse changes no figure: it is looked through.
      if (report.status() != DueReport.Status.NOT_DUE && !excusedBeforeItsDay(report)) {
        int[] count = counts.computeIfAbsent(report.form(), form -> new int[2]);
        count[0] += report.received() != null && counts(report.status()) ? 1 : 0;
        count[1]++;
      }
    }
    List<Overview.Completeness> completeness = new ArrayList<>();
    counts.forEach(
        (code, count) -> {
          Form form = reading.pack().getForm(code);
          completeness.add(
              new Overview.Completeness(code, form.nameVi(), form.nameEn(), count[0], count[1]));
        });
    return List.copyOf(completeness);
  }

  private static boolean counts(DueReport.Status status) {
    return status.isReceived() || status == DueReport.Status.EXCUSED;
  }

  private boolean excusedBeforeItsDay(DueReport report) {
    return report.status() == DueReport.Status.EXCUSED
        && report.received() == null
        && !report.deadline().isBefore(today);
  }

  /**
   * Duties of the unit and those inside it; on another map, those of the units that became part of
   * it.
   */
  private List<DueReport> dueOn(Unit unit, Period year, Boundaries map) {
    List<DueReport> all = reading.due(new DueQuestion(null, year));
    var restatement = new vn.tiengnoi.warehouse.unit.Restatement(reading.pack().units());
    Map<String, Boolean> inside = new LinkedHashMap<>();
    return all.stream()
        .filter(
            report ->
                inside.computeIfAbsent(
                    report.unit().id(),
                    id ->
                        restatement.places(report.unit(), map).stream()
                            .anyMatch(place -> place.target().equals(unit.id()))))
        .toList();
  }
}
