package vn.tiengnoi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a figure to its cells, and from a completeness figure to its reports. */
class TracePagesTest {
  private static final String LAI_CHAU = "12-lai-chau@2004-01-01";
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.over(FixtureReading.generated());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String explain(String indicator, String period) {
    return site.page("/explain?indicator=" + indicator + "&unit=" + LAI_CHAU + "&period=" + period);
  }

  @Test
  void writesTheFormulaInWordsAndInNumbers() {
    assertThat(explain("TG01", "2020"))
        .contains("Số văn bản pháp luật, chính sách về trẻ em được tham vấn ý kiến trẻ em ÷")
        .containsPattern("\\d+ ÷ \\d+ × 100 = [\\d,]+%");
  }

  @Test
  void namesFileSheetCellAndTimeOfEachPart() {
    assertThat(explain("TG01", "2020"))
        .contains(">F12</code>")
        .contains("Quý I &lt;b&gt;")
        .contains("22/11/2026 10:00")
        .contains("1.234.567,8");
  }

  @Test
  void listsMissingReportsApartFromTheCells() {
    assertThat(explain("TG01", "2020")).contains("id=\"missing\"").contains("– chưa báo cáo");
  }

  @Test
  void leadsFromCompletenessTargetRankAndChangeToWhatTheyAreMadeOf() {
    assertThat(explain("TG01", "2020"))
        .contains("/due?unit=" + LAI_CHAU + "&amp;period=2020")
        .contains("LC-T01", "Kế hoạch của UBND tỉnh Lai Châu ngày 30/11/2015")
        .contains("trong 5 tỉnh, thành phố có số liệu")
        .contains("#ranking")
        .contains("period=2019");
  }

  @Test
  void offersTheSourceAddressAsALinkThatTellsNothing() {
    assertThat(explain("VD01", "2024"))
        .contains(
            "rel=\"noopener noreferrer external\" href=\"https://example.org/tin?a=1&amp;b=&lt;2&gt;\"");
  }

  @Test
  void handsOutTheCellsAsCsvThatNoSpreadsheetRuns() {
    String csv = site.page("/explain.csv?indicator=VD01&unit=" + LAI_CHAU + "&period=2024");
    assertThat(csv)
        .startsWith(
            "\uFEFFpart,element,unit,period,value,status,submission,file,sheet,cell,received")
        .contains("1234567.8,reported,s-1,'=cmd");
  }

  @Test
  void listsWhatIsMissingFirst() {
    String page = site.page("/due?unit=" + LAI_CHAU + "&period=2024&indicator=VD01");
    assertThat(page).contains("Đã nhận").contains("còn thiếu").doesNotContain(">năm 2024</td>");
    assertThat(page.indexOf("– còn thiếu")).isLessThan(page.indexOf("✓ đã nhận"));
  }

  @Test
  void countsTheReportsOfTheProvincesThatAProvinceWasMadeOf() {
    String unit = "24-bac-ninh@2025-07-01";
    assertThat(site.page("/due?unit=" + unit + "&period=2024&boundaries=2025-07-01"))
        .contains("Lục Ngạn");
    assertThat(site.page("/due?unit=" + unit + "&period=2024"))
        .contains("Không có báo cáo nào phải nộp");
  }

  @Test
  void speaksEnglishToo() {
    assertThat(site.page("/explain?indicator=TG01&unit=" + LAI_CHAU + "&period=2020&lang=en"))
        .contains("<html lang=\"en\">", "How it is computed", "The cells behind the figure");
    assertThat(site.page("/due?unit=" + LAI_CHAU + "&period=2020&lang=en"))
        .contains("reports received");
  }

  @Test
  void streamsTheDocumentOfTheSelection() {
    byte[] pdf = site.bytes("/document?name=overview&unit=" + LAI_CHAU + "&year=2020");
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(site.get("/document?name=x").statusCode()).isEqualTo(400);
  }
}
