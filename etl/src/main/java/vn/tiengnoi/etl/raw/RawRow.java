package vn.tiengnoi.etl.raw;

/** One figure with the codes that say what it is about. */
public record RawRow(RawCell element, RawCell disaggregation, RawCell value, RawCell note) {}
