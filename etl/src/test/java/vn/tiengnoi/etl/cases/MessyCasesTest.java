package vn.tiengnoi.etl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiengnoi.warehouse.pack.PackReader;

/** The cells of the project's domain notes, each with its right answer. */
class MessyCasesTest {
  private static final CellCases CASES = new CellCases(PackReader.builtIn("vietnam").units());

  static Stream<NamedCsvRecord> cases() throws IOException {
    try (InputStream file = MessyCasesTest.class.getResourceAsStream("/cases/messy_cases.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return CsvReader.builder().ofNamedCsvRecord(text).stream().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsCellsAsTheNotesSay(NamedCsvRecord row) {
    CaseAnswer answer = CASES.read(caseOf(row));

    String value = answer.value();
    boolean unit = row.getField("kind").equals("unit") && !value.isEmpty();
    String expected = row.getField("expected");
    assertThat(
            String.join(
                " ",
                unit ? value.substring(0, Math.min(value.length(), expected.length())) : value,
                answer.status(),
                answer.action(),
                answer.flags()))
        .isEqualTo(
            String.join(
                " ",
                expected,
                row.getField("status"),
                row.getField("action"),
                row.getField("flags")));
    assertThat(value.isEmpty()).isEqualTo(expected.isEmpty());
  }

  static CellCase caseOf(NamedCsvRecord row) {
    return new CellCase(
        row.getStartingLineNumber(),
        row.getField("kind"),
        row.getField("raw"),
        row.getField("cell"),
        row.getField("format"),
        row.getField("column_unit"),
        row.getField("parts"),
        row.getField("level"),
        row.getField("parent"),
        row.getField("report_date"),
        row.getField("calendar"));
  }
}
