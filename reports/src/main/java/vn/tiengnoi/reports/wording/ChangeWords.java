package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.tiengnoi.reports.wording.ChangeText.Effect;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.read.IndicatorValue;

/**
 * A figure against the year before. Sums change by a percentage, percentages by percentage points;
 * a part of a year is never held against a whole one, nor one province against many.
 */
final class ChangeWords {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal TWICE = new BigDecimal(2);
  private static final BigDecimal NOTICEABLE = new BigDecimal("0.05");

  /**
   * A merger halves the reports due of a year or so; more than this is another set of reporters.
   */
  private static final int MOST_TIMES_THE_REPORTS = 4;

  private final Language language;
  private final FigureWords figures;

  ChangeWords(Language language) {
    this.language = language;
    this.figures = new FigureWords(language);
  }

  /**
   * @param today the day up to which figures are known
   */
  ChangeText of(
      Indicator indicator, IndicatorValue current, IndicatorValue previous, LocalDate today) {
    String before = language.period(previous.period());
    BigDecimal now = current.value();
    BigDecimal then = previous.value();
    if (now == null || then == null) {
      return none(language.say("không có số để so với ", "nothing to compare with ") + before);
    }
    if (!current.unit().id().equals(previous.unit().id())) {
      return none(
          language.say("≠ khác địa giới với " + before, "≠ other boundaries than " + before));
    }
    if (!Coverage.of(current, today).whole() || !Coverage.of(previous, today).whole()) {
      return none(
          language.say("chưa trọn năm, không so với ", "part of a year, not held against ")
              + before);
    }
    if (otherReporters(current.due(), previous.due())) {
      return none(
          language
              .say("≠ %s có %d báo cáo phải nộp, kỳ này %d", "≠ %s had %d reports due, now %d")
              .formatted(before, previous.due(), current.due()));
    }
    BigDecimal difference = now.subtract(then);
    return FigureWords.isPercentage(indicator)
        ? change(indicator, difference, difference, figures.points(difference), before)
        : relative(indicator, now, then, before);
  }

  /**
   * Whether one of two figures rests on a small part of the reports of the other: what one province
   * reports is no change against what five reported.
   */
  private static boolean otherReporters(int due, int dueBefore) {
    return Math.max(due, dueBefore) > MOST_TIMES_THE_REPORTS * Math.min(due, dueBefore);
  }

  private ChangeText relative(Indicator indicator, BigDecimal now, BigDecimal then, String before) {
    BigDecimal difference = now.subtract(then);
    if (then.signum() <= 0) {
      return difference.signum() == 0
          ? same(before)
          : none(language.say(before + " bằng 0", "zero in " + before));
    }
    BigDecimal ratio = now.divide(then, 6, RoundingMode.HALF_UP);
    if (ratio.compareTo(TWICE) >= 0) {
      String times = figures.times(ratio);
      return new ChangeText(
          effect(indicator, 1),
          "▲",
          language.say("gấp %s lần %s", "%s times %s").formatted(times, before));
    }
    BigDecimal percent = ratio.subtract(BigDecimal.ONE).multiply(HUNDRED);
    return change(indicator, difference, percent, figures.percent(percent.abs()), before);
  }

  private ChangeText change(
      Indicator indicator, BigDecimal difference, BigDecimal shown, String amount, String before) {
    if (shown.abs().compareTo(NOTICEABLE) < 0) {
      return same(before);
    }
    boolean more = difference.signum() > 0;
    String words =
        language.say(
            "%s %s so với %s".formatted(more ? "tăng" : "giảm", amount, before),
            "%s %s on %s".formatted(more ? "up" : "down", amount, before));
    return new ChangeText(effect(indicator, difference.signum()), more ? "▲" : "▼", words);
  }

  private ChangeText same(String before) {
    return new ChangeText(
        Effect.NEUTRAL, "", language.say("không đổi so với " + before, "unchanged from " + before));
  }

  private static ChangeText none(String why) {
    return new ChangeText(Effect.NONE, "", why);
  }

  private static Effect effect(Indicator indicator, int sign) {
    return switch (indicator.direction()) {
      case UP -> sign > 0 ? Effect.BETTER : Effect.WORSE;
      case DOWN -> sign > 0 ? Effect.WORSE : Effect.BETTER;
      case NEUTRAL -> Effect.NEUTRAL;
    };
  }
}
