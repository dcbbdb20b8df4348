package vn.tiengnoi.etl.check;

/**
 * A rule over the figures of one report. Adds faults to the table and holds what they are about.
 */
interface FigureCheck {
  void check(FigureTable table, ReportKey key);
}
