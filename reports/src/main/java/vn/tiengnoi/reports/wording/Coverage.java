package vn.tiengnoi.reports.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * How much of its period a figure covers: not all of it while the period runs, nor, as reported,
 * where its unit began or ended within it. A part is never held against a whole.
 *
 * @param from first day covered; null where that is the period's
 * @param to last day covered; null where that is the period's
 */
public record Coverage(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

  /**
   * @param today the day up to which figures are known
   */
  public static Coverage of(IndicatorValue value, LocalDate today) {
    Period period = value.period();
    boolean running = !Wording.isOver(period, today) && period.contains(today);
    LocalDate to = running ? today : null;
    if (!value.boundaries().asReported()) {
      return new Coverage(null, to);
    }
    Unit unit = value.unit();
    LocalDate began = unit.validFrom();
    LocalDate ended = unit.validTo();
    boolean endedWithin = ended != null && period.contains(ended) && ended.isBefore(period.to());
    return new Coverage(
        period.contains(began) && began.isAfter(period.from()) ? began : null,
        endedWithin ? ended : to);
  }

  public boolean whole() {
    return from == null && to == null;
  }

  /** {@code đến 30/06/2025}, {@code từ 01/07/2025}; empty for the whole. */
  public String words(Language language) {
    if (from != null && to != null) {
      return DATE.format(from) + "–" + DATE.format(to);
    }
    if (from != null) {
      return language.say("từ ", "from ") + DATE.format(from);
    }
    return to == null ? "" : language.say("đến ", "to ") + DATE.format(to);
  }

  /** {@code →30/06}, {@code 01/07→}, for where there is little room and the year stands beside. */
  public String sign() {
    if (whole()) {
      return "";
    }
    return (from == null ? "" : DAY.format(from)) + "→" + (to == null ? "" : DAY.format(to));
  }
}
