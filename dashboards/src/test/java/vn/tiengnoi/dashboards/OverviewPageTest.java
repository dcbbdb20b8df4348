package vn.tiengnoi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.unit.Boundaries;

class OverviewPageTest {
  private static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.over(FixtureReading.generated());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void opensWithTheMessageThatDocumentsGiveToo() {
    String message =
        Wording.in("vi")
            .headline(
                FixtureReading.generated()
                    .overview(
                        new OverviewQuestion(
                            FixtureReading.PACK.units().country().id(),
                            2024,
                            "VD01",
                            Boundaries.AS_REPORTED)));
    assertThat(site.page("/?year=2024&indicator=VD01")).contains("<h1>" + message + "</h1>");
  }

  @Test
  void showsTheLastYearThatWasOverWhereNoneIsAskedFor() {
    assertThat(site.page("/")).contains("<option value=\"2025\" selected=\"selected\">");
  }

  @Test
  void saysOnEveryPageThatTheDataIsGenerated() {
    assertThat(site.page("/")).contains("DỮ LIỆU MÔ PHỎNG");
    assertThat(site.page("/explain?indicator=VD01&period=2024")).contains("DỮ LIỆU MÔ PHỎNG");
    assertThat(site.page("/due?period=2024")).contains("DỮ LIỆU MÔ PHỎNG");
  }

  @Test
  void linksEachTileToHowItsFigureIsMade() {
    assertThat(count(site.page("/?year=2024"), "<p class=\"figure\"><a href=\"/explain\\?"))
        .isEqualTo(5);
  }

  @Test
  void writesNumbersTheVietnameseWayAndTheEnglishWay() {
    assertThat(site.page("/?year=2024&indicator=VD01")).contains(">53.580.247.000</a>");
    assertThat(site.page("/?year=2024&indicator=VD01&lang=en")).contains(">53,580,247,000</a>");
  }

  @Test
  void keepsEveryFilterWhenTheLanguageIsSwitched() {
    String page =
        site.page("/?unit=" + BAC_GIANG + "&year=2023&indicator=VD02&boundaries=2025-06-30");
    assertThat(page)
        .contains("<html lang=\"vi\">")
        .contains(
            "href=\"/?unit=24-bac-giang@2004-01-01&amp;year=2023&amp;indicator=VD02"
                + "&amp;boundaries=2025-06-30&amp;lang=en\"");
    assertThat(site.page("/?year=2023&indicator=VD02&lang=en"))
        .contains("<html lang=\"en\">")
        .contains("<option value=\"VD02\" selected=\"selected\">Children benefited (turns)");
  }

  @Test
  void leavesAYearWithoutReportsOutOfTheChartAndSaysSoInTheTable() {
    String page = site.page("/?year=2024&indicator=VD01");
    assertThat(page).contains("\"year\":\"2019\",\"value\":null");
    assertThat(page).contains("<span>chưa báo cáo</span>");
  }

  @Test
  void marksTheYearThatIsNotOverAndTheYearInWhichBoundariesChanged() {
    String page = site.page("/?year=2024&indicator=VD01");
    assertThat(page).contains("chưa hết năm, đến 22/11/2026").contains("địa giới đổi 01/07/2025");
    assertThat(site.page("/?year=2024&indicator=VD01&boundaries=2025-07-01"))
        .doesNotContain("địa giới đổi");
  }

  @Test
  void drawsTheMapOfTheYearOrOfTheBoundariesAskedFor() {
    assertThat(site.page("/?year=2024")).contains("/63 tỉnh, thành phố</h2>");
    assertThat(site.page("/?year=2026")).contains("/34 tỉnh, thành phố</h2>");
    assertThat(site.page("/?year=2024&boundaries=2025-07-01")).contains("/34 tỉnh, thành phố</h2>");
  }

  @Test
  void alwaysShowsBothArchipelagosWithTheirNamesAndTheSourceOfTheBoundaries() {
    for (String map : new String[] {"2025-06-30", "2025-07-01"}) {
      assertThat(site.page("/?boundaries=" + map))
          .contains(">Quần đảo Hoàng Sa</tspan>", ">(Đà Nẵng)</tspan>")
          .contains(">Quần đảo Trường Sa</tspan>", ">(Khánh Hòa)</tspan>")
          .contains("Natural Earth (public domain) qua Who&#39;s On First");
    }
  }

  @Test
  void showsDistrictsOfAProvinceInPlaceOfTheMap() {
    String page = site.page("/?unit=" + BAC_GIANG + "&year=2024&indicator=VD01");
    assertThat(page).contains("Lục Ngạn").doesNotContain("id=\"map\"");
  }

  @Test
  void holdsAFigureAgainstTheTargetOfExactlyThisUnitAndYear() {
    String page = site.page("/?unit=" + BAC_GIANG + "&year=2024&indicator=VD01");
    assertThat(page).contains("kế hoạch năm").contains("\"target\":5.000000");
    assertThat(site.page("/?year=2024&indicator=VD01")).doesNotContain("kế hoạch năm");
  }

  @Test
  void tellsWhereAProvinceThatEndedWent() {
    assertThat(site.page("/?unit=" + BAC_GIANG + "&year=2026"))
        .contains("Xem Bắc Ninh")
        .contains("unit=24-bac-ninh@2025-07-01");
  }

  @Test
  void handsOutTheTableUnderEachChartAsCsv() {
    String trend = site.page("/trend.csv?indicator=VD01&year=2024");
    assertThat(trend)
        .startsWith(
            "\uFEFFindicator,unit,unit_name,period,disaggregation,numerator,denominator,value,status,")
        .contains(",2024,,53580247000,,53580247000,reported,38,40,as-reported,duckdb");
    assertThat(site.page("/ranking.csv?indicator=VD01&year=2024").lines()).hasSize(64);
  }

  @Test
  void standsATableUnderEachChart() {
    String page = site.page("/?year=2024");
    assertThat(count(page, "data-chart=")).isEqualTo(2);
    assertThat(count(page, "<details class=\"data\" open")).isEqualTo(2);
  }

  @Test
  void saysWhyAnEmptyHomeIsEmptyAndWhatToDo() {
    try (Site empty = Site.over(new FixtureReading(SampleMark.NONE, 0))) {
      assertThat(empty.page("/")).contains("inbox").doesNotContain("class=\"tile\"");
      assertThat(empty.page("/?lang=en")).contains("no data yet");
    }
  }

  @Test
  void listsPublishedFiguresOneByOneAndMakesNoTotal() {
    try (Site published = Site.over(new FixtureReading(SampleMark.PUBLISHED, 1))) {
      String page = published.page("/");
      assertThat(page)
          .contains("không cộng tổng")
          .contains("trên 81.000.000.000 đồng")
          .contains("rel=\"noopener noreferrer external\"")
          .contains("example.org")
          .contains("7:value")
          .doesNotContain(
              "filter-year", "id=\"trend\"", "id=\"map\"", "id=\"ranking\"", "class=\"tile\"");
    }
  }

  private static int count(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
