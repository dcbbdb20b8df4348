package vn.tiengnoi.etl.raw;

/** What a report says about itself; {@link RawCell#ABSENT} for what it does not say. */
public record RawHead(
    RawCell form,
    RawCell reporter,
    RawCell unit,
    RawCell period,
    RawCell calendar,
    RawCell reportDate,
    RawCell reportNumber) {}
