package vn.tiengnoi.app.sample;

/** How reports come: which of them share a file, and of what kind it is. */
enum Channel {
  /** One workbook for each report. */
  REPORT_WORKBOOK(false),
  /** One workbook for a unit's reports of a year, a sheet each. */
  YEAR_WORKBOOK(false),
  /** One long CSV for the reports of all units of a level and province in a period. */
  PERIOD_CSV(true),
  /** One long CSV for a year's reports of all communes of a district, or of the province. */
  DISTRICT_YEAR_CSV(true);

  private final boolean csv;

  Channel(boolean csv) {
    this.csv = csv;
  }

  boolean isCsv() {
    return csv;
  }

  /** How a further version of a report comes: by itself, as the same kind of file. */
  Channel alone() {
    return csv ? PERIOD_CSV : REPORT_WORKBOOK;
  }
}
