package vn.tiengnoi.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.Change;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Completeness;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ReportedFigure;
import vn.tiengnoi.warehouse.read.ReportedQuestion;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.TargetResult;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * A small, made-up home over the real pack: the provinces that owe reports have figures that follow
 * from their code and the year, all others owe nothing. 2019 came from nobody; 2026 still runs.
 */
final class FixtureReading implements Reading, ReadApi {
  static final Pack PACK = PackReader.builtIn("vietnam");
  static final Instant AS_OF = Instant.parse("2026-11-22T03:00:00Z");
  static final String HOSTILE = "=cmd|' /C calc'!A0<script>alert(1)</script>.xlsx";

  private final SampleMark sample;
  private final long generation;

  FixtureReading(SampleMark sample, long generation) {
    this.sample = sample;
    this.generation = generation;
  }

  static FixtureReading generated() {
    return new FixtureReading(SampleMark.GENERATED, 3);
  }

  @Override
  public Reading newest() {
    return this;
  }

  @Override
  public Reading asOf(AsOf asOf) {
    return this;
  }

  @Override
  public List<Change> changes(ChangesQuestion question) {
    return List.of();
  }

  @Override
  public void close() {}

  @Override
  public Pack pack() {
    return PACK;
  }

  @Override
  public SampleMark sample() {
    return sample;
  }

  @Override
  public long generation() {
    return generation;
  }

  @Override
  public Instant asOf() {
    return AS_OF;
  }

  @Override
  public List<IndicatorValue> values(ValuesQuestion question) {
    Unit unit =
        question.unit() == null ? PACK.units().country() : PACK.units().getUnit(question.unit());
    Indicator indicator = PACK.getIndicator(question.indicator());
    return question.periods().stream()
        .flatMap(
            period ->
                (question.level() == null
                        ? Stream.of(unit)
                        : provinces(period, question.boundaries()).stream())
                    .map(one -> value(indicator, one, period, question.boundaries())))
        .toList();
  }

  private static List<Unit> provinces(Period period, Boundaries boundaries) {
    LocalDate day = boundaries.date() == null ? period.to() : boundaries.date();
    return PACK.units().listUnits(UnitLevel.PROVINCE, day);
  }

  private static final Set<String> REPORTING =
      PACK.obligations().stream()
          .map(duty -> PACK.units().getUnit(duty.unit()))
          .flatMap(unit -> PACK.units().lineOf(unit).stream())
          .map(Unit::id)
          .collect(Collectors.toSet());

  static IndicatorValue value(
      Indicator indicator, Unit unit, Period period, Boundaries boundaries) {
    if (!REPORTING.contains(unit.id())) {
      return figure(indicator, unit, period, boundaries, null, null, ValueStatus.NOT_DUE, 0, 0);
    }
    int year = period.from().getYear();
    if (year == 2019 || (indicator.isRatio() && year == 2026)) {
      ValueStatus status = year == 2026 ? ValueStatus.NOT_DUE : ValueStatus.NOT_REPORTED;
      return figure(indicator, unit, period, boundaries, null, null, status, 0, 40);
    }
    long seed = unit.level() == UnitLevel.COUNTRY ? 500 : 60 + unit.code().hashCode() % 50;
    BigDecimal numerator =
        indicator.isRatio()
            ? BigDecimal.valueOf(seed % 40 + year - 2014)
            : BigDecimal.valueOf(seed * (year - 2010))
                .multiply(BigDecimal.valueOf(indicator.code().equals("VD01") ? 7_654_321 : 3));
    BigDecimal denominator = indicator.isRatio() ? BigDecimal.valueOf(seed % 40 + 16) : null;
    return figure(
        indicator, unit, period, boundaries, numerator, denominator, ValueStatus.REPORTED, 38, 40);
  }

  private static IndicatorValue figure(
      Indicator indicator,
      Unit unit,
      Period period,
      Boundaries boundaries,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      ValueStatus status,
      int reported,
      int due) {
    BigDecimal value =
        numerator == null || denominator == null
            ? numerator
            : numerator.multiply(indicator.factor()).divide(denominator, 6, RoundingMode.HALF_UP);
    return new IndicatorValue(
        indicator.code(),
        unit,
        period,
        Disaggregation.TOTAL,
        numerator,
        denominator,
        value,
        status,
        reported,
        due,
        boundaries,
        "duckdb");
  }

  @Override
  public List<ExplainedPart> explain(ExplainQuestion question) {
    Unit unit = PACK.units().getUnit(question.unit());
    Indicator indicator = PACK.getIndicator(question.indicator());
    List<ExplainedPart> parts = new ArrayList<>();
    for (String element : indicator.numerator().elements()) {
      parts.add(cell(element, unit, question.period(), "F12", new BigDecimal("1234567.800000")));
      parts.add(cell(element, unit, question.period(), null, null));
    }
    return parts;
  }

