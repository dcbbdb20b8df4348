package vn.tiengnoi.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

class GeneratedReportsTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");
  private static List<Report> reports = List.of();

  @BeforeAll
  static void generate() throws IOException {
    reports = GeneratedReports.of(PACK);
  }

  private static List<Report> sound() {
    return reports.stream().filter(report -> report.fault() == null).toList();
  }

  @Test
  void makesEnoughReportsAndFigures() {
    int figures = reports.stream().mapToInt(report -> report.entries().size()).sum();
    assertThat(reports).hasSizeBetween(2_500, 2_900);
    assertThat(figures).isGreaterThan(20_000);
  }

  @Test
  void everyPlantedFaultIsThere() {
    assertThat(reports.stream().map(Report::fault).filter(fault -> fault != null).distinct())
        .containsExactlyInAnyOrder(PlantedFault.values());
  }

  @Test
  void soundReportsNameWhatThePackKnows() {
    for (Report report : sound()) {
      Period period = Period.parse(report.period());
      List<Unit> units = PACK.units().findNamed(report.unit(), period);
      assertThat(units).as(report.unit() + " " + period).hasSize(1);
      assertThat(units.get(0).id()).isEqualTo(report.duty().unit());
      assertThat(PACK.findReporter(report.reporter())).isPresent();
      for (Entry entry : report.entries()) {
        var element = PACK.getElement(entry.element());
        Disaggregation part = Disaggregation.parse(entry.disaggregation());
        assertThat(element.dimensions()).containsAll(part.options().keySet());
        assertThat(part.code()).isEqualTo(entry.disaggregation());
      }
    }
  }

  @Test
  void soundReportsAnswerWhatTheFormAsks() {
    for (Report report : sound()) {
      assertThat(report.entries().stream().map(Entry::element).distinct())
          .containsExactlyInAnyOrderElementsOf(
              PACK.getForm("QTE").elementsOf(report.due()).stream()
                  .map(asked -> asked.element())
                  .toList());
    }
  }

  @Test
  void partsMakeTheirTotal() {
    for (Report report : sound()) {
      for (Entry total : report.entries()) {
        if (total.disaggregation().isEmpty() && total.value() instanceof BigDecimal whole) {
          partsByDimension(report, total.element())
              .forEach(
                  (dimension, parts) -> {
                    if (parts.stream().allMatch(BigDecimal.class::isInstance)) {
                      BigDecimal sum =
                          parts.stream()
                              .map(BigDecimal.class::cast)
                              .reduce(BigDecimal.ZERO, BigDecimal::add);
                      assertThat(sum).as(report + dimension).isEqualByComparingTo(whole);
                    }
                  });
        }
      }
    }
  }

  private static Map<String, List<Object>> partsByDimension(Report report, String element) {
    return report.entries().stream()
        .filter(entry -> entry.element().equals(element) && !entry.disaggregation().isEmpty())
        .collect(
            Collectors.groupingBy(
                entry -> entry.disaggregation().split("=", 2)[0],
                TreeMap::new,
                Collectors.mapping(
                    entry -> entry.value() == null ? "" : entry.value(), Collectors.toList())));
  }

  @Test
  void figuresAreNeverNegativeAndNumeratorsNeverExceedDenominators() {
    for (Report report : sound()) {
      for (Entry entry : report.entries()) {
        if (entry.value() instanceof BigDecimal number) {
          assertThat(number.signum()).isNotNegative();
          Object whole = wholeOf(report, entry);
          if (whole instanceof BigDecimal denominator) {
            assertThat(number).isLessThanOrEqualTo(denominator);
          }
        }
      }
    }
  }

  private static Object wholeOf(Report report, Entry entry) {
    String whole =
        entry
            .element()
            .replace("_CONSULTED", entry.element().startsWith("TG01") ? "_ISSUED" : "_MADE");
    return report.entries().stream()
        .filter(other -> other.element().equals(whole))
        .filter(other -> other.disaggregation().equals(entry.disaggregation()))
        .map(other -> other.value() == null ? "" : other.value())
        .findFirst()
        .orElse("");
  }

  @Test
  void fewReportsNeverCome() {
    long due =
        PACK.obligations().stream()
            .flatMap(
                duty ->
                    Period.parse(
                        duty.from()
                            + ".."
                            + (duty.to() == null ? GeneratedReports.LAST_DAY : duty.to()))
                        .parts(duty.cadence())
                        .stream())
            .count();
    long came =
        reports.stream().map(report -> report.duty().reporter() + report.due()).distinct().count();
    assertThat((due - came) * 100.0 / due).isBetween(2.5, 5.5);
  }

  @Test
  void aFurtherReporterShiftsNobody() {
    assertThat(Draw.of("a", "2024-Q1").fraction()).isEqualTo(Draw.of("a", "2024-Q1").fraction());
    assertThat(Draw.of("a", "2024-Q1").fraction()).isNotEqualTo(Draw.of("b", "2024-Q1").fraction());
  }
}
