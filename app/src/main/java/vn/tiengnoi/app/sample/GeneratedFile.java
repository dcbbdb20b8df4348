package vn.tiengnoi.app.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * One file of the generated sample and the reports in it.
 *
 * @param path path below the sample's folder
 * @param channel how its reports come
 */
record GeneratedFile(String path, Channel channel, List<Report> reports) {
  private static final String ONLY_SHEET = "Báo cáo";
  private static final Comparator<Report> IN_WRITING_ORDER =
      Comparator.comparing((Report report) -> report.due().kind())
          .thenComparing(Report::due)
          .thenComparing(Report::reporter);

  GeneratedFile {
    reports = reports.stream().sorted(IN_WRITING_ORDER).toList();
  }

  boolean isCsv() {
    return channel.isCsv();
  }

  /** The sheet a report stands on; nothing in CSV. */
  Optional<String> sheetOf(Report report) {
    if (isCsv()) {
      return Optional.empty();
    }
    return Optional.of(channel == Channel.YEAR_WORKBOOK ? report.sheetOfYear() : ONLY_SHEET);
  }

  byte[] content(Pack pack) throws IOException {
    byte[] content = isCsv() ? csv() : workbook(pack);
    for (Report report : reports) {
      if (report.fault() != null) {
        content = report.fault().spoil(content);
      }
    }
    return content;
  }

  private byte[] workbook(Pack pack) throws IOException {
    List<SheetReport> sheets =
        reports.stream().map(report -> report.sheet(sheetOf(report).orElse(ONLY_SHEET))).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(out, pack, sheets);
    return out.toByteArray();
  }

  private byte[] csv() throws IOException {
    List<LongCsv.Row> rows = new ArrayList<>();
    for (Report report : reports) {
      for (Entry entry : report.entries()) {
        rows.add(row(report, entry));
      }
    }
    return LongCsv.write(rows);
  }

  private static LongCsv.Row row(Report report, Entry entry) {
    return new LongCsv.Row(
        report.unit(),
        report.period(),
        entry.element(),
        entry.disaggregation(),
        plain(entry.value()),
        report.duty().form(),
        report.reporter(),
        report.date(),
        GeneratedSample.CSV_NOTE);
  }

  /** CSV knows numbers and blanks only. */
  private static String plain(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value == null || value.equals(Untidy.NOT_COUNTED)) {
      return "";
    }
    return value.equals(Untidy.NOTHING) ? "0" : value.toString();
  }
}
