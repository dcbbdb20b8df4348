package vn.tiengnoi.app.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the long CSV that intake takes: one figure a line. */
final class LongCsv {
  private LongCsv() {}

  /**
   * One figure.
   *
   * @param value a plain number; empty for not reported
   * @param reportDate null where the report bears none
   */
  record Row(
      String unit,
      String period,
      String element,
      String disaggregation,
      String value,
      String form,
      String reporter,
      @Nullable LocalDate reportDate,
      String note) {}

  static byte[] write(List<Row> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(
          "unit",
          "period",
          "element",
          "disaggregation",
          "value",
          "form",
          "reporter",
          "report_date",
          "note");
      for (Row row : rows) {
        csv.writeRecord(
            row.unit(),
            row.period(),
            row.element(),
            row.disaggregation(),
            row.value(),
            row.form(),
            row.reporter(),
            row.reportDate() == null ? "" : row.reportDate().toString(),
            row.note());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
