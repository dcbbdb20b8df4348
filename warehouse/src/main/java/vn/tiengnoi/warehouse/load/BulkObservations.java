package vn.tiengnoi.warehouse.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.lake.DuckEngine;

/**
 * The observations of one large file of plain rows, kept as five Parquet files that say the same in
 * a fraction of the room: what the rows say, and what their spellings mean.
 *
 * @param lines the rows as received, in the order of the file, the first one on line 2: {@code
 *     element}, {@code disaggregation}, {@code value} (digits only) and the columns of {@code
 *     heads}
 * @param heads each way in which rows say which report they belong to: columns of {@code headings},
 *     a column "asking", a column "report"
 * @param reports the reports to be loaded, by number, with the columns that all their rows share,
 *     and their kind
 * @param places each way in which rows say what they are about, by {@code kind} of report and
 *     {@code asking}: {@code element_text}, {@code part_text}, {@code element}, {@code
 *     disaggregation}
 * @param loud which elements of which reports are to be looked at beside earlier reports: a column
 *     "report", a column "element"; no such file where there are none
 * @param headings columns of the rows that say which report they belong to
 */
public record BulkObservations(
    Path lines, Path heads, Path reports, Path places, Path loud, List<String> headings) {
  /**
   * Columns of a report that many reports share. An enumeration is written whole for each group of
   * rows, so what each report has of its own is none.
   */
  private static final List<String> OF_REPORT =
      List.of(
          "form",
          "reporter",
          "unit",
          "unit_level",
          "period",
          "period_kind",
          "calendar",
          "scope",
          "accumulation",
          "sha256",
          "file");

  public BulkObservations {
    headings = List.copyOf(headings);
  }

  /**
   * Makes an engine able to read the observations.
   *
   * <p>Texts that repeat are enumerations of the engine: a Parquet writer stores those without
   * looking at each again, which is most of the work of a row.
   *
   * @param name begins the names of the tables that are made
   * @return a query of rows of the observation table
   */
  String prepare(DuckEngine engine, String name) {
    engine.execute(
        "create or replace temp table %s_report as select * from read_parquet(%s)"
            .formatted(name, DuckEngine.literal(reports)));
    engine.execute(
        "create or replace temp table %s_place as select * from read_parquet(%s)"
            .formatted(name, DuckEngine.literal(places)));
    for (String column : OF_REPORT) {
      enumerate(engine, name + "_report", column, name + "_" + column);
    }
    enumerate(engine, name + "_place", "element", name + "_element");
    enumerate(engine, name + "_place", "disaggregation", name + "_disaggregation");
    constant(engine, name + "_reported", "'zero', 'reported'");
    constant(engine, name + "_nothing", "''");
    engine.execute(
        """
        create or replace temp table %1$s_head as
        select %2$s, h.asking, r.report as number, r.* exclude (report) from read_parquet(%3$s) h join %1$s_report r using (report)
        """
            .formatted(
                name,
                headings.stream().map(one -> "h." + one + " as said_" + one).collect(joined()),
                DuckEngine.literal(heads)));
    return rows(name, "");
  }

  /** Whether none of it is to be looked at beside earlier reports. */
  public boolean isQuiet() {
    return !Files.exists(loud);
  }

  /** The same for what is to be looked at beside earlier reports. */
  String prepareLoud(DuckEngine engine, String name) {
    engine.execute(
        "create or replace temp table %s_loud as select * from read_parquet(%s)"
            .formatted(name, DuckEngine.literal(loud)));
    return rows(
        name,
        "semi join %1$s_loud o on o.report = h.number and o.element = p.element".formatted(name));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  /** Turns a text column into one of an enumeration of its values. */
  private static void enumerate(DuckEngine engine, String table, String column, String type) {
    engine.execute(
        "create type %s as enum (select distinct %s from %s order by 1)"
            .formatted(type, column, table));
    engine.execute("alter table %s alter %s type %s".formatted(table, column, type));
  }

  private static void constant(DuckEngine engine, String type, String values) {
    engine.execute("create type %s as enum (%s)".formatted(type, values));
  }

  private String rows(String name, String only) {
    String sameHead =
        headings.stream()
            .map(one -> "h.said_%1$s = l.%1$s".formatted(one))
            .collect(Collectors.joining(" and "));
    return """
        select
          h.submission, h.form, h.reporter, h.unit, h.unit_level, h.period, h.period_kind, h.calendar, h.covered_from, h.covered_to,
          h.days_covered, p.element, p.disaggregation, cast(l.value as decimal(28, 6)) as value,
          case when l.value = 0 then 'zero'::%1$s_reported else 'reported'::%1$s_reported end as status,
          h.scope, h.accumulation, h.sha256, h.file, null::%1$s_nothing as sheet, (l.file_row_number + 2) || ':value' as cell,
          ''::%1$s_nothing as flags, null::%1$s_nothing as source, ''::%1$s_nothing as run
        from (select * replace (try_cast(value as bigint) as value) from read_parquet(%2$s, file_row_number = true)) l
        join %1$s_head h on %3$s
        join %1$s_place p
          on p.element_text = l.element and p.part_text = l.disaggregation
        %4$s
        -- Written so that no join is made of it: first to pair every report with every place would cost more than all else.
        where (p.kind - h.kind) = 0 and (p.asking - h.asking) = 0
        """
        .formatted(name, DuckEngine.literal(lines), sameHead, only);
  }
}
