package vn.tiengnoi.etl.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.check.SubmissionId;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.load.Codes;
import vn.tiengnoi.warehouse.period.Period;

/** The reports of a file that are taken whole, and the files from which they are loaded. */
final class TakenReports {
  /**
   * What is to be looked at beside earlier reports: all of a reporter that has others than these,
   * and series whose figures lie far enough apart.
   */
  private static final String LOUD =
      """
      with owner as (
        select a.series, bool_and(a.alone and t.report is not null) as alone
        from admitted a left join taken t using (report) group by a.series),
      bounds as (
        select a.series, a.kind, s.number, min(s.least) as least, max(s.most) as most
        from sums s join admitted a using (report) where s.dimension = 0 group by a.series, a.kind, s.number),
      loud as (
        select distinct b.series, b.number
        from bounds b join owner o using (series)
        join series_bound r on r.kind = b.kind and r.number = b.number
        where not o.alone or r.always or (b.most - b.least > r.floor and b.most > r.factor * b.least))
      select distinct a.report, p.element
      from loud join admitted a using (series) join taken using (report) join place p using (number)
      """;

  private final DuckEngine engine;
  private final BulkFiles files;
  private final FileIdentity file;
  private final AdmittedReports admitted;

  TakenReports(DuckEngine engine, BulkFiles files, FileIdentity file, AdmittedReports admitted) {
    this.engine = engine;
    this.files = files;
    this.file = file;
    this.admitted = admitted;
  }

  private record Taken(int report, int rows, long cells) {}

  /**
   * The reports that are taken whole. Cells with content are those of the heads, an element and a
   * value each, and the parts.
   */
  private Map<Integer, Taken> taken() {
    Map<Integer, Taken> taken = new HashMap<>();
    BulkQueries.list(
            engine,
            """
            select s.report, cast(s.rows as integer), cast(s.cells + h.cells as bigint)
            from (select report, sum(rows) as rows, sum(rows * case when dimension = 0 then 2 else 3 end) as cells from sums group by report) s
            join (select report, sum(cells * rows) as cells from head group by report) h using (report)
            semi join taken using (report)
            """,
            row -> new Taken(row.getInt(1), row.getInt(2), row.getLong(3)))
        .forEach(one -> taken.put(one.report(), one));
    return taken;
  }

  /** By number, in the order in which they are named in the file. */
  List<BulkReport> list() {
    Map<Integer, Taken> taken = taken();
    List<BulkReport> reports = new ArrayList<>();
    for (Heads.Plain report : admitted.all()) {
      Taken rows = taken.get(report.report());
      if (rows != null) {
        reports.add(
            new BulkReport(
                report.report(),
                SubmissionId.of(report.key().written(), file, null, true),
                report.key(),
                report.date(),
                rows.rows(),
                rows.cells()));
      }
    }
    reports.sort(Comparator.comparingInt(BulkReport::number));
    return reports;
  }

  /** Writes what the load needs; nothing where none is taken. */
  void write(List<BulkReport> reports, String headings) throws IOException {
    try (DuckEngine.Filling filling =
        engine.filling(
            "report_row",
            "report INTEGER, kind INTEGER, submission VARCHAR, form VARCHAR, reporter VARCHAR, unit VARCHAR, unit_level VARCHAR,"
                + " period VARCHAR, period_kind VARCHAR, calendar VARCHAR, covered_from DATE, covered_to DATE, days_covered INTEGER,"
                + " scope VARCHAR, accumulation VARCHAR, sha256 VARCHAR, file VARCHAR")) {
      for (BulkReport report : reports) {
        ReportKey key = report.key();
        Period period = key.period();
        filling.add(
            report.number(),
            admitted.kindOf(key),
            report.submission(),
            key.form().code(),
            key.reporter().id(),
            key.unit().id(),
            key.unit().level().code(),
            period.code(),
            period.kind().code(),
            period.calendar().code(),
            period.from(),
            period.to(),
            period.days(),
            Codes.of(key.form().scope()),
            Codes.of(key.form().accumulation()),
            file.sha256(),
            file.name());
      }
    }
    if (reports.isEmpty()) {
      return;
    }
    BulkQueries.write(
        engine, "select %s, asking, report from head".formatted(headings), files.heads());
    BulkQueries.write(
        engine,
        "select kind, asking, element_text, part_text, element, disaggregation from place where not odd",
        files.places());
    BulkQueries.write(engine, LOUD, files.loud());
    if (BulkQueries.count(engine, files.loud()) == 0) {
      Files.delete(files.loud());
    }
    BulkQueries.write(engine, "from report_row", files.reports());
  }
}
