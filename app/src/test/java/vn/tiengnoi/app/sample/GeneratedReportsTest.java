package vn.tiengnoi.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

class GeneratedReportsTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");
  private static List<GeneratedFile> files = List.of();
  private static List<Report> reports = List.of();

  @BeforeAll
  static void generate() throws IOException {
    files = GeneratedSample.of(PACK).files();
    reports = files.stream().flatMap(file -> file.reports().stream()).toList();
  }

  private static List<Report> sound() {
    return reports.stream().filter(report -> report.fault() == null).toList();
  }

  private static long number(Report report, String element, String part) {
    return report.entries().stream()
        .filter(entry -> entry.element().equals(element) && entry.disaggregation().equals(part))
        .filter(entry -> entry.value() instanceof BigDecimal)
        .mapToLong(entry -> ((BigDecimal) entry.value()).longValueExact())
        .findFirst()
        .orElse(-1);
  }

  private static List<Report> first(String form, String unit, String... periods) {
    List<Report> found = new ArrayList<>();
    for (String period : periods) {
      sound().stream()
          .filter(report -> report.duty().form().equals(form) && report.suffix().isEmpty())
          .filter(report -> report.duty().unit().equals(unit))
          .filter(report -> report.due().code().equals(period))
          .forEach(found::add);
    }
    return found;
  }

  @Test
  void makesEnoughFilesReportsAndFigures() {
    int figures = reports.stream().mapToInt(report -> report.entries().size()).sum();
    assertThat(files).hasSizeBetween(2_000, 2_700);
    assertThat(reports).hasSizeGreaterThan(15_000);
    assertThat(figures).isBetween(300_000, 460_000);
  }

  @Test
  void filesComeInEveryChannelFromEveryLevel() {
    assertThat(files.stream().map(GeneratedFile::channel).distinct())
        .containsExactlyInAnyOrder(Channel.values());
    assertThat(reports.stream().map(r -> PACK.units().getUnit(r.duty().unit()).level()).distinct())
        .containsExactlyInAnyOrder(UnitLevel.PROVINCE, UnitLevel.DISTRICT, UnitLevel.COMMUNE);
    assertThat(files.stream().map(GeneratedFile::path)).doesNotHaveDuplicates();
    for (GeneratedFile file : files) {
      assertThat(file.reports().stream().map(r -> file.sheetOf(r).orElse(r.toString())))
          .as(file.path())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyPlantedFaultIsThere() {
    assertThat(reports.stream().map(Report::fault).filter(fault -> fault != null).distinct())
        .containsExactlyInAnyOrder(PlantedFault.values());
  }

  @Test
  void soundReportsNameWhatThePackKnows() {
    Map<String, Set<String>> asWritten = new HashMap<>();
    for (Report report : sound()) {
      String unit = report.unit() + "|" + report.due().from().getYear();
      asWritten.computeIfAbsent(unit, first -> new HashSet<>()).add(report.duty().unit());
      assertThat(PACK.findReporter(report.reporter())).isPresent();
      Form form = PACK.getForm(report.duty().form());
      assertThat(form.periodWritten(Period.parse(report.period()))).isEqualTo(report.due());
    }
    asWritten.forEach(
        (written, units) -> {
          String[] name = written.split("\\|", 2);
          Period year = Period.parse(name[1]);
          assertThat(PACK.units().findNamed(name[0], year).stream().map(Unit::id))
              .as(written)
              .containsAll(units);
        });
  }

  @Test
  void soundReportsAnswerWhatTheFormAsksAndNothingElse() {
    for (Report report : sound()) {
      Form form = PACK.getForm(report.duty().form());
      assertThat(report.entries().stream().map(Entry::element).distinct().toList())
          .isEqualTo(form.elementsOf(report.due()).stream().map(FormElement::element).toList());
    }
  }

  @Test
  void everyElementOfEveryFormHasFiguresInEveryOptionOfEverySplit() {
    Set<String> filled = new TreeSet<>();
    for (Report report : sound()) {
      for (Entry entry : report.entries()) {
        if (entry.value() instanceof BigDecimal number && number.signum() > 0) {
          filled.add(
              String.join("|", report.duty().form(), entry.element(), entry.disaggregation()));
        }
      }
    }
    Set<String> wanted = new TreeSet<>();
    Set<String> owed =
        PACK.obligations().stream().map(Obligation::form).collect(Collectors.toSet());
    for (String form : owed) {
      for (FormElement asked : PACK.getForm(form).elements()) {
        wanted.add(String.join("|", form, asked.element(), ""));
        for (String split : asked.splits()) {
          Objects.requireNonNull(PACK.dimensions().get(split)).options().stream()
              .map(option -> split + "=" + option.code())
              .forEach(part -> wanted.add(String.join("|", form, asked.element(), part)));
        }
      }
    }
    wanted.removeAll(filled);
    assertThat(wanted).isEmpty();
  }

  @Test
  void everyObligationOfAWholePeriodIsPlayed() {
    Set<String> played =
        reports.stream()
            .map(report -> report.duty().form() + report.duty().unit() + report.duty().cadence())
            .collect(Collectors.toSet());
    List<String> silent = new ArrayList<>();
    for (Obligation duty : PACK.obligations()) {
      boolean due = periods(duty).count() > 3;
      if (due && !played.contains(duty.form() + duty.unit() + duty.cadence())) {
        silent.add(duty.toString());
      }
    }
    assertThat(silent).isEmpty();
  }

  private static Stream<Period> periods(Obligation duty) {
    LocalDate end = duty.to();
    LocalDate last =
        end == null || end.isAfter(GeneratedReports.LAST_DAY) ? GeneratedReports.LAST_DAY : end;
    return PACK.getForm(duty.form()).periods(duty.cadence(), duty.from(), last).stream();
  }

  @Test
  void partsMakeTheirTotal() {
    for (Report report : sound()) {
      Map<String, Map<String, List<Object>>> parts = new HashMap<>();
      Map<String, BigDecimal> totals = new HashMap<>();
      for (Entry entry : report.entries()) {
        if (!entry.disaggregation().isEmpty()) {
          parts
              .computeIfAbsent(entry.element(), element -> new TreeMap<>())
              .computeIfAbsent(entry.disaggregation().split("=", 2)[0], d -> new ArrayList<>())
              .add(entry.value() == null ? "" : entry.value());
        } else if (entry.value() instanceof BigDecimal whole) {
          totals.put(entry.element(), whole);
        }
      }
      totals.forEach(
          (element, whole) ->
              parts
                  .getOrDefault(element, Map.of())
                  .forEach((dimension, some) -> sumsTo(report, dimension, some, whole)));
    }
  }

  private static void sumsTo(
      Report report, String dimension, List<Object> parts, BigDecimal whole) {
    if (parts.contains("") || parts.contains(Untidy.NOT_COUNTED)) {
      return;
    }
    BigDecimal sum =
        parts.stream()
            .map(part -> part instanceof BigDecimal number ? number : BigDecimal.ZERO)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(whole) != 0) {
      assertThat(sum).as(report + dimension).isEqualByComparingTo(whole);
    }
  }

  @Test
  void nothingIsNegativeAndNoPartAboveItsWhole() throws IOException {
    Assumptions assumptions = Assumptions.read();
    for (Report report : sound()) {
      Map<String, BigDecimal> numbers = new HashMap<>();
      for (Entry entry : report.entries()) {
        if (entry.value() instanceof BigDecimal number) {
          numbers.put(entry.element() + "|" + entry.disaggregation(), number);
        }
      }
      numbers.forEach(
          (cell, number) -> {
            String[] place = cell.split("\\|", -1);
            ElementProfile.Whole whole = assumptions.element(place[0]).whole();
            BigDecimal limit = whole == null ? null : numbers.get(whole.element() + "|" + place[1]);
            if (number.signum() < 0 || (limit != null && number.compareTo(limit) > 0)) {
              throw new AssertionError("%s of %s: %s".formatted(cell, report, number));
            }
          });
    }
  }

  @Test
  void yesNoElementsAreOneOrZeroInTheUnitsThatCount() {
    for (Report report : sound()) {
      UnitLevel level = PACK.units().getUnit(report.duty().unit()).level();
      boolean sum = report.duty().form().equals("TE") && level == UnitLevel.PROVINCE;
      for (String element : List.of("TC07_OFFICER", "TC09_BOARD", "TG06_COUNCIL")) {
        assertThat(number(report, element, "")).isBetween(-1L, sum ? 60L : 1L);
      }
    }
  }

  @Test
  void stocksMoveSlowly() {
    String unit = "219-luc-ngan@2004-01-01";
    List<Report> years = first("QTE", unit, "2018", "2019", "2022", "2023");
    assertThat(years).hasSizeGreaterThanOrEqualTo(3);
    for (int i = 1; i < years.size(); i++) {
      double before = number(years.get(i - 1), "TC05", "");
      assertThat((double) number(years.get(i), "TC05", "")).isBetween(before * 0.9, before * 1.25);
    }
  }

  /** A district's children who were consulted are fewer than the children who live there. */
  @Test
  void distinctChildrenAreFewerThanThePopulation() {
    List<Report> consulted = first("LYK", "12-lai-chau@2004-01-01", "2023", "2024", "2025");
    assertThat(consulted).isNotEmpty();
    for (Report report : consulted) {
      for (Report population : first("DS", report.duty().unit(), report.due().code())) {
        assertThat(number(report, "TG16_CONSULTED_7UP", ""))
            .isBetween(1_000L, number(population, "TG16_CHILDREN_7UP", ""));
      }
    }
  }

  @Test
  void ethnicMinoritiesAreAsManyAsInTheProvince() {
    Map<String, Double> share = new TreeMap<>();
    for (String unit : List.of("12-lai-chau@2004-01-01", "87-dong-thap@2004-01-01")) {
      Report report = first("QTE", unit, "2024-Q2").get(0);
      share.put(unit, (double) number(report, "VD02", "ETHNIC=DTTS") / number(report, "VD02", ""));
    }
    assertThat(share.get("12-lai-chau@2004-01-01")).isGreaterThan(0.6);
    assertThat(share.get("87-dong-thap@2004-01-01")).isBetween(0.0, 0.03);
  }

  @Test
  void cumulativeReportsNeverFallWithinTheYear() {
    List<Report> year =
        first("CLB", "72-tay-ninh@2004-01-01", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4");
    assertThat(year).hasSizeGreaterThanOrEqualTo(3);
    List<Long> sessions = year.stream().map(report -> number(report, "TC12", "")).toList();
    assertThat(sessions).isSorted();
    assertThat(sessions.get(sessions.size() - 1)).isGreaterThan(sessions.get(0));
  }

  /** The province's report is the sum of its districts', but for a few slips. */
  @Test
  void consolidatedReportsMostlyAgreeWithThoseBelow() {
    ReportFigures figures;
    try {
      figures = new ReportFigures(PACK, Assumptions.read());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    int same = 0;
    int other = 0;
    for (Obligation duty : PACK.obligations()) {
      boolean province = PACK.units().getUnit(duty.unit()).level() == UnitLevel.PROVINCE;
      if (duty.form().equals("TE") && province) {
        for (Period period : periods(duty).filter(p -> figures.canSay(duty, p)).toList()) {
          boolean equal =
              figures.first(duty, period).get("BV02", "") == below(figures, duty, period);
          same += equal ? 1 : 0;
          other += equal ? 0 : 1;
        }
      }
    }
    assertThat(same).isGreaterThan(200);
    assertThat(other).isBetween(3, 60);
  }

  private static long below(ReportFigures figures, Obligation above, Period period) {
    return PACK.obligations().stream()
        .filter(duty -> duty.form().equals("TE") && duty.covers(period))
        .filter(duty -> above.unit().equals(PACK.units().getUnit(duty.unit()).parent()))
        .mapToLong(duty -> figures.first(duty, period).get("BV02", ""))
        .sum();
  }

  /** The sizes that the plans' targets are compared with. */
  @Test
  void bacGiangLiesNearItsTargetsOf2024() {
    long funds = 0;
    long turns = 0;
    for (Report report : sound()) {
      boolean counts =
          report.duty().form().equals("QTE")
              && report.suffix().isEmpty()
              && report.folder().equals("bac-giang")
              && report.due().code().startsWith("2024-Q");
      funds += counts ? Math.max(0, number(report, "VD01", "")) : 0;
      turns += counts ? Math.max(0, number(report, "VD02", "")) : 0;
    }
    assertThat(funds).isBetween(4_500_000_000L, 6_500_000_000L);
    assertThat(turns).isBetween(10_500L, 14_000L);
  }

  @Test
  void fewReportsNeverCome() {
    long due = PACK.obligations().stream().flatMap(GeneratedReportsTest::periods).count();
    long came =
        reports.stream()
            .map(report -> report.duty().form() + report.duty().reporter() + report.due())
            .distinct()
            .count();
    assertThat((due - came) * 100.0 / due).isBetween(2.5, 6.5);
  }

  @Test
  void correctionsSaySomethingElse() {
    Map<String, Report> firsts = new HashMap<>();
    int corrections = 0;
    for (Report report : sound()) {
      firsts.putIfAbsent(
          report.duty().form() + report.duty().reporter() + report.due() + report.suffix(), report);
    }
    for (Report report : sound()) {
      Report first = firsts.get(report.duty().form() + report.duty().reporter() + report.due());
      if (report.suffix().equals(Report.CORRECTION) && first != null) {
        corrections++;
        assertThat(report.entries()).as(report.toString()).isNotEqualTo(first.entries());
      }
    }
    assertThat(corrections).isGreaterThan(100);
  }

  @Test
  void disaggregationsAreSpeltAsTheLakeSpellsThem() {
    reports.stream()
        .flatMap(report -> report.entries().stream())
        .map(Entry::disaggregation)
        .distinct()
        .forEach(part -> assertThat(Disaggregation.parse(part).code()).isEqualTo(part));
  }

  @Test
  void aFurtherReporterShiftsNobody() {
    assertThat(Draw.of("a", "2024-Q1").fraction()).isEqualTo(Draw.of("a", "2024-Q1").fraction());
    assertThat(Draw.of("a", "2024-Q1").fraction()).isNotEqualTo(Draw.of("b", "2024-Q1").fraction());
  }
}
