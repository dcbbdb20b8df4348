package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    // A bare name is that of the highest level that ever bore it.
    "Lai Châu, 2024, 12-lai-chau@2004-01-01",
    "Sa Đéc, 2024, 867-sa-dec@2004-01-01",
    "TX. Chũ, 2025-Q1, 224-chu@2025-01-01",
    // A lower one is named with its kind, its code or a date.
    "Phường Bắc Giang, 2026, 07210-bac-giang@2025-07-01",
    "P. Sa Đéc, 2026, 29905-sa-dec@2025-07-01",
    "x.Lâm Bình, 2026, 02266-lam-binh@2025-07-01",
    "Sa Đéc@2025-07-01, 2024, 29905-sa-dec@2025-07-01",
    "29905, 2024, 29905-phuong-1@2004-01-01",
    "29905, 2026, 29905-sa-dec@2025-07-01",
    "29905@2025-06-30, 2026, 29905-phuong-1@2004-01-01",
    "đặc khu lý sơn, 2026, 21548-ly-son@2025-07-01",
    "Trảng Dài, 2026, 25993-trang-dai@2025-07-01",
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
    assertThat(UNITS.findNamed("Sa Đéc", Period.year(2026))).isEmpty();
    assertThat(UNITS.findNamed("Phường 1", Period.year(2024))).hasSize(33);
    assertThat(UNITS.findNamed("Sa Đéc@tomorrow", Period.year(2026))).isEmpty();
    assertThat(UNITS.findNamed("Nơi Nào", Period.year(2024))).isEmpty();
  }

  @Test
  void listsWhatLayInAUnit() {
    Unit country = UNITS.country();
    Unit laiChau = UNITS.getUnit("12-lai-chau@2004-01-01");
    Unit saDec = UNITS.getUnit("867-sa-dec@2004-01-01");
    LocalDate before = LocalDate.of(2025, 6, 30);
    LocalDate after = LocalDate.of(2025, 7, 1);
    assertThat(UNITS.listWithin(country, UnitLevel.COMMUNE, before, before)).hasSize(10_035);
    assertThat(UNITS.listWithin(country, UnitLevel.COMMUNE, after, after)).hasSize(3_321);
    assertThat(UNITS.listWithin(laiChau, UnitLevel.COMMUNE, before, before)).hasSize(106);
    assertThat(UNITS.listWithin(laiChau, UnitLevel.COMMUNE, after, after)).hasSize(38);
    assertThat(UNITS.listWithin(laiChau, UnitLevel.COMMUNE, before, after)).hasSize(106 + 38);
    assertThat(UNITS.listWithin(saDec, UnitLevel.COMMUNE, before, before)).hasSize(9);
    assertThat(UNITS.listWithin(saDec, UnitLevel.COMMUNE, after, after)).isEmpty();
    assertThat(UNITS.listWithin(saDec, UnitLevel.PROVINCE, before, before)).isEmpty();
    assertThat(UNITS.listWithin(saDec, UnitLevel.DISTRICT, before, before)).containsExactly(saDec);
  }

  /** A district of Huế lay in Thừa Thiên Huế to the end of 2024, in Huế from the next day. */
  @Test
  void aUnitLiesInWhatItsParentBecame() {
    Unit phuVang = UNITS.getUnit("478-phu-vang@2004-01-01");
    Unit old = UNITS.getUnit("46-thua-thien-hue@2004-01-01");
    Unit hue = UNITS.getUnit("46-hue@2025-01-01");
    LocalDate lastOfOld = LocalDate.of(2024, 12, 31);
    LocalDate firstOfHue = LocalDate.of(2025, 1, 1);
    assertThat(UNITS.lineOf(phuVang)).containsExactly(phuVang, old, UNITS.country());
    assertThat(UNITS.lineOf(phuVang, lastOfOld)).contains(old);
    assertThat(UNITS.lineOf(phuVang, firstOfHue)).contains(hue).doesNotContain(old);
    assertThat(UNITS.childrenOf(old.id())).contains(phuVang);
    assertThat(UNITS.childrenOf(hue.id())).contains(phuVang);
    assertThat(UNITS.within(phuVang, old)).isTrue();
    assertThat(UNITS.within(phuVang, hue)).isTrue();
    assertThat(UNITS.within(phuVang, UNITS.getUnit("48-da-nang@2004-01-01"))).isFalse();
    assertThat(UNITS.listWithin(old, UnitLevel.DISTRICT, firstOfHue, firstOfHue)).isEmpty();
    assertThat(UNITS.listWithin(old, UnitLevel.DISTRICT, lastOfOld, firstOfHue)).contains(phuVang);
    assertThat(UNITS.listWithin(hue, UnitLevel.DISTRICT, lastOfOld, firstOfHue)).contains(phuVang);
  }
}
