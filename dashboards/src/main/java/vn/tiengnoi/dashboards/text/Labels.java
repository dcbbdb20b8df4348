package vn.tiengnoi.dashboards.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.text.Figures;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Names, figures and short texts in the language of a page. */
public final class Labels {
  private final Language language;
  private final Wording wording;
  private final Figures figures;

  public Labels(Language language) {
    this.language = language;
    this.wording = Wording.in(language.code());
    this.figures = Figures.in(language.code());
  }

  public Language language() {
    return language;
  }

  public Wording wording() {
    return wording;
  }

  public String say(String vietnamese, String english) {
    return language.say(vietnamese, english);
  }

  /** Short, but a district with its kind: Bắc Giang is also a city in Bắc Giang. */
  public String unit(Unit unit) {
    return unit.level() == UnitLevel.DISTRICT && language == Language.VI
        ? unit.fullName()
        : unit.name(language.code());
  }

  /** A unit with the days it existed, where that is not the whole of {@code period}. */
  public String unit(Unit unit, Period period) {
    LocalDate end = unit.validTo();
    if (end != null && end.isBefore(period.to())) {
      return unit(unit) + say(" (đến ", " (until ") + PeriodNames.date(end) + ")";
    }
    return unit.startKnown() && unit.validFrom().isAfter(period.from())
        ? unit(unit) + say(" (từ ", " (from ") + PeriodNames.date(unit.validFrom()) + ")"
        : unit(unit);
  }

  public String period(Period period) {
    return PeriodNames.name(period, language.code());
  }

  public String status(ValueStatus status) {
    return wording.status(status);
  }

  public boolean isPercentage(Indicator indicator) {
    return Wording.isPercentage(indicator);
  }

  /** As people say it, with its unit: {@code 5 tỷ đồng}. */
  public String amount(BigDecimal amount, Indicator indicator) {
    return wording.amount(amount, indicator);
  }

  /** All digits without the unit, for a column that names it; the sign where there is none. */
  public String digits(IndicatorValue value, Indicator indicator) {
    BigDecimal number = value.value();
    if (number == null) {
      return value.status().sign();
    }
    String estimate = value.status() == ValueStatus.ESTIMATED ? " (e)" : "";
    return figures.number(number, indicator.decimals()) + estimate;
  }

  /**
   * All digits of a cell, with what qualifies them; the sign where there is no number, and in
   * brackets a number that does not count.
   */
  public String part(ExplainedPart part) {
    BigDecimal value = part.value();
    if (value == null) {
      return part.status().sign();
    }
    String digits = wording.qualifier(part.flags()) + number(value);
    return part.status().hasValue() ? digits : part.status().sign() + " (" + digits + ")";
  }

  /** A length of time: {@code quý}. */
  public String length(PeriodKind kind) {
    return switch (kind) {
      case DAY -> say("ngày", "day");
      case MONTH -> say("tháng", "month");
      case QUARTER -> say("quý", "quarter");
      case HALF -> say("6 tháng", "half year");
      case NINE_MONTHS -> say("9 tháng", "nine months");
      case YEAR -> say("năm", "year");
      case SCHOOL_YEAR -> say("năm học", "school year");
      case SPAN -> say("giai đoạn", "span");
    };
  }

  /** All digits of a part of a figure. */
  public String number(BigDecimal number) {
    return figures.number(number, number.stripTrailingZeros().scale() > 0 ? 6 : 0);
  }

  /** With at most {@code decimals} digits after the comma. */
  public String number(BigDecimal number, int decimals) {
    return figures.number(number, decimals);
  }

  /** The same with exactly so many decimals, so that numbers beside each other line up. */
  public String fixed(BigDecimal number, int decimals) {
    return figures.fixed(number, decimals);
  }

  /**
   * A figure in one line, its status in words where that is not plain: {@code 5,2 tỷ đồng, 31/34
   * báo cáo}.
   */
  public String figure(IndicatorValue value, Indicator indicator) {
    String words = value.value() == null ? status(value.status()) : wording.value(value, indicator);
    return value.due() == 0 ? words : words + ", " + completeness(value);
  }

  public String completeness(IndicatorValue value) {
    return wording.completeness(value.reported(), value.due());
  }
}
