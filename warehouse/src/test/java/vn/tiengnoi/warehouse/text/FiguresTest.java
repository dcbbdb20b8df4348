package vn.tiengnoi.warehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

class FiguresTest {
  private final Figures vietnamese = Figures.in("vi");
  private final Figures english = Figures.in("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567.8 | 1 | 1.234.567,8 | 1,234,567.8",
        "0.05      | 1 | 0,1         | 0.1",
        "66.666667 | 1 | 66,7        | 66.7",
        "12.0      | 1 | 12          | 12",
        "-1500     | 0 | -1.500      | -1,500",
        "-0.04     | 1 | 0           | 0",
      })
  void writesNumbersAsTheLanguageDoes(
      BigDecimal value, int decimals, String inVietnamese, String inEnglish) {
    assertThat(vietnamese.number(value, decimals)).isEqualTo(inVietnamese);
    assertThat(english.number(value, decimals)).isEqualTo(inEnglish);
  }

  @Test
  void keepsTheZerosOfAFixedNumber() {
    assertThat(vietnamese.fixed(new BigDecimal("12"), 1)).isEqualTo("12,0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5214300000 | 5,2 tỷ    | 5.2 billion",
        "730000000  | 730 triệu | 730 million",
        "999999     | 999.999   | 999,999",
        "999949999  | 999,9 triệu | 999.9 million",
        "999950000  | 1 tỷ      | 1 billion",
        "-2500000   | -2,5 triệu | -2.5 million",
      })
  void saysLargeNumbersAsPeopleDo(BigDecimal value, String inVietnamese, String inEnglish) {
    assertThat(vietnamese.spoken(value, 0)).isEqualTo(inVietnamese);
    assertThat(english.spoken(value, 0)).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @EnumSource(
      value = ValueStatus.class,
      names = {"REPORTED", "ZERO", "ESTIMATED"},
      mode = EnumSource.Mode.EXCLUDE)
  void neverWritesZeroWhereThereIsNoNumber(ValueStatus status) {
    assertThat(status.sign()).isNotEmpty().doesNotContain("0");
  }
}
