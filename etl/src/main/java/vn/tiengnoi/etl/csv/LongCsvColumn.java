package vn.tiengnoi.etl.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of long CSV, by the names in its header; any order. */
enum LongCsvColumn {
  UNIT(true),
  PERIOD(true),
  ELEMENT(true),
  DISAGGREGATION(true),
  VALUE(true),
  FORM(false),
  REPORTER(false),
  CALENDAR(false),
  REPORT_DATE(false),
  NOTE(false);

  private final boolean required;

  LongCsvColumn(boolean required) {
    this.required = required;
  }

  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LongCsvColumn> headed(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.heading().equals(wanted)).findFirst();
  }

  static List<LongCsvColumn> required() {
    return Arrays.stream(values()).filter(column -> column.required).toList();
  }
}
