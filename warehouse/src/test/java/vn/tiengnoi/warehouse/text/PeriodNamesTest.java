package vn.tiengnoi.warehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.warehouse.period.Period;

class PeriodNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024        | năm 2024             | year 2024",
        "2024-H1     | 6 tháng đầu năm 2024 | first half of 2024",
        "2024-H2     | 6 tháng cuối năm 2024 | second half of 2024",
        "2024-Q4     | quý IV/2024          | Q4 2024",
        "2024-9M     | 9 tháng đầu năm 2024 | nine months of 2024",
        "2024-03     | tháng 03/2024        | 03/2024",
        "2024-03-15  | 15/03/2024           | 15/03/2024",
        "2024-2025S  | năm học 2024–2025    | school year 2024–2025",
        "2016..2020  | 2016–2020            | 2016–2020",
        "2023-03..2023-05 | 01/03/2023–31/05/2023 | 01/03/2023–31/05/2023",
        "adm:2024    | năm 2024 (15/12/2023–14/12/2024) | year 2024 (15/12/2023–14/12/2024)",
      })
  void namesPeriodsAsPeopleDo(String code, String vietnamese, String english) {
    assertThat(PeriodNames.name(Period.parse(code), "vi")).isEqualTo(vietnamese);
    assertThat(PeriodNames.name(Period.parse(code), "en")).isEqualTo(english);
  }
}
