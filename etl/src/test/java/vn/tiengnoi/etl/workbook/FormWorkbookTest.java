package vn.tiengnoi.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;

class FormWorkbookTest {
  @TempDir Path folder;

  @Test
  void readsWhatItWrites() throws Exception {
    RawReport report = writeAndRead(quarter("2024-Q1", "DỮ LIỆU MÔ PHỎNG")).get(0);

    assertThat(report.sheet()).isEqualTo("2024-Q1");
    assertThat(report.head().form().text()).isEqualTo("QTE");
    assertThat(report.head().reporter().text()).isEqualTo(SmallPack.REPORTER);
    assertThat(report.head().unit().text()).isEqualTo(SmallPack.SIN_HO);
    assertThat(report.head().period().text()).isEqualTo("2024-Q1");
    assertThat(report.head().reportDate().text()).isEqualTo("2024-04-10");
    assertThat(report.head().reportNumber().text()).isEqualTo("2");
    assertThat(report.faults()).isEmpty();
    assertThat(report.rows())
        .extracting(
            row -> row.element().text() + "|" + row.disaggregation().text() + "|" + row.value())
        .containsExactly(
            "VD01||RawCell[at=F12, kind=NUMBER, text=1200000000, format=#,##0]",
            "VD01|FUND=CASH|RawCell[at=F13, kind=NUMBER, text=700000000.5, format=#,##0.######]",
            "VD02||RawCell[at=F14, kind=TEXT, text=12 nghìn]",
            "VD02|SEX=M|RawCell[at=F15, kind=BLANK, text=]");
    assertThat(report.rows().get(2).note().text()).isEqualTo("ghi chú");
  }

  @Test
  void readsSeveralSheetsAndACalendar() throws Exception {
    List<RawReport> reports = writeAndRead(quarter("2024-Q1", null), quarter("adm:2024-Q2", null));

    assertThat(reports).hasSize(2);
    assertThat(reports.get(0).head().calendar()).isEqualTo(RawCell.ABSENT);
    assertThat(reports.get(1).head().calendar().text()).isEqualTo("adm");
    assertThat(reports.get(1).head().period().text()).isEqualTo("2024-Q2");
  }

  @Test
  void givesTheSameBytesForTheSameReports() throws Exception {
    byte[] first = bytes(quarter("2024-Q1", null));
    Thread.sleep(5);

    assertThat(bytes(quarter("2024-Q1", null))).isEqualTo(first);
  }

  private List<RawReport> writeAndRead(SheetReport... sheets) throws Exception {
    Path file = folder.resolve("form.xlsx");
    Files.write(file, bytes(sheets));
    return FormWorkbookReader.read(file).reports();
  }

  private static byte[] bytes(SheetReport... sheets) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(out, SmallPack.pack(), List.of(sheets));
    return out.toByteArray();
  }

  private static SheetReport quarter(String period, @Nullable String marker) {
    return new SheetReport(
        period.replace(':', ' '),
        "QTE",
        SmallPack.REPORTER,
        SmallPack.SIN_HO,
        period,
        LocalDate.of(2024, 4, 10),
        2,
        marker,
        List.of(
            new Entry("VD01", "", new BigDecimal("1200000000"), null),
            new Entry("VD01", "FUND=CASH", new BigDecimal("700000000.5"), null),
            new Entry("VD02", "", "12 nghìn", "ghi chú"),
            new Entry("VD02", "SEX=M", null, null)));
  }
}
