package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;

class UnitRegisterTest {
  private static final UnitRegister UNITS = PackReader.builtIn("vietnam").units();

  @ParameterizedTest
  @CsvSource({
    "24-bac-giang@2004-01-01, 2024, 24-bac-giang@2004-01-01",
    "24, 2024, 24-bac-giang@2004-01-01",
    "24, 2026, 24-bac-ninh@2025-07-01",
    "24@2024-06-30, 2026, 24-bac-giang@2004-01-01",
    "Bắc Giang, 2024, 24-bac-giang@2004-01-01",
    "TP Bắc Giang, 2024, 213-bac-giang@2004-01-01",
    "Tỉnh Bắc Giang, 2024, 24-bac-giang@2004-01-01",
    "Đồng Tháp, 2024, 87-dong-thap@2004-01-01",
    "Đồng Tháp, 2026, 82-dong-thap@2025-07-01",
    "Đồng Tháp@2025-07-01, 2024, 82-dong-thap@2025-07-01",
    "Khánh Hoà, 2024, 56-khanh-hoa@2004-01-01",
    "Đồng Nai, 2026-Q3, 75-dong-nai@2026-04-30",
    "Toàn quốc, 2024, vn-viet-nam@1976-07-02",
  })
  void aNameMeansTheUnitOfItsTime(String name, String period, String expected) {
    assertThat(UNITS.findNamed(name, Period.parse(period)))
        .extracting(Unit::id)
        .containsExactly(expected);
  }

  @Test
  void sayThatANameIsAmbiguousOrUnknownRatherThanGuess() {
    assertThat(UNITS.findNamed("Cao Lãnh", Period.year(2024))).hasSize(2);
    assertThat(UNITS.findNamed("Bắc Ninh", Period.year(2025))).hasSize(2);
    assertThat(UNITS.findNamed("Bắc Giang", Period.year(2026))).isEmpty();
    assertThat(UNITS.findNamed("Nơi Nào", Period.year(2024))).isEmpty();
  }
}
