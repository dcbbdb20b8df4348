package vn.tiengnoi.etl.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

class PeriodReaderTest {

  @ParameterizedTest
  @CsvSource({
    "quý 1 năm 2023, 2023-Q1",
    "Quý I/2023, 2023-Q1",
    "QUÝ IV NĂM 2023, 2023-Q4",
    "Q1-2023, 2023-Q1",
    "quy 2/2024, 2024-Q2",
    "Kỳ báo cáo: Quý III/2024, 2024-Q3",
    "Quý IV/2024 (01/10/2024–31/12/2024), 2024-Q4",
    "tháng 3/2024, 2024-03",
    "Tháng 12 năm 2024, 2024-12",
    "03/2024, 2024-03",
    "6 tháng đầu năm 2024, 2024-H1",
    "6 tháng cuối năm 2024, 2024-H2",
    "sáu tháng đầu năm 2024, 2024-H1",
    "9 tháng năm 2024, 2024-9M",
    "9 tháng đầu năm 2024, 2024-9M",
    "3 tháng đầu năm 2024, 2024-Q1",
    "Năm 2023, 2023",
    "cả năm 2023, 2023",
    "2023, 2023",
    "2024-H1, 2024-H1",
    "giai đoạn 2016-2020, 2016..2020",
    "từ 01/01 đến 30/9/2019, 2019-9M",
    "Từ ngày 01/01/2024 đến ngày 31/12/2024, 2024",
    "từ 10/02/2024 đến 20/02/2024, 2024-02-10..2024-02-20",
    "ngày 05 tháng 3 năm 2024, 2024-03-05",
    "05/03/2024, 2024-03-05",
  })
  void readsPeriodsAsPeopleWriteThem(String written, String code) {
    assertThat(read(written, ReportingCalendar.STATISTICAL)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "quý I/24, 2024-Q1 period_read_as",
    "03/05/24, 2024-05-03 period_read_as",
    "Năm học 2023-2024, 2023-2024S period_read_as",
    "năm học 2023 – 24, 2023-2024S period_read_as",
    "tháng 13/2024, unknown_period",
    "05/13/2024, unknown_period",
    "31/02/2024, unknown_period",
    "năm học 2023-2025, unknown_period",
    "quý 5/2024, unknown_period",
    "6 tháng năm 2024, 2024-H1 period_read_as",
    "học kỳ I năm học 2023-2024, period_not_certain",
    "tính đến 30/9/2019, period_not_certain",
    "hôm qua, unknown_period",
  })
  void showsWhatIsLikelyAndStopsAtWhatIsNot(String written, String expected) {
    assertThat(read(written, ReportingCalendar.STATISTICAL)).isEqualTo(expected);
  }

  @Test
  void readsANameInTheCalendarOfTheForm() {
    assertThat(read("6 tháng đầu năm 2024", ReportingCalendar.ADMINISTRATIVE))
        .isEqualTo("adm:2024-H1");
    assertThat(read("từ 15/12/2023 đến 14/6/2024", ReportingCalendar.ADMINISTRATIVE))
        .isEqualTo("adm:2024-H1");
    assertThat(read("2023-2024", ReportingCalendar.SCHOOL)).startsWith("2023-2024S");
    assertThat(read("trước ngày 10/10/2019", ReportingCalendar.DEADLINE))
        .isEqualTo("deadline:2019-10-10");
    // How far such a year reaches only its form can say.
    assertThat(read("Năm 2019", ReportingCalendar.DEADLINE)).isEqualTo("period_not_certain");
  }

  @Test
  void readsDaysThatASpreadsheetCounts() {
    assertThat(shown(read(new RawCell("C6", Kind.NUMBER, "45356"), null))).isEqualTo("2024-03-05");
    assertThat(shown(read(new RawCell("C6", Kind.NUMBER, "2024"), null))).isEqualTo("2024");
  }

  @Test
  void holdsAnotherPeriodThanTheOneAskedFor() {
    RawCell cell = RawCell.text("C6", "Năm 2023");

    assertThat(shown(read(cell, Period.year(2024)))).isEqualTo("wrong_period");
    assertThat(shown(read(cell, Period.year(2023)))).isEqualTo("2023");
  }

  private static PeriodReading read(RawCell cell, @Nullable Period asked) {
    return PeriodReader.read(cell, new PeriodQuestion(ReportingCalendar.STATISTICAL, null, asked));
  }

  private static String read(String written, ReportingCalendar calendar) {
    return shown(
        PeriodReader.read(RawCell.text("C6", written), new PeriodQuestion(calendar, null, null)));
  }

  private static String shown(PeriodReading reading) {
    String faults =
        reading.faults().stream()
            .map(fault -> fault.code().code())
            .collect(Collectors.joining(" "));
    Period period = reading.period();
    return ((period == null ? "" : period.code() + " ") + faults).strip();
  }
}
