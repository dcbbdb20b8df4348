package vn.tiengnoi.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.reports.Given;
import vn.tiengnoi.reports.wording.ChangeText.Effect;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.unit.Unit;

class TileTest {
  private static final Unit BAC_GIANG = Given.unit(Given.BAC_GIANG);
  private final Wording wording = Wording.in("vi");

  @Test
  void saysTheFigureAsPeopleDoAndExactlyBesideIt() {
    TileText text = tile(Given.value("VD01", BAC_GIANG, 2024, "5214300000"), null);
    assertThat(text.value()).isEqualTo("5,2 tỷ đồng");
    assertThat(text.exact()).isEqualTo("5.214.300.000 đồng");
    assertThat(text.completeness()).isEqualTo("4/4 báo cáo");
  }

  @Test
  void notReportedIsADashAndZeroIsZero() {
    IndicatorValue missing = Given.without("VD01", BAC_GIANG, 2024, ValueStatus.NOT_REPORTED, 4);
    assertThat(tile(missing, null).value()).isEqualTo("–");
    assertThat(tile(missing, null).note()).isEqualTo("chưa báo cáo");
    assertThat(tile(Given.value("VD01", BAC_GIANG, 2024, "0"), null).value()).isEqualTo("0 đồng");
  }

  @Test
  void marksEstimates() {
    assertThat(tile(Given.estimated("VD02", BAC_GIANG, 2024, "405"), null).value())
        .isEqualTo("405 lượt (e)");
  }

  @Test
  void saysMoreWithAnArrowAWordAndItsEffect() {
    ChangeText change = change("VD01", "1123", "1000");
    assertThat(change.label()).isEqualTo("▲ tăng 12,3% so với năm 2023");
    assertThat(change.effect()).isEqualTo(Effect.BETTER);
  }

  @Test
  void saysLessAsWorse() {
    ChangeText change = change("VD02", "950", "1000");
    assertThat(change.label()).isEqualTo("▼ giảm 5% so với năm 2023");
    assertThat(change.effect()).isEqualTo(Effect.WORSE);
  }

  @Test
  void percentagesChangeByPercentagePoints() {
    assertThat(change("TG01", "66.666667", "61.5").words())
        .isEqualTo("tăng 5,2 điểm phần trăm so với năm 2023");
  }

  @Test
  void saysNoChangeRatherThanZeroPercent() {
    assertThat(change("VD01", "1000.1", "1000").words()).isEqualTo("không đổi so với năm 2023");
  }

  @Test
  void doesNotDivideByAYearOfZero() {
    assertThat(change("VD01", "5", "0").effect()).isEqualTo(Effect.NONE);
  }

  @Test
  void doesNotCompareUnitsOfOtherBoundaries() {
    Tile tile =
        Given.tile(
            Given.value("VD01", BAC_GIANG, 2024, "5"),
            Given.value("VD01", Given.unit(Given.LAI_CHAU), 2023, "4"));
    assertThat(wording.tile(tile, Given.AS_OF).change())
        .hasValueSatisfying(change -> assertThat(change.words()).startsWith("≠ khác địa giới"));
  }

  @Test
  void doesNotCompareYearsInWhichFarOtherReportsWereDue() {
    Tile tile =
        Given.tile(
            Given.value("VD01", BAC_GIANG, 2024, "5", 30, 40),
            Given.value("VD01", BAC_GIANG, 2023, "4", 4, 4));
    assertThat(wording.tile(tile, Given.AS_OF).change())
        .hasValueSatisfying(
            change ->
                assertThat(change.words())
                    .isEqualTo("≠ năm 2023 có 4 báo cáo phải nộp, kỳ này 40"));
  }

  @Test
  void saysTheNextTargetWithItsYear() {
    TileText text = wording.tile(Given.consultation(2018).tiles().get(1), Given.AS_OF);
    assertThat(text.nextTarget()).contains("mục tiêu 90% vào năm 2020");
    assertThat(text.attainment()).isEmpty();
  }

  @Test
  void aMissedTargetNeverReadsAsAHundredPercent() {
    IndicatorValue actual = Given.value("VD01", BAC_GIANG, 2024, "4999900000");
    AttainmentText text = attainment("BG-T15", actual, Given.AS_OF);
    assertThat(text.label()).isEqualTo("▼ Chưa đạt");
    assertThat(text.detail()).isEqualTo("đạt 99,9% kế hoạch năm");
    assertThat(text.goal()).isEqualTo("mục tiêu 5 tỷ đồng");
  }

  private AttainmentText attainment(String target, IndicatorValue actual, Instant asOf) {
    Tile tile =
        new Tile(
            Given.indicator(actual.indicator()), actual, null, Given.result(target, actual), null);
    return wording.tile(tile, asOf).attainment().orElseThrow();
  }

  private ChangeText change(String indicator, String now, String then) {
    return tile(
            Given.value(indicator, BAC_GIANG, 2024, now),
            Given.value(indicator, BAC_GIANG, 2023, then))
        .change()
        .orElseThrow();
  }

  private TileText tile(
      IndicatorValue now, @org.jspecify.annotations.Nullable IndicatorValue then) {
    return wording.tile(
        new Tile(Given.indicator(now.indicator()), now, then, null, null), Given.AS_OF);
  }
}
