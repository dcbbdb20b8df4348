package vn.tiengnoi.etl.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of long CSV, by the names in its header; any order. */
public enum LongCsvColumn {
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

  private static final int LONGEST = 40;
  private static final Map<String, LongCsvColumn> BY_HEADING =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(LongCsvColumn::heading, column -> column));

  private final boolean required;

  LongCsvColumn(boolean required) {
    this.required = required;
  }

  /** As it stands in the header. */
  public String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of a heading. */
  public static Optional<LongCsvColumn> headed(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(BY_HEADING.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  /** Those without which a header is none. */
  public static List<LongCsvColumn> required() {
    return Arrays.stream(values()).filter(column -> column.required).toList();
  }
}