  static ExplainedPart cell(
      String element, Unit unit, Period period, @Nullable String cell, @Nullable BigDecimal value) {
    boolean there = cell != null;
    return new ExplainedPart(
        "numerator",
        element,
        unit,
        period,
        Disaggregation.TOTAL,
        value,
        there ? ValueStatus.REPORTED : ValueStatus.NOT_REPORTED,
        there ? "s-1" : null,
        there ? HOSTILE : null,
        there ? "Quý I <b>" : null,
        cell,
        there ? AS_OF : null,
        "QTE",
        "hbvqte-12-lai-chau",
        there ? "https://example.org/tin?a=1&b=<2>" : null,
        there ? "approximate;lower_bound" : "");
  }

  @Override
  public TargetResult target(Target target) {
    Unit unit = PACK.units().getUnit(target.unit());
    IndicatorValue actual =
        value(PACK.getIndicator(target.indicator()), unit, target.period(), Boundaries.AS_REPORTED);
    BigDecimal number = actual.value();
    boolean sum = actual.denominator() == null;
    return new TargetResult(
        target,
        actual,
        number == null || !sum
            ? null
            : number.multiply(new BigDecimal(100)).divide(target.goal(), 6, RoundingMode.HALF_UP),
        number == null ? null : target.metBy(number));
  }

  @Override
  public Overview overview(OverviewQuestion question) {
    Unit unit = PACK.units().getUnit(question.unit());
    Period year = Period.year(question.year());
    Indicator focus = PACK.getIndicator(question.indicator());
    Boundaries map = question.boundaries();
    boolean empty = generation == 0 || sample == SampleMark.PUBLISHED;
    return new Overview(
        unit,
        year,
        map,
        focus,
        empty
            ? List.of()
            : PACK.headlineWith(focus).stream().map(one -> tile(one, unit, year, map)).toList(),
        IntStream.rangeClosed(2016, 2026)
            .mapToObj(one -> value(focus, unit, Period.year(one), map))
            .toList(),
        provinces(year, map).stream()
            .map(one -> value(focus, one, year, map))
            .sorted(HIGHEST)
            .toList(),
        PACK.units().childrenOf(unit.id()).stream()
            .filter(child -> child.level() == UnitLevel.DISTRICT)
            .map(child -> value(focus, child, year, map))
            .toList(),
        sample == SampleMark.PUBLISHED
            ? List.of(cell("VD01", unit, year, "7:value", new BigDecimal("81000000000")))
            : List.of(),
        empty
            ? List.of()
            : List.of(new Completeness("QTE", "Báo cáo quyền trẻ em", "Children's rights", 38, 40)),
        sample,
        generation,
        AS_OF,
        PACK.hash());
  }

  private static final Comparator<IndicatorValue> HIGHEST =
      Comparator.comparing(
          IndicatorValue::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

  private Tile tile(Indicator indicator, Unit unit, Period year, Boundaries map) {
    Period before = year.previousYear().orElseThrow();
    TargetResult target =
        PACK.targets().stream()
            .filter(one -> one.indicator().equals(indicator.code()))
            .filter(one -> one.unit().equals(unit.id()) && one.period().equals(year))
            .map(this::target)
            .findFirst()
            .orElse(null);
    return new Tile(
        indicator,
        value(indicator, unit, year, map),
        value(indicator, unit, before, map),
        target,
        null);
  }

  @Override
  public List<ReportedFigure> reported(ReportedQuestion question) {
    throw new UnsupportedOperationException("pages show figures, not reports");
  }

  @Override
  public List<DueReport> due(DueQuestion question) {
    return PACK.obligations().stream()
        .filter(duty -> question.unit() == null || within(duty.unit(), question.unit()))
        .flatMap(
            duty ->
                question.within().parts(duty.cadence()).stream()
                    .filter(period -> !period.from().isBefore(duty.from()))
                    .filter(period -> duty.to() == null || !period.to().isAfter(duty.to()))
                    .map(
                        period ->
                            new DueReport(
                                duty.form(),
                                Objects.requireNonNull(PACK.reporters().get(duty.reporter())),
                                PACK.units().getUnit(duty.unit()),
                                period,
                                period.to().plusDays(15),
                                period.to().getMonthValue() == 3 ? null : AS_OF,
                                period.to().getMonthValue() == 3
                                    ? DueReport.Status.MISSING
                                    : DueReport.Status.ON_TIME)))
        .toList();
  }

  private static boolean within(String inner, String outer) {
    return PACK.units().within(PACK.units().getUnit(inner), PACK.units().getUnit(outer));
  }
}
