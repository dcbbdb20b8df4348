package vn.tiengnoi.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;

/**
 * What people change on a template although it is locked: either it means the same, or it waits.
 */
class ChangedTemplateTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @TempDir Path folder;
  private FilledTemplate filled;

  @BeforeEach
  void fillOne() {
    Template template =
        new Template(
            PACK.getForm("QTE"),
            PACK.findReporter("hbvqte-106-tam-duong").orElseThrow(),
            PACK.units().getUnit("106-tam-duong@2004-01-01"),
            Period.parse("2024-Q1"));
    filled = new FilledTemplate(PACK, template).fill("E10", "1000000").fill("E18", "25");
  }

  @Test
  void theSameInOtherWordsIsNoContradiction() throws Exception {
    filled.fill("E1", "hbvqte-106-tam-duong").fill("E2", "huyện Tam Đường, tỉnh Lai Châu");
    filled.fill("A5", "Kỳ báo cáo: Quý 1 năm 2024").empty("A1");

    assertThat(said(check())).isEmpty();
  }

  @Test
  void anotherPeriodOrOtherDaysHoldTheReport() throws Exception {
    filled.fill("A5", "Kỳ báo cáo: quý II/2024");
    assertThat(said(check())).containsExactly("template_contradicts A5");

    filled.fill("A5", "Kỳ báo cáo: quý I/2024 (từ 01/04/2024 đến 30/06/2024)");
    assertThat(said(check())).containsExactly("template_contradicts A5");
  }

  @Test
  void anotherFormOrReporterHoldsTheReport() throws Exception {
    filled.fill("A1", "Biểu số: TE").fill("E1", "Hội Bảo vệ quyền trẻ em huyện Sìn Hồ");

    assertThat(said(check())).containsExactly("template_contradicts A1", "template_contradicts E1");
  }

  @Test
  void aKeyThatWasTouchedHoldsTheReport() throws Exception {
    change(FilledTemplate.FORM, xml -> xml.replace("TN1|vietnam|QTE|2|", "TN1|vietnam|QTE|3|"));

    assertThat(said(check())).containsExactly("template_unreadable H1");
  }

  @Test
  void aHiddenSheetThatWasTouchedHoldsTheReport() throws Exception {
    change(FilledTemplate.IDENTITY, xml -> xml.replace("FUND=CASH", "FUND=KIND"));

    assertThat(said(check())).containsExactly("template_unreadable null");
  }

  @Test
  void aVersionThatThePackDoesNotHaveHoldsTheReport() throws Exception {
    TemplateIdentity later =
        new TemplateIdentity(
            "vietnam",
            "QTE",
            9,
            "hbvqte-106-tam-duong",
            "106-tam-duong@2004-01-01",
            "2024-Q1",
            null);
    change(FilledTemplate.FORM, xml -> xml.replaceFirst("TN1\\|[^<]*", quoted(later.key())));
    change(FilledTemplate.IDENTITY, xml -> xml.replaceFirst("(?s)<sheetData>.*</sheetData>", ""));

    CheckedReport report = check();
    assertThat(said(report)).containsExactly("form_version_unknown null");
    assertThat(report.faults().get(0).messageEn()).contains("version 9", "only version 2");
  }

  @Test
  void aRowUnderAnotherCodeIsHeldAndTheOthersCount() throws Exception {
    filled.fill("E12", "400000").fill("E13", "600000").fill("I12", "FUND=KIND");

    CheckedReport report = check();

    assertThat(said(report)).contains("row_contradicts H12");
    assertThat(report.observations())
        .filteredOn(one -> one.disaggregation().code().startsWith("FUND="))
        .extracting(one -> one.cell() + " " + one.disaggregation().code())
        .containsExactly("E13 FUND=KIND");
  }

  @Test
  void rowsThatAreGoneAreSaidAndCountAsNotReported() throws Exception {
    change(
        FilledTemplate.FORM,
        xml -> xml.replaceFirst("(?s)<row r=\"15\".*?</row><row r=\"16\".*?</row>", ""));

    CheckedReport report = check();

    assertThat(report.faults())
        .extracting(fault -> fault.messageEn())
        .containsExactly(
            "2 rows of the template are gone and count as not reported: 1c Doanh nghiệp, tổ chức trong nước; 1d Cá nhân.");
  }

  private void change(String part, UnaryOperator<String> change) {
    String before = filled.text(part);
    filled.edit(part, change);
    assertThat(filled.text(part)).isNotEqualTo(before);
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private CheckedReport check() throws Exception {
    Path file = Files.write(folder.resolve("filled.xlsx"), filled.bytes());
    RawReport report = FormWorkbookReader.read(file).reports().get(0);
    return new ReportCheck(PACK)
        .check(
            new FileIdentity("0".repeat(64), "filled.xlsx"),
            report,
            new KeyResolver(PACK).resolve(report.head()));
  }

  private static List<String> said(CheckedReport report) {
    return report.faults().stream().map(ChangedTemplateTest::said).toList();
  }

  private static String said(Fault fault) {
    return fault.code().code() + " " + fault.cell();
  }
}
