package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.catalogue.WorkedExample;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackFault;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/** Runs the worked examples of a pack through the very computation that makes its figures. */
public final class ExampleCheck {
  private final Pack pack;
  private final List<Task> tasks = new ArrayList<>();

  /** All examples of a pack. */
  public ExampleCheck(Pack pack) {
    this(pack, pack.indicators().keySet());
  }

  /** The examples of some of its indicators. */
  ExampleCheck(Pack pack, Set<String> indicators) {
    this.pack = pack;
    for (Indicator indicator : pack.indicators().values()) {
      if (indicators.contains(indicator.code())) {
        indicator.examples().forEach(example -> tasks.add(new Task(indicator, example)));
      }
    }
  }

  private record Task(Indicator indicator, WorkedExample example) {}

  /**
   * An example whose figure is not what the pack says.
   *
   * @param computed false where the example could not be computed at all
   */
  public record Failure(
      String file,
      int line,
      String indicator,
      String example,
      String expected,
      String found,
      boolean computed) {

    /** The failure as a fault of the pack, at the example's line. */
    public PackFault fault() {
      return new PackFault(
          file,
          line,
          "ví dụ \"%s\" của %s: phải ra %s, tính được %s"
              .formatted(example, indicator, expected, found),
          "example \"%s\" of %s: expected %s, computed %s"
              .formatted(example, indicator, expected, found));
    }

    @Override
    public String toString() {
      return fault().line("en");
    }
  }

  /**
   * All failures in the pack's order; empty where every example holds. Examples know nothing of
   * each other, so every processor takes its share of them.
   */
  public List<Failure> failures() {
    int workers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), tasks.size()));
    List<Failure> failures = new ArrayList<>();
    IntStream.range(0, workers)
        .parallel()
        .mapToObj(first -> share(first, workers))
        .toList()
        .forEach(failures::addAll);
    failures.sort(Comparator.comparing(Failure::file).thenComparingInt(Failure::line));
    return List.copyOf(failures);
  }

  private List<Failure> share(int first, int step) {
    List<Failure> failures = new ArrayList<>();
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      engine.execute("set threads = 1");
      engine.execute("pragma disable_optimizer");
      for (int i = first; i < tasks.size(); i += step) {
        check(engine, tasks.get(i).indicator(), tasks.get(i).example()).ifPresent(failures::add);
      }
    }
    return failures;
  }

  private Optional<Failure> check(DuckEngine engine, Indicator indicator, WorkedExample example) {
    String found;
    boolean computed = false;
    try {
      Optional<IndicatorValue> figure = compute(engine, indicator, example);
      computed = true;
      BigDecimal value = figure.map(IndicatorValue::value).orElse(null);
      String status = figure.map(IndicatorValue::status).orElse(ValueStatus.NOT_DUE).code();
      if (same(value, example.value()) && status.equals(example.status())) {
        return Optional.empty();
      }
      found = shown(value, status);
    } catch (IllegalArgumentException unreadable) {
      found = String.valueOf(unreadable.getMessage());
    }
    return Optional.of(
        new Failure(
            example.file(),
            example.line(),
            indicator.code(),
            example.name(),
            shown(example.value(), example.status()),
            found,
            computed));
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private static String shown(@Nullable BigDecimal value, String status) {
    return value == null ? status : value.stripTrailingZeros().toPlainString() + " " + status;
  }

  /** The figure; none where nobody owes it and nothing came. */
  private Optional<IndicatorValue> compute(
      DuckEngine engine, Indicator indicator, WorkedExample example) {
    Period period = Period.parse(example.period());
    Unit unit = unit(example.unit(), period);
    List<IndicatorValue> found = new ArrayList<>();
    lay(engine, example);
    LocalDate today = period.to().plusYears(1);
    new IndicatorCompute(owedWithin(unit), engine)
        .compute(
            new Scope(List.of(indicator), List.of(Boundaries.AS_REPORTED), Set.of(period), today),
            found::add);
    return found.stream()
        .filter(v -> v.unit().equals(unit) && v.disaggregation().equals(example.disaggregation()))
        .findFirst();
  }

  /** The pack with the duties that can touch a figure of this unit: those for units within it. */
  private Pack owedWithin(Unit unit) {
    return pack.withObligations(
        pack.obligations().stream()
            .filter(duty -> pack.units().within(pack.units().getUnit(duty.unit()), unit))
            .toList());
  }

  private void lay(DuckEngine engine, WorkedExample example) {
    List<@Nullable Object[]> observations = new ArrayList<>();
    List<@Nullable Object[]> versions = new ArrayList<>();
    Set<String> seen = new java.util.LinkedHashSet<>();
    int line = 0;
    for (WorkedExample.Row row : example.rows()) {
      Period period = Period.parse(row.period());
      Unit unit = unit(row.unit(), period);
      Form form = form(row.element(), period);
      String submission = form.code() + "|" + unit.id() + "|" + period.code();
      observations.add(observation(row, period, unit, form, submission, ++line));
      if (seen.add(submission)) {
        versions.add(version(submission, form, unit, period));
      }
    }
    engine.fill("observation", LakeTable.OBSERVATION.ddlColumns(), observations);
    engine.fill("submission_version", LakeTable.SUBMISSION_VERSION.ddlColumns(), versions);
  }

  private static @Nullable Object[] observation(
      WorkedExample.Row row, Period period, Unit unit, Form form, String submission, int line) {
    BigDecimal value = new BigDecimal(row.value()).setScale(Observation.SCALE);
    ValueStatus status = value.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
    return new @Nullable Object[] {
      submission,
      form.code(),
      "example",
      unit.id(),
      unit.level().code(),
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      period.days(),
      row.element(),
      row.disaggregation().code(),
      value,
      status.code(),
      "own",
      "period",
      "",
      "example",
      null,
      Integer.toString(line),
      "",
      null,
      "example"
    };
  }

  private static @Nullable Object[] version(
      String submission, Form form, Unit unit, Period period) {
    OffsetDateTime moment = period.to().atStartOfDay().atOffset(ZoneOffset.UTC);
    return new @Nullable Object[] {
      submission,
      form.code(),
      "example",
      unit.id(),
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      null,
      null,
      submission,
      "accepted",
      1,
      "",
      "example",
      null,
      moment,
      moment,
      "example",
      null,
      null,
      null,
      null
    };
  }

  /** The form of complete reports that asks for the element in such a period. */
  private Form form(String element, Period period) {
    return pack.formsAsking(element).stream()
        .filter(form -> form.totals() == Form.Totals.ADD && form.calendar() == period.calendar())
        .filter(form -> form.elementsOf(period).stream().anyMatch(e -> e.element().equals(element)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no form asks for element %s in %s".formatted(element, period.code())));
  }

  private Unit unit(String name, Period period) {
    List<Unit> named = pack.units().findNamed(name, period);
    if (named.size() != 1) {
      throw new IllegalArgumentException(
          "\"%s\" names %d units in %s".formatted(name, named.size(), period.code()));
    }
    return named.get(0);
  }
}
