package vn.tiengnoi.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.reports.Given;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.unit.Unit;

class HeadlineTest {
  private final Wording vietnamese = Wording.in("vi");
  private final Wording english = Wording.in("en");

  @Test
  void saysFigureAttainmentAndMissingReports() {
    assertThat(vietnamese.headline(Given.province()))
        .isEqualTo("Vận động được 5,2 tỷ đồng, đạt 104% kế hoạch năm; mới nhận 38/40 báo cáo");
    assertThat(english.headline(Given.province()))
        .isEqualTo(
            "Funds raised: 5.2 billion VND, 104% of the year's plan; only 38/40 reports are in");
  }

  @Test
  void saysChangeWhereThereIsNoTarget() {
    Overview country = Given.country(LocalDate.of(2024, 7, 1), 5, SampleMark.GENERATED);
    assertThat(vietnamese.headline(country))
        .isEqualTo("Vận động được 28,4 tỷ đồng, gấp 2,6 lần năm 2023; mới nhận 310/340 báo cáo");
  }

  @Test
  void comparesPercentagesInPercentagePoints() {
    assertThat(vietnamese.headline(Given.consultation(2020)))
        .isEqualTo(
            "Quyết định trong trường được tham vấn: 78,5%, thấp hơn mục tiêu 90% là 11,5 điểm phần"
                + " trăm, tăng 8,5 điểm phần trăm so với năm 2019");
    assertThat(english.headline(Given.consultation(2020)))
        .isEqualTo(
            "School decisions consulted on: 78.5%, 11.5 percentage points below the 90% target, up"
                + " 8.5 percentage points on 2019");
  }

  @Test
  void neverHoldsPartOfAYearAgainstAWholeOne() {
    assertThat(vietnamese.headline(Given.runningYear()))
        .isEqualTo("Vận động được 2,8 tỷ đồng (đến 22/11/2026); mới nhận 12/30 báo cáo");
  }

  @Test
  void aUnitThatEndedWithinTheYearIsNotHeldAgainstAWholeYear() {
    Unit unit = Given.unit(Given.BAC_GIANG);
    Tile tile =
        Given.tile(
            Given.value("VD01", unit, 2025, "3300000000"),
            Given.value("VD01", unit, 2024, "5214300000"));
    Overview halfYear =
        Given.overview(unit, 2025, "VD01", List.of(tile), List.of(), SampleMark.GENERATED, 3);
    assertThat(vietnamese.headline(halfYear))
        .isEqualTo("Vận động được 3,3 tỷ đồng (đến 30/06/2025)");
  }

  @Test
  void countsPublishedResultsWithoutAddingThem() {
    assertThat(vietnamese.headline(Given.published(40)))
        .isEqualTo("Có 40 kết quả đã công bố; mỗi kết quả đứng riêng");
  }

  @Test
  void saysThatThereIsNoDataAndWhatToDo() {
    assertThat(vietnamese.headline(Given.empty())).isEqualTo("Kho chưa có số liệu nào");
    assertThat(vietnamese.emptyAdvice()).contains("./tiengnoi run");
  }

  @Test
  void contextSaysWhoWhatUnitPeriodBoundariesAndAsOf() {
    assertThat(vietnamese.context(Given.province()))
        .isEqualTo(
            "Tỉnh Bắc Giang · Giá trị tiền và vật chất vận động được · đơn vị tính: đồng · năm 2024"
                + " · địa giới khi báo cáo · số liệu đến 22/11/2026 14:05");
  }

  @Test
  void trendMessageRanksWholeYearsOnly() {
    assertThat(vietnamese.trendMessage(Given.province()))
        .isEqualTo("Năm 2024 cao thứ 2/8 năm có số liệu; cao nhất năm 2022 (6,1 tỷ đồng)");
    assertThat(vietnamese.trendMessage(Given.runningYear()))
        .isEqualTo("Cao nhất trong 8 năm trọn có số liệu: năm 2022 (6,1 tỷ đồng)");
  }

  @Test
  void rankingMessageNamesTheHighestAndCountsThoseWithData() {
    assertThat(vietnamese.rankingMessage(Given.province()))
        .isEqualTo("Huyện Sơn Động cao nhất: 848 triệu đồng; 8/9 đơn vị phải báo cáo có số liệu");
  }
}
