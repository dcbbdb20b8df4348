package vn.tiengnoi.etl.raw;

/** A line of a long CSV: a figure and what it says of its report. */
public record RawLine(RawHead head, RawRow row) {}
