package vn.tiengnoi.warehouse.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.compute.Scope;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.Generations.Generation;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.ledger.Excuse;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.ledger.Ledger;
import vn.tiengnoi.warehouse.ledger.LedgerFile;
import vn.tiengnoi.warehouse.load.StoredFigures;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.DueBy;
import vn.tiengnoi.warehouse.read.DueCount;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ReportedFigure;
import vn.tiengnoi.warehouse.read.ReportedQuestion;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.TargetResult;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** One generation of a home on this machine, read through DuckDB. */
final class HomeReading implements Reading {
  private static final Comparator<IndicatorValue> ORDER =
      Comparator.comparing((IndicatorValue v) -> v.unit().level())
          .thenComparing(v -> v.unit().code())
          .thenComparing(v -> v.unit().validFrom())
          .thenComparing(IndicatorValue::period)
          .thenComparing(IndicatorValue::disaggregation);

  private static final int ANSWERS_KEPT = 200;

  private final Home home;
  private final Pack pack;
  private final SampleMark sample;
  private final Optional<Generation> generation;
  private final Map<LakeTable, List<Path>> files;
  private final Excuses excuses;
  private final Clock clock;
  private final Instant opened;
  private final StoredValues stored;

  /** Answers computed when asked; a reading never changes, so they hold as long as it does. */
  private final Cache<Asked, Map<String, List<IndicatorValue>>> asked =
      Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

  /** A question whose answer is kept. */
  private record Asked(
      String indicator,
      Boundaries boundaries,
      Period period,
      Set<UnitLevel> levels,
      Scope.Splits splits) {}

  private HomeReading(
      Home home,
      Pack pack,
      SampleMark sample,
      Optional<Generation> generation,
      Map<LakeTable, List<Path>> files,
      Excuses excuses,
      Clock clock) {
    this.home = home;
    this.excuses = excuses;
    this.pack = pack;
    this.sample = sample;
    this.generation = generation;
    this.files = files;
    this.clock = clock;
    this.opened = clock.instant();
    this.stored =
        new StoredValues(home, pack, files.getOrDefault(LakeTable.INDICATOR_VALUE, List.of()));
  }

  static HomeReading of(
      Home home,
      Lake lake,
      Pack pack,
      SampleMark sample,
      Optional<Generation> generation,
      Excuses excuses,
      Clock clock) {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    generation.ifPresent(
        latest ->
            latest.snapshots().forEach((table, id) -> files.put(table, lake.files(table, id))));
    return new HomeReading(home, pack, sample, generation, files, excuses, clock);
  }

  @Override
  public Pack pack() {
    return pack;
  }

  @Override
  public SampleMark sample() {
    return sample;
  }

  @Override
  public long generation() {
    return generation.map(Generation::number).orElse(0L);
  }

  @Override
  public Instant asOf() {
    return generation.map(Generation::sealedAt).orElse(opened);
  }

  @Override
  public List<IndicatorValue> values(ValuesQuestion question) {
    Indicator indicator = pack.getIndicator(question.indicator());
    List<Disaggregation> parts = partsOf(indicator, question.by());
    List<IndicatorValue> answer = new ArrayList<>();
    for (Period period : question.periods()) {
      List<Unit> units = units(question, period);
      Function<Unit, List<IndicatorValue>> known = known(indicator, period, question, units);
      for (Unit unit : units) {
        List<IndicatorValue> values = known.apply(unit);
        for (Disaggregation part : parts) {
          answer.add(
              values.stream()
                  .filter(v -> v.disaggregation().equals(part))
                  .findFirst()
                  .orElseGet(
                      () -> absent(values, indicator, unit, period, part, question.boundaries())));
        }
      }
    }
    answer.sort(ORDER);
    return List.copyOf(answer);
  }

  private List<Disaggregation> partsOf(
      Indicator indicator, @org.jspecify.annotations.Nullable String by) {
    if (by == null) {
      return List.of(Disaggregation.TOTAL);
    }
    Dimension dimension = pack.dimensions().get(by);
    if (dimension == null || !indicator.dimensions().contains(by)) {
      throw new IllegalArgumentException(
          "%s cannot be split by \"%s\"; allowed: %s"
              .formatted(indicator.code(), by, String.join(", ", indicator.dimensions())));
    }
    return dimension.options().stream()
        .map(option -> Disaggregation.of(Map.of(by, option.code())))
        .toList();
  }

