package vn.tiengnoi.warehouse.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2024,           YEAR,        2024-01-01, 2024-12-31, 366",
    "2024-H2,        HALF,        2024-07-01, 2024-12-31, 184",
    "2024-Q3,        QUARTER,     2024-07-01, 2024-09-30, 92",
    "2024-9M,        NINE_MONTHS, 2024-01-01, 2024-09-30, 274",
    "2024-02,        MONTH,       2024-02-01, 2024-02-29, 29",
    "2024-03-15,     DAY,         2024-03-15, 2024-03-15, 1",
    "2024-2025S,     SCHOOL_YEAR, 2024-09-01, 2025-08-31, 365",
    "2016..2020,     SPAN,        2016-01-01, 2020-12-31, 1827",
    "2023-03..2023-05-10, SPAN,   2023-03-01, 2023-05-10, 71",
    "adm:2024,       YEAR,        2023-12-15, 2024-12-14, 366",
    "adm:2024-Q1,    QUARTER,     2023-12-15, 2024-03-14, 91",
    "adm:2024-H2,    HALF,        2024-06-15, 2024-12-14, 183",
  })
  void coversTheDaysOfItsCode(
      String code, PeriodKind kind, LocalDate from, LocalDate to, int days) {
    Period period = Period.parse(code);

    assertThat(period.kind()).isEqualTo(kind);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.days()).isEqualTo(days);
    assertThat(period).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-Q5",
        "2024-13",
        "2024-02-30",
        "2024-2026S",
        "2020..2016",
        "lunar:2024",
        "2024-q1",
        "2016..2018..2020",
        "..2020",
        "2024..",
        "năm 2024"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThat(Period.findPeriod(text)).isEmpty();
  }

  @Test
  void saysWhichFormsItReads() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("quý 3"))
        .withMessage("unknown period \"quý 3\"; expected one of " + Period.ALLOWED_FORMS);
  }

  @Test
  void writesTheStatisticalCalendarWithoutAPrefix() {
    assertThat(Period.parse("stat:2024")).isEqualTo(Period.year(2024));
    assertThat(Period.parse(" statistical:2024-Q2 ")).isEqualTo(Period.quarter(2024, 2));
    assertThat(Period.parse("administrative:2024").code()).isEqualTo("adm:2024");
  }

  @Test
  void keepsCalendarsApart() {
    assertThat(Period.parse("adm:2024")).isNotEqualTo(Period.year(2024));
    assertThat(Period.year(2024).contains(Period.parse("adm:2024-Q1"))).isFalse();
  }

  @Property
  void quartersTileTheirYear(@ForAll @IntRange(min = 1990, max = 2090) int year) {
    List<Period> quarters = Period.year(year).parts(PeriodKind.QUARTER);

    assertThat(quarters).hasSize(4).isSorted();
    assertThat(quarters.stream().mapToInt(Period::days).sum()).isEqualTo(Period.year(year).days());
    for (int i = 1; i < 4; i++) {
      assertThat(quarters.get(i).from()).isEqualTo(quarters.get(i - 1).to().plusDays(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023..2024,     YEAR,        2023 2024",
    "2024,           HALF,        2024-H1 2024-H2",
    "2024-Q1,        MONTH,       2024-01 2024-02 2024-03",
    "2024,           NINE_MONTHS, 2024-9M",
    "2023..2024,     SCHOOL_YEAR, 2023-2024S",
    "adm:2024-H1,    QUARTER,     adm:2024-Q1 adm:2024-Q2",
    "2024-Q1,        YEAR,        ''",
  })
  void isCutIntoTheWholePartsItHolds(String code, PeriodKind wanted, String parts) {
    assertThat(Period.parse(code).parts(wanted))
        .extracting(Period::code)
        .containsExactly(parts.isEmpty() ? new String[0] : parts.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2023",
    "2024-Q3, 2023-Q3",
    "2024-02, 2023-02",
    "2024-2025S, 2023-2024S",
    "adm:2024-H1, adm:2023-H1"
  })
  void knowsTheSamePeriodAYearBefore(String code, String before) {
    assertThat(Period.parse(code).previousYear()).contains(Period.parse(before));
  }

  @Test
  void givesADayAndASpanNoYearBefore() {
    assertThat(Period.parse("2024-02-29").previousYear()).isEmpty();
    assertThat(Period.parse("2016..2020").previousYear()).isEmpty();
  }

  @Test
  void sortsByStartThenTheShorterFirst() {
    Period quarter = Period.quarter(2024, 1);
    Period year = Period.year(2024);
    Period month = Period.parse("2024-02");

    assertThat(List.of(month, year, quarter).stream().sorted())
        .containsExactly(quarter, year, month);
  }
}
