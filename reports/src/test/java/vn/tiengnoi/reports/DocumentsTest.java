package vn.tiengnoi.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;

class DocumentsTest {
  private static final OverviewQuestion QUESTION =
      new OverviewQuestion(Given.BAC_GIANG, 2024, "VD01", Boundaries.AS_REPORTED);

  private final Documents documents = new Documents();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void listsTheOverview() {
    assertThat(documents.list())
        .extracting(DocumentKind::name, kind -> kind.title("vi"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("overview", "Trang điều hành một trang"));
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = Mode.EXCLUDE, names = "PDF")
  void refusesFormatsItCannotWriteYet(Format format) {
    assertThatThrownBy(() -> write("overview", "vi", format))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "văn bản \"overview\" chưa xuất được ra %1$s, hiện có: pdf / document \"overview\""
                + " cannot be written as %1$s yet, only as pdf",
            format.ending());
    assertThat(out.size()).isZero();
  }

  @Test
  void refusesAnUnknownDocumentAndNamesTheKnown() {
    assertThatThrownBy(() -> write("tong-ket", "vi", Format.PDF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "không có văn bản \"tong-ket\"; có: overview"
                + " / no document \"tong-ket\"; there are: overview");
  }

  @Test
  void refusesAnUnknownLanguage() {
    assertThatThrownBy(() -> write("overview", "fr", Format.PDF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("không có ngôn ngữ \"fr\"");
  }

  @Test
  void readsTheFormatFromAFilesName() {
    assertThat(Format.ofFile("Bắc Giang 2024.PDF")).isEqualTo(Format.PDF);
    assertThatThrownBy(() -> Format.ofFile("page.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phải kết thúc bằng .pdf");
  }

  @Test
  void takesLessThanASecondOnceWarm() throws Exception {
    Duration fastest = Duration.ofDays(1);
    // The fastest of a few: the machine may be busy with something else.
    for (int time = 0; time < 4; time++) {
      Instant start = Instant.now();
      write("overview", "vi", Format.PDF);
      Duration taken = Duration.between(start, Instant.now());
      fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
    }
    assertThat(fastest).isLessThan(Duration.ofSeconds(1));
  }

  private void write(String name, String language, Format format) throws Exception {
    documents.write(name, new GivenReading(Given.province()), QUESTION, language, format, out);
  }
}
