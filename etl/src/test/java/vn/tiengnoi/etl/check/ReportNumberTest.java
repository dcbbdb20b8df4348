package vn.tiengnoi.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.etl.raw.RawCell;

class ReportNumberTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "1, 1",
    "02, 2",
    "lần 3, 3",
    "Lần thứ 2, 2",
    "THAY THẾ, 2",
    "đính chính, 2",
    "Báo cáo bổ sung, 2",
    "đính chính lần 2, 3",
    "thay thế lần 1, 2",
    "Lần 2 (thay thế), 2",
  })
  void readsTheNumberAndTheWordsOfACorrection(String written, int number) {
    assertThat(ReportNumber.read(RawCell.text("C4", written))).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1.5", "lần cuối", "mới", "thay thế báo cáo tháng 3"})
  void readsNothingElse(String written) {
    assertThat(ReportNumber.read(RawCell.text("C4", written))).isEmpty();
  }
}
