package vn.tiengnoi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
  @ParameterizedTest
  @CsvSource({
    "2024-05-01,2024-05-01T16:59:59.999999Z",
    "2024-05-01T10:00,2024-05-01T03:00:00Z",
    "2024-05-01T10:00:30,2024-05-01T03:00:30Z",
    "2024-05-01T10:00:30Z,2024-05-01T10:00:30Z",
    "2024-05-01T10:00:30+07:00,2024-05-01T03:00:30Z",
  })
  void readsADayAsItsEndAndATimeAsVietnams(String text, Instant moment) {
    assertThat(AsOf.parse(text)).isEqualTo(new AsOf.Moment(moment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bao-cao-2024", "2024", "2024-13-01", "quý-1"})
  void takesEverythingElseForAName(String text) {
    assertThat(AsOf.parse(text)).isEqualTo(new AsOf.Publication(text));
  }

  @Test
  void spacesAroundDoNotMatter() {
    assertThat(AsOf.parse(" x ")).isEqualTo(AsOf.parse("x"));
  }
}
