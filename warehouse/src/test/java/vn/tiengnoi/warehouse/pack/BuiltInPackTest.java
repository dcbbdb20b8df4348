package vn.tiengnoi.warehouse.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.unit.UnitLevel;

class BuiltInPackTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @Test
  void hasTheProvincesOfEachDate() {
    assertThat(PACK.units().listUnits(UnitLevel.PROVINCE, LocalDate.of(2025, 6, 30))).hasSize(63);
    assertThat(PACK.units().listUnits(UnitLevel.PROVINCE, LocalDate.of(2025, 7, 1))).hasSize(34);
    assertThat(PACK.units().listUnits(UnitLevel.PROVINCE, LocalDate.of(2026, 5, 1))).hasSize(34);
    assertThat(PACK.units().listUnits(UnitLevel.DISTRICT, LocalDate.of(2025, 6, 30))).hasSize(696);
  }

  @Test
  void showsTheHeadlineBeforeTheOtherIndicators() {
    assertThat(PACK.indicators().keySet()).startsWith("VD01", "VD02", "TG01", "TG02", "TG03");
  }

  @Test
  void hasTheSixtyIndicatorsInTheirEightGroups() {
    Map<String, Long> sizes =
        PACK.indicators().values().stream()
            .collect(Collectors.groupingBy(Indicator::group, Collectors.counting()));
    assertThat(sizes)
        .isEqualTo(
            Map.of(
                "TC", 13L, "TG", 21L, "TT", 6L, "NL", 3L, "BV", 8L, "GS", 3L, "VD", 4L, "BC", 2L));
    assertThat(PACK.indicators().values())
        .allSatisfy(indicator -> assertThat(indicator.code()).startsWith(indicator.group()));
  }

  @Test
  void hashIsStable() {
    assertThat(PACK.hash()).isEqualTo(PackReader.builtIn("vietnam").hash()).hasSize(64);
  }
}
