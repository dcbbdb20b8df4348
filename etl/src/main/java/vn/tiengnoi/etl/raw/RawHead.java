package vn.tiengnoi.etl.raw;

import java.util.List;

/** What a report says about itself; {@link RawCell#ABSENT} for what it does not say. */
public record RawHead(
    RawCell form,
    RawCell reporter,
    RawCell unit,
    RawCell period,
    RawCell calendar,
    RawCell reportDate,
    RawCell reportNumber) {

  /** All of them, in this order. */
  public List<RawCell> cells() {
    return List.of(form, reporter, unit, period, calendar, reportDate, reportNumber);
  }
}
