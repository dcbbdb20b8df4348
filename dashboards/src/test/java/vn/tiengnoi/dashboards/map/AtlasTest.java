package vn.tiengnoi.dashboards.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

class AtlasTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");
  private final Atlas atlas = new Atlas();

  @ParameterizedTest
  @CsvSource({
    "2016-12-31, 63",
    "2024-12-31, 63",
    "2025-06-30, 63",
    "2025-07-01, 34",
    "2026-12-31, 34"
  })
  void drawsEveryProvinceOfTheDay(LocalDate day, int provinces) {
    BoundarySet set = atlas.findSet(PACK, day).orElseThrow();
    assertThat(PACK.units().listUnits(UnitLevel.PROVINCE, day))
        .hasSize(provinces)
        .allSatisfy(unit -> assertThat(set.findShape(unit)).isPresent());
    assertThat(set.shapes()).hasSize(provinces);
  }

  @Test
  void drawsAProvinceUnderItsOldNameWhileItHadIt() {
    Unit hue = PACK.units().getUnit("46-thua-thien-hue@2004-01-01");
    BoundarySet set = atlas.findSet(PACK, LocalDate.of(2024, 12, 31)).orElseThrow();
    assertThat(set.findShape(hue).orElseThrow().unitId()).isEqualTo("46-hue@2025-01-01");
  }

  @Test
  void keepsBothArchipelagosInsideTheDrawing() {
    BoundarySet set = atlas.findSet(PACK, LocalDate.of(2025, 7, 1)).orElseThrow();
    assertThat(set.archipelagos())
        .extracting(Archipelago::nameVi)
        .containsExactly("Quần đảo Hoàng Sa", "Quần đảo Trường Sa");
    assertThat(set.archipelagos())
        .allSatisfy(
            islands -> {
              assertThat(islands.x()).isBetween(0, Projection.WIDTH);
              assertThat(islands.y()).isBetween(0, Projection.HEIGHT);
            });
    assertThat(set.archipelagos())
        .extracting(Archipelago::provinceCode)
        .containsExactly("48", "56");
  }
}
