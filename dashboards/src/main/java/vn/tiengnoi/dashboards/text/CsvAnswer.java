package vn.tiengnoi.dashboards.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/**
 * Figures as CSV, with the columns of the command line's {@code values} and {@code explain}. It
 * opens with a byte order mark, without which Excel does not read Vietnamese; a text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvAnswer {
  private static final List<String> VALUE_COLUMNS =
      List.of(
          "indicator",
          "unit",
          "unit_name",
          "period",
          "disaggregation",
          "numerator",
          "denominator",
          "value",
          "status",
          "reported",
          "due",
          "boundaries",
          "engine");
  private static final List<String> PART_COLUMNS =
      List.of(
          "part",
          "element",
          "unit",
          "period",
          "value",
          "status",
          "submission",
          "file",
          "sheet",
          "cell",
          "received");
  private static final List<String> DUE_COLUMNS =
      List.of("form", "reporter", "unit", "period", "deadline", "received", "status");
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvAnswer() {}

  public static ResponseEntity<byte[]> values(String name, Collection<IndicatorValue> values) {
    return answer(name, VALUE_COLUMNS, values.stream().map(CsvAnswer::row).toList());
  }

  public static ResponseEntity<byte[]> parts(String name, Collection<ExplainedPart> parts) {
    return answer(name, PART_COLUMNS, parts.stream().map(CsvAnswer::row).toList());
  }

  public static ResponseEntity<byte[]> due(String name, Collection<DueReport> reports) {
    return answer(name, DUE_COLUMNS, reports.stream().map(CsvAnswer::row).toList());
  }

  private static List<String> row(DueReport report) {
    return List.of(
        report.form(),
        report.reporter().id(),
        report.unit().id(),
        report.period().code(),
        report.deadline().toString(),
        text(report.received()),
        report.status().code());
  }

  private static List<String> row(IndicatorValue value) {
    return List.of(
        value.indicator(),
        value.unit().id(),
        harmless(value.unit().name()),
        value.period().code(),
        value.disaggregation().code(),
        plain(value.numerator()),
        plain(value.denominator()),
        plain(value.value()),
        value.status().code(),
        Integer.toString(value.reported()),
        Integer.toString(value.due()),
        value.boundaries().code(),
        value.engine());
  }

  private static List<String> row(ExplainedPart part) {
    return List.of(
        part.part(),
        part.element(),
        part.unit().id(),
        part.period().code(),
        plain(part.value()),
        part.status().code(),
        text(part.submission()),
        harmless(text(part.file())),
        harmless(text(part.sheet())),
        text(part.cell()),
        text(part.received()));
  }

  private static ResponseEntity<byte[]> answer(
      String name, List<String> columns, List<List<String>> rows) {
    StringWriter csv = new StringWriter();
    csv.append(BYTE_ORDER_MARK);
    try (CsvWriter writer = CsvWriter.builder().build(csv)) {
      writer.writeRecord(columns);
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("a CSV in memory cannot be written", e);
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
