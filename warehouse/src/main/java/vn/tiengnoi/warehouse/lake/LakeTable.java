package vn.tiengnoi.warehouse.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/**
 * The tables of the lake. Column ids, names, types and the decimal scale are for ever: a reader of
 * an old file and a writer of a new one meet on the ids. A new column is added at the end with the
 * next id; none is ever reused.
 */
public enum LakeTable {
  /** Every reported cell of every submission ever loaded. */
  OBSERVATION(
      text("submission"),
      text("form"),
      text("reporter"),
      text("unit"),
      text("unit_level"),
      text("period"),
      text("period_kind"),
      text("calendar"),
      day("covered_from"),
      day("covered_to"),
      count("days_covered"),
      text("element"),
      text("disaggregation"),
      optional(decimal("value")),
      text("status"),
      text("scope"),
      text("accumulation"),
      text("sha256"),
      text("file"),
      optional(text("sheet")),
      text("cell"),
      text("flags"),
      optional(text("source")),
      text("run")),

  /** Every version of every report, append-only: what counts when follows from it. */
  SUBMISSION_VERSION(
      text("submission"),
      text("form"),
      text("reporter"),
      text("unit"),
      text("period"),
      text("period_kind"),
      text("calendar"),
      day("covered_from"),
      day("covered_to"),
      optional(day("report_date")),
      optional(count("report_number")),
      text("content_hash"),
      text("verdict"),
      count("observations"),
      text("sha256"),
      text("file"),
      optional(text("sheet")),
      moment("received_at"),
      moment("recorded_at"),
      text("run"),
      optional(count("event")),
      optional(text("act")),
      optional(text("reason")),
      optional(text("who"))),

  /** The figures computed by the newest run, replaced whole by each. */
  INDICATOR_VALUE(
      text("indicator"),
      text("unit"),
      text("unit_level"),
      text("period"),
      text("period_kind"),
      text("calendar"),
      day("covered_from"),
      day("covered_to"),
      count("days_covered"),
      optional(text("reporter")),
      text("scope"),
      text("disaggregation"),
      text("boundaries"),
      optional(decimal("numerator", 38)),
      optional(decimal("denominator", 38)),
      optional(decimal("value", 38)),
      text("status"),
      count("reported"),
      count("due"),
      text("engine"),
      text("pack_hash"),
      text("run"),
      optional(decimal("lower", 38)),
      optional(decimal("upper", 38)));

  @SuppressWarnings("ImmutableEnumChecker") // List.of, and columns are records of constants
  private final List<Column> columns;

  LakeTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** A column's name, its types in Iceberg and DuckDB, and whether it may be null. */
  record Column(String name, Type type, String duckType, boolean nullable) {}

  private static Column text(String name) {
    return new Column(name, Types.StringType.get(), "VARCHAR", false);
  }

  private static Column day(String name) {
    return new Column(name, Types.DateType.get(), "DATE", false);
  }

  private static Column moment(String name) {
    return new Column(name, Types.TimestampType.withZone(), "TIMESTAMPTZ", false);
  }

  private static Column count(String name) {
    return new Column(name, Types.IntegerType.get(), "INTEGER", false);
  }

  private static Column decimal(String name) {
    return decimal(name, Observation.WHOLE_DIGITS + Observation.SCALE);
  }

  private static Column decimal(String name, int precision) {
    return new Column(
        name,
        Types.DecimalType.of(precision, Observation.SCALE),
        "DECIMAL(%d,%d)".formatted(precision, Observation.SCALE),
        false);
  }

  private static Column optional(Column column) {
    return new Column(column.name(), column.type(), column.duckType(), true);
  }

  /** The table's name in the catalogue: {@code indicator_value}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Iceberg schema; ids count from 1 in column order. */
  Schema schema() {
    NestedField[] fields = new NestedField[columns.size()];
    for (int i = 0; i < fields.length; i++) {
      Column column = columns.get(i);
      fields[i] =
          column.nullable()
              ? NestedField.optional(i + 1, column.name(), column.type())
              : NestedField.required(i + 1, column.name(), column.type());
    }
    return new Schema(Arrays.asList(fields));
  }

  /** DuckDB's {@code FIELD_IDS} option, so that Iceberg's readers find the columns by id. */
  public String fieldIds() {
    StringBuilder ids = new StringBuilder("{");
    for (int i = 0; i < columns.size(); i++) {
      ids.append(i == 0 ? "" : ", ").append(columns.get(i).name()).append(": ").append(i + 1);
    }
    return ids.append('}').toString();
  }

  /** Column names to DuckDB types, as {@code read_csv} wants them. */
  public String csvColumns() {
    return columns.stream()
        .map(column -> "'%s': '%s'".formatted(column.name(), column.duckType()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /**
   * DuckDB's {@code schema} option of {@code read_parquet}: columns are found by id, and one that
   * an older file has not is null.
   */
  String readSchema() {
    StringBuilder schema = new StringBuilder("MAP {");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      schema
          .append(i == 0 ? "" : ", ")
          .append(
              "%d: {name: '%s', type: '%s', default_value: NULL}"
                  .formatted(i + 1, column.name(), column.duckType()));
    }
    return schema.append('}').toString();
  }

  /** Columns with DuckDB types, as {@code CREATE TABLE} wants them. */
  public String ddlColumns() {
    return columns.stream()
        .map(column -> column.name() + " " + column.duckType())
        .collect(Collectors.joining(", "));
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
