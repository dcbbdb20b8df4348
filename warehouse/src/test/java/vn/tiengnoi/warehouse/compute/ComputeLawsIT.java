package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Laws of the computation over arbitrary sets of reports of child benefits in 2024. */
@SuppressWarnings("NullAway") // nullness inside arrays is not read from class files on JDK 17
class ComputeLawsIT {
  private static final Pack PACK = PackReader.builtIn("vietnam").withoutObligations();
  private static final List<String> UNITS =
      List.of(
          "219-luc-ngan@2004-01-01",
          "217-lang-giang@2004-01-01",
          "24-bac-giang@2004-01-01",
          "27-bac-ninh@2004-01-01",
          "106-tam-duong@2004-01-01");

  /** One version of one quarterly report; version 0 has neither date nor number. */
  record Sent(String unit, int quarter, int version, int turns) {
    String id() {
      return unit + "|" + quarter + "|" + version + "|" + turns;
    }
  }

  @Provide
  Arbitrary<List<Sent>> reports() {
    Arbitrary<Sent> one =
        Combinators.combine(
                Arbitraries.of(UNITS),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 500))
            .as(Sent::new);
    return one.list().ofMinSize(1).ofMaxSize(25).uniqueElements();
  }

  private static Map<String, String> values(List<Sent> sent, Boundaries map) {
    Map<String, String> values = new LinkedHashMap<>();
    for (IndicatorValue value : compute(sent, map)) {
      String key = value.unit().id() + " " + value.period();
      values.put(key, value.status().code() + " " + value.value());
    }
    return values;
  }

  private static List<IndicatorValue> compute(List<Sent> sent, Boundaries map) {
    List<IndicatorValue> values = new ArrayList<>();
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      List<@Nullable Object[]> observations = new ArrayList<>();
      List<@Nullable Object[]> versions = new ArrayList<>();
      for (Sent report : sent) {
        observations.add(observation(report));
        versions.add(version(report));
      }
      engine.fill("observation", LakeTable.OBSERVATION.ddlColumns(), observations);
      engine.fill("submission_version", LakeTable.SUBMISSION_VERSION.ddlColumns(), versions);
      Scope scope =
          new Scope(
              List.of(PACK.getIndicator("VD02")), List.of(map), Set.of(), LocalDate.of(2025, 3, 1));
      new IndicatorCompute(PACK, engine).compute(scope, values::add);
    }
    return values;
  }

  private static @Nullable Object[] observation(Sent report) {
    Period period = Period.quarter(2024, report.quarter());
    BigDecimal turns = new BigDecimal(report.turns()).setScale(6);
    return new @Nullable Object[] {
      report.id(),
      "QTE",
      "reporter",
      report.unit(),
      "district",
      period.code(),
      "quarter",
      "statistical",
      period.from(),
      period.to(),
      period.days(),
      "VD02",
      "",
      turns,
      report.turns() == 0 ? "zero" : "reported",
      "own",
      "period",
      "",
      "file",
      null,
      "A1",
      "",
      null,
      "run"
    };
  }

  private static @Nullable Object[] version(Sent report) {
    Period period = Period.quarter(2024, report.quarter());
    OffsetDateTime moment = OffsetDateTime.of(2024, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    LocalDate date = report.version() == 0 ? null : period.to().plusDays(report.version());
    return new @Nullable Object[] {
      report.id(),
      "QTE",
      "reporter",
      report.unit(),
      period.code(),
      "quarter",
      "statistical",
      period.from(),
      period.to(),
      date,
      null,
      "content " + report.turns(),
      "accepted",
      1,
      "",
      "file",
      null,
      moment,
      moment,
      "run",
      null,
      null,
      null,
      null
    };
  }

  @Property(tries = 15)
  void theOrderOfArrivalDoesNotMatter(@ForAll("reports") List<Sent> sent, @ForAll Random random) {
    List<Sent> otherwise = new ArrayList<>(sent);
    Collections.shuffle(otherwise, random);
    assertThat(values(otherwise, Boundaries.AS_REPORTED))
        .isEqualTo(values(sent, Boundaries.AS_REPORTED));
  }

  @Property(tries = 15)
  void partsSumToTheWholeOnEveryMap(@ForAll("reports") List<Sent> sent) {
    for (String code : List.of("as-reported", "2025-06-30", "2025-07-01")) {
      List<IndicatorValue> values = compute(sent, Boundaries.parse(code));
      for (Period period : List.of(Period.year(2024), Period.quarter(2024, 1))) {
        BigDecimal country = sum(values, UnitLevel.COUNTRY, period);
        assertThat(sum(values, UnitLevel.PROVINCE, period))
            .as("%s %s", code, period)
            .isEqualByComparingTo(country);
      }
      BigDecimal quarters =
          Period.year(2024).parts(vn.tiengnoi.warehouse.period.PeriodKind.QUARTER).stream()
              .map(quarter -> sum(values, UnitLevel.COUNTRY, quarter))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(quarters).isEqualByComparingTo(sum(values, UnitLevel.COUNTRY, Period.year(2024)));
    }
  }

  private static BigDecimal sum(List<IndicatorValue> values, UnitLevel level, Period period) {
    return values.stream()
        .filter(v -> v.unit().level() == level && v.period().equals(period) && v.value() != null)
        .map(v -> v.value() == null ? BigDecimal.ZERO : v.value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A correction and its reversal leave the figures as they were. */
  @Property(tries = 10)
  void aReversedCorrectionLeavesNoTrace(@ForAll("reports") List<Sent> sent) {
    Sent first = sent.get(0);
    List<Sent> original = new ArrayList<>(sent);
    original.removeIf(s -> s.unit().equals(first.unit()) && s.quarter() == first.quarter());
    original.add(new Sent(first.unit(), first.quarter(), 4, 7));
    List<Sent> corrected = new ArrayList<>(original);
    corrected.add(new Sent(first.unit(), first.quarter(), 5, 70));
    corrected.add(new Sent(first.unit(), first.quarter(), 6, 7));
    assertThat(values(corrected, Boundaries.AS_REPORTED))
        .isEqualTo(values(original, Boundaries.AS_REPORTED));
  }
}