  /**
   * Stored values answer where the question was computed by the run; else the engine computes it
   * now, by the same rules.
   */
  private Function<Unit, List<IndicatorValue>> known(
      Indicator indicator, Period period, ValuesQuestion question, List<Unit> units) {
    Boundaries boundaries = question.boundaries();
    boolean totals =
        question.by() == null && units.stream().allMatch(u -> StoredFigures.hold(u.level()));
    if (totals && stored.covers(period, boundaries)) {
      return unit -> stored.find(indicator.code(), unit, period, boundaries);
    }
    Set<UnitLevel> levels = units.stream().map(Unit::level).collect(Collectors.toSet());
    Scope.Splits splits = question.by() == null ? Scope.Splits.TOTAL : Scope.Splits.ALL;
    Map<String, List<IndicatorValue>> computed =
        asked.get(
            new Asked(indicator.code(), boundaries, period, levels, splits),
            key -> {
              Scope scope =
                  new Scope(
                      List.of(indicator),
                      List.of(boundaries),
                      Set.of(period),
                      levels,
                      splits,
                      today());
              try (DuckEngine engine = open()) {
                return Ask.values(pack, engine, scope).stream()
                    .collect(Collectors.groupingBy(v -> v.unit().id()));
              }
            });
    return unit -> computed.getOrDefault(unit.id(), List.of());
  }

  /** No row means that nothing came for it: not due where nobody owes it, else not reported. */
  static IndicatorValue absent(
      List<IndicatorValue> siblings,
      Indicator indicator,
      Unit unit,
      Period period,
      Disaggregation part,
      Boundaries boundaries) {
    int due = siblings.stream().mapToInt(IndicatorValue::due).max().orElse(0);
    return new IndicatorValue(
        indicator.code(),
        unit,
        period,
        part,
        null,
        null,
        null,
        due > 0 ? ValueStatus.NOT_REPORTED : ValueStatus.NOT_DUE,
        0,
        due,
        boundaries,
        DuckEngine.NAME);
  }

  private List<Unit> units(ValuesQuestion question, Period period) {
    Unit root =
        question.unit() == null ? pack.units().country() : pack.units().getUnit(question.unit());
    UnitLevel level = question.level();
    if (level == null) {
      return List.of(root);
    }
    LocalDate map = question.boundaries().date();
    return pack.units().units().stream()
        .filter(unit -> unit.level() == level)
        .filter(
            unit -> map == null ? unit.validDuring(period.from(), period.to()) : unit.validOn(map))
        .filter(unit -> pack.units().within(unit, root))
        .toList();
  }

  @Override
  public List<ExplainedPart> explain(ExplainQuestion question) {
    try (DuckEngine engine = open()) {
      return Ask.explain(pack, engine, question, today());
    }
  }

  @Override
  public TargetResult target(Target target) {
    ValuesQuestion question =
        ValuesQuestion.of(target.indicator(), target.period()).forUnit(target.unit());
    return Attainment.of(target, values(question).get(0), pack.getIndicator(target.indicator()));
  }

  @Override
  public Overview overview(OverviewQuestion question) {
    return new OverviewAssembly(this, today()).assemble(question);
  }

  @Override
  public List<ReportedFigure> reported(ReportedQuestion question) {
    try (DuckEngine engine = open()) {
      return Ask.reported(pack, engine, question);
    }
  }

  @Override
  public List<DueReport> due(DueQuestion question) {
    return asked(question, ledger -> ledger.entries(question));
  }

  @Override
  public List<DueCount> dueBy(DueQuestion question, DueBy by) {
    return asked(question, ledger -> ledger.counts(question, by));
  }

  /**
   * Without a moment the ledger is that of the generation, so that it agrees with its figures; an
   * excuse is no figure, and the newest are known.
   */
  private <T> T asked(DueQuestion question, Function<Ledger, T> answer) {
    Instant moment = question.at();
    LocalDate day = moment == null ? today() : LocalDate.ofInstant(moment, ReportingCalendar.ZONE);
    LedgerFile entries =
        new LedgerFile(home, pack, files.getOrDefault(LakeTable.SUBMISSION_VERSION, List.of()));
    try (DuckEngine engine = DuckEngine.open(home)) {
      if (generation.isEmpty() || (moment != null && moment.isBefore(asOf()))) {
        entries.layAt(engine, moment == null ? asOf() : moment, day);
      } else {
        entries.lay(engine, generation.get().number(), asOf(), day);
      }
      List<Excuse> held = excuses.heldAt(moment == null ? clock.instant() : moment);
      return answer.apply(new Ledger(pack, engine, day, held));
    }
  }

  /** Every single published figure of the generation, newest first. */
  List<ExplainedPart> singles() {
    try (DuckEngine engine = open()) {
      return Ask.singles(pack, engine, today());
    }
  }

  /** The Parquet files of a table in this generation. */
  List<Path> files(LakeTable table) {
    return files.getOrDefault(table, List.of());
  }

  private DuckEngine open() {
    DuckEngine engine = DuckEngine.open(home);
    for (LakeTable table : List.of(LakeTable.OBSERVATION, LakeTable.SUBMISSION_VERSION)) {
      engine.view(table.code(), table, files(table));
    }
    return engine;
  }

  /**
   * What is due is asked for the day the generation was sealed, so that a generation always gives
   * the same answer.
   */
  LocalDate today() {
    return LocalDate.ofInstant(
        generation.map(Generation::sealedAt).orElse(clock.instant()), ReportingCalendar.ZONE);
  }
}
