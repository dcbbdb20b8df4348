package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.text.Figures;

/** Figures with their units, their signs and their completeness. */
final class FigureWords {
  private final Language language;
  private final Figures figures;

  FigureWords(Language language) {
    this.language = language;
    this.figures = Figures.in(language.code());
  }

  /** As people say it, with its unit; the sign where there is no figure. */
  String spoken(IndicatorValue value, Indicator indicator) {
    return value.value() == null
        ? sign(value.status())
        : marked(amount(value.value(), indicator), value.status());
  }

  /** All digits, with the unit; the sign where there is no figure. */
  String exact(IndicatorValue value, Indicator indicator) {
    if (value.value() == null) {
      return sign(value.status());
    }
    String digits = figures.number(value.value(), indicator.decimals());
    return marked(withUnit(digits, indicator.unit(language.code())), value.status());
  }

  /** A bare amount as people say it: {@code 5 tỷ đồng}, {@code 90%}. */
  String amount(BigDecimal value, Indicator indicator) {
    return withUnit(figures.spoken(value, indicator.decimals()), indicator.unit(language.code()));
  }

  /** An amount with all its digits: {@code 81.000.000.000 đồng}. */
  String full(BigDecimal value, String unit) {
    return withUnit(figures.number(value, 6), unit);
  }

  /** A percentage with at most one digit after the comma, rounded half up. */
  String percent(BigDecimal value) {
    return figures.number(value, 1) + "%";
  }

  /** A percentage of a goal that is missed: rounded down, so that 99,96 never reads as 100. */
  String percentBelow(BigDecimal value) {
    return figures.number(value.setScale(1, RoundingMode.DOWN), 1) + "%";
  }

  String whole(BigDecimal value) {
    return figures.number(value, 0);
  }

  /** {@code 2,5}. */
  String times(BigDecimal value) {
    return figures.number(value, 1);
  }

  /** A difference between percentages: {@code 11,5 điểm phần trăm}. */
  String points(BigDecimal difference) {
    String digits = figures.number(difference.abs(), 1);
    String english = digits.equals("1") ? " percentage point" : " percentage points";
    return digits + language.say(" điểm phần trăm", english);
  }

  String sign(ValueStatus status) {
    return status.sign();
  }

  String completeness(int reported, int due) {
    return due == 0
        ? language.say("không có báo cáo phải nộp", "no reports due")
        : counts(reported, due) + language.say(" báo cáo", " reports");
  }

  /** {@code 1.234/1.240}. */
  String counts(int reported, int due) {
    return whole(BigDecimal.valueOf(reported)) + "/" + whole(BigDecimal.valueOf(due));
  }

  private static String marked(String text, ValueStatus status) {
    return status == ValueStatus.ESTIMATED ? text + " (e)" : text;
  }

  private static String withUnit(String digits, String unit) {
    return unit.equals("%") ? digits + "%" : digits + " " + unit;
  }

  /** Whether differences of this indicator are counted in percentage points. */
  static boolean isPercentage(Indicator indicator) {
    return indicator.unitVi().equals("%");
  }
}
