package vn.tiengnoi.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.reports.Given;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Unit;

class StandingRuleTest {
  private static final Unit BAC_GIANG = Given.unit(Given.BAC_GIANG);
  private static final Unit LAI_CHAU = Given.unit(Given.LAI_CHAU);
  private static final LocalDate AFTER = LocalDate.of(2025, 1, 1);
  private static final LocalDate HALF_WAY = LocalDate.of(2024, 7, 1);

  @Test
  void aTargetMetIsAchieved() {
    assertThat(money("5000000000", 40, AFTER)).isEqualTo(Standing.ACHIEVED);
  }

  @Test
  void aTargetMissedWithAllReportsInIsBehind() {
    assertThat(money("4999999999", 40, AFTER)).isEqualTo(Standing.BEHIND);
  }

  @Test
  void aTargetMissedIsAtRiskWhileMissingReportsCouldReachIt() {
    assertThat(money("4600000000", 36, AFTER)).isEqualTo(Standing.AT_RISK);
  }

  @Test
  void aTargetMissedIsBehindWhereMissingReportsCouldNotReachIt() {
    assertThat(money("2000000000", 36, AFTER)).isEqualTo(Standing.BEHIND);
  }

  @Test
  void onItsLastDayThePeriodStillRuns() {
    assertThat(money("100", 40, LocalDate.of(2024, 12, 31))).isEqualTo(Standing.TOO_EARLY);
  }

  @Test
  void aLowFigureInARunningYearIsTooEarlyNotBehind() {
    assertThat(money("1000000000", 10, HALF_WAY)).isEqualTo(Standing.TOO_EARLY);
  }

  @Test
  void aRunningYearAheadOfTheCalendarIsOnTrack() {
    assertThat(money("2600000000", 20, HALF_WAY)).isEqualTo(Standing.ON_TRACK);
  }

  @Test
  void aSumThatReachedItsTargetEarlyIsAchieved() {
    assertThat(money("5100000000", 20, HALF_WAY)).isEqualTo(Standing.ACHIEVED);
  }

  @Test
  void aPercentageMetInARunningYearIsOnTrackAsItCanStillFall() {
    IndicatorValue actual = Given.value("TG02", LAI_CHAU, 2020, "95");
    assertThat(StandingRule.of(Given.result("LC-T02", actual), LocalDate.of(2020, 6, 1)))
        .isEqualTo(Standing.ON_TRACK);
  }

  @Test
  void withoutAFigureNothingCanBeMeasured() {
    IndicatorValue none = Given.without("VD01", BAC_GIANG, 2024, ValueStatus.NOT_REPORTED, 40);
    assertThat(StandingRule.of(Given.result("BG-T15", none), AFTER))
        .isEqualTo(Standing.NOT_MEASURABLE);
  }

  private static Standing money(String amount, int reported, LocalDate today) {
    IndicatorValue actual = Given.value("VD01", BAC_GIANG, 2024, amount, reported, 40);
    return StandingRule.of(Given.result("BG-T15", actual), today);
  }
}
