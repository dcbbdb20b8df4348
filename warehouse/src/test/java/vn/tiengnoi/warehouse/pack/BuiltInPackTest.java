package vn.tiengnoi.warehouse.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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
  void hasFiveIndicatorsAndTheTargetsOfTwoPlans() {
    assertThat(PACK.indicators().keySet()).containsExactly("VD01", "VD02", "TG01", "TG02", "TG03");
    assertThat(PACK.targets()).hasSize(5);
  }

  @Test
  void hashIsStable() {
    assertThat(PACK.hash()).isEqualTo(PackReader.builtIn("vietnam").hash()).hasSize(64);
  }
}
