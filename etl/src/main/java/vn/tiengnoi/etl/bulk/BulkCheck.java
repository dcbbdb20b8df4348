package vn.tiengnoi.etl.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.check.SubmissionId;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.etl.csv.LongCsvLine;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawOutput;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.load.BulkObservations;
import vn.tiengnoi.warehouse.load.Codes;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Checks a staged file as a set. Reports whose every row is spelt plainly and in which every
 * relation holds that a check may doubt are taken whole; the rows of all others are put down line
 * by line, to be read and judged as those of small files are. So nothing is judged here: whatever
 * needs a word to the sender is left to the code that finds the words.
 */
public final class BulkCheck {
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

  private final Home home;
  private final Pack pack;
  private final KeyResolver resolver;
  private final Path folder;

  /**
   * @param folder where {@link BulkStaging} put the rows
   */
  public BulkCheck(Home home, Pack pack, KeyResolver resolver, Path folder) {
    this.home = home;
    this.pack = pack;
    this.resolver = resolver;
    this.folder = folder;
  }

  /**
   * What came of a file.
   *
   * @param reports the reports taken whole
   * @param others whether rows were put down line by line
   */
  public record Result(List<BulkReport> reports, boolean others) {
    public Result {
      reports = List.copyOf(reports);
    }
  }

  /** Whether a file is staged as a set. */
  public boolean isStaged(String sha256) {
    return new BulkFiles(folder, sha256).isStaged();
  }

  /** Removes what is staged of a file. */
  public void forget(String sha256) throws IOException {
    BulkFiles files = new BulkFiles(folder, sha256);
    for (Path part :
        List.of(files.lines(), files.heads(), files.reports(), files.places(), files.loud())) {
      Files.deleteIfExists(part);
    }
  }

  /** The observations of a file that {@link #check} has looked through; none where all is left. */
  public static Optional<BulkObservations> observations(Home home, Path folder, String sha256) {
    BulkFiles files = new BulkFiles(folder, sha256);
    if (!Files.exists(files.reports())) {
      return Optional.empty();
    }
    try (DuckEngine engine = DuckEngine.open(home)) {
      return Optional.of(files.observations(headings(columns(engine, files))));
    }
  }

  /**
   * Looks through a file.
   *
   * @param admission which reports may be taken whole
   * @param others where the rows of all other reports are put
   */
  public Result check(FileIdentity file, Admission admission, Path others) throws IOException {
    BulkFiles files = new BulkFiles(folder, file.sha256());
    Files.deleteIfExists(files.reports());
    Files.deleteIfExists(files.loud());
    try (DuckEngine engine = DuckEngine.openLarge(home)) {
      return new Checking(engine, files, file, admission).result(others);
    }
  }

  /** The reports that a staged file has anything to say of. */
  public Set<WrittenKey> keys(FileIdentity file) {
    BulkFiles files = new BulkFiles(folder, file.sha256());
    try (DuckEngine engine = DuckEngine.openLarge(home)) {
      return new Checking(engine, files, file, Admission.NONE).keys();
    }
  }

  private static List<LongCsvColumn> columns(DuckEngine engine, BulkFiles files) {
    return BulkQueries.list(
        engine,
        "select column_name from (describe from read_parquet(%s))"
            .formatted(DuckEngine.literal(files.lines())),
        row ->
            LongCsvColumn.valueOf(
                Objects.requireNonNull(row.getString(1)).toUpperCase(Locale.ROOT)));
  }

  private static List<String> headings(List<LongCsvColumn> columns) {
    return Heads.COLUMNS.stream().filter(columns::contains).map(LongCsvColumn::heading).toList();
  }

  /** One file under check. */
  private final class Checking {
    private final DuckEngine engine;
    private final BulkFiles files;
    private final FileIdentity file;
    private final Admission admission;
    private final List<LongCsvColumn> columns;
    private final String headings;

    Checking(DuckEngine engine, BulkFiles files, FileIdentity file, Admission admission) {
      this.engine = engine;
      this.files = files;
      this.file = file;
      this.admission = admission;
      this.columns = columns(engine, files);
      this.headings = String.join(", ", BulkCheck.headings(columns));
    }

    Set<WrittenKey> keys() {
      return heads(texts()).all().stream()
          .map(head -> head.reading().written())
          .collect(Collectors.toSet());
    }

    private Heads heads(List<Places.Text> texts) {
      layLines(texts);
      return Heads.read(said(texts), resolver);
    }

    Result result(Path others) throws IOException {
      List<Places.Text> texts = texts();
      Heads heads = heads(texts);
      Map<Integer, Heads.Plain> plain = new HashMap<>(heads.plain());
      plain.values().removeIf(report -> !admission.admits(report.key()));
      layHeads(heads);
      Map<Places.Kind, Integer> kinds = layReports(heads.keys(), plain);
      Places places = new Places(pack, texts);
      kinds.forEach((kind, number) -> places.add(number, kind));
      places.lay(engine);
      sum();
      engine.execute(Doubtful.query(places.comparesAnything(), headJoin("l")));
      engine.execute(
          "create temp table taken as select distinct report from sums anti join doubtful using (report)");
      Map<Integer, Taken> taken = taken();
      List<BulkReport> reports = reports(plain, taken);
      boolean left = writeOthers(others);
      write(reports, kinds);
      return new Result(reports, left);
    }

    /** What rows say they are about, with the kind of element it is to the forms. */
    private List<Places.Text> texts() {
      Map<String, Integer> askings = new HashMap<>();
      return BulkQueries.list(
              engine,
              "select distinct element, disaggregation from read_parquet(%s) order by 1, 2"
                  .formatted(DuckEngine.literal(files.lines())),
              row -> List.of(row.getString(1), row.getString(2)))
          .stream()
          .map(
              said ->
                  new Places.Text(
                      said.get(0),
                      said.get(1),
                      askings.computeIfAbsent(asking(said.get(0)), key -> askings.size())))
          .toList();
    }

    /** Which forms ask for an element, and when: what a row without a form belongs to. */
    private String asking(String element) {
      String code = element.strip();
      return pack.formsAsking(code).stream()
          .map(form -> form.code() + form.findElement(code).map(Form.FormElement::cadences))
          .collect(Collectors.joining(";"));
    }

    /** The rows with the kind of element each is about; mostly there is one kind. */
    private void layLines(List<Places.Text> texts) {
      BulkQueries.fill(
          engine,
          "asked_element",
          "element VARCHAR, asking INTEGER",
          texts.stream()
              .map(text -> Arrays.<@Nullable Object>asList(text.element(), text.asking()))
              .distinct()
              .toList());
      boolean one = texts.stream().allMatch(text -> text.asking() == 0);
      engine.execute(
          "create temp view line as select *%s from read_parquet(%s, file_row_number = true)%s"
              .formatted(
                  one ? ", 0 as asking" : "",
                  DuckEngine.literal(files.lines()),
                  one ? "" : " join asked_element using (element)"));
    }

    private List<Heads.Said> said(List<Places.Text> texts) {
      Map<Integer, String> examples = new HashMap<>();
      texts.forEach(text -> examples.putIfAbsent(text.asking(), text.element()));
      List<LongCsvColumn> heading = Heads.COLUMNS.stream().filter(columns::contains).toList();
      return BulkQueries.list(
          engine,
          "select %1$s, asking, count(*) as rows, min(file_row_number) as place from line group by %1$s, asking order by place"
              .formatted(headings),
          row -> {
            Map<LongCsvColumn, String> said = new LinkedHashMap<>();
            for (LongCsvColumn column : heading) {
              said.put(column, row.getString(column.heading()));
            }
            int asking = row.getInt("asking");
            return new Heads.Said(
                said, asking, examples.getOrDefault(asking, ""), row.getLong("rows"));
          });
    }

    private void layHeads(Heads heads) {
      List<LongCsvColumn> heading = Heads.COLUMNS.stream().filter(columns::contains).toList();
      String types =
          heading.stream()
              .map(column -> column.heading() + " VARCHAR")
              .collect(Collectors.joining(", "));
      try (DuckEngine.Filling filling =
          engine.filling(
              "head", types + ", asking INTEGER, report INTEGER, cells BIGINT, rows BIGINT")) {
        for (Heads.Read head : heads.all()) {
          List<@Nullable Object> row = new ArrayList<>();
          heading.forEach(column -> row.add(head.said().text(column)));
          row.add(head.said().asking());
          row.add(head.report());
          row.add(head.said().cells());
          row.add(head.said().rows());
          filling.add(row.toArray());
        }
      }
    }

    /** Whose reports they are; figures of several of them make a series. */
    private record Owner(Form form, String reporter, String unit) {
      static Owner of(ReportKey key) {
        return new Owner(key.form(), key.reporter().id(), key.unit().id());
      }
    }

    private Map<Places.Kind, Integer> layReports(
        List<ReportKey> all, Map<Integer, Heads.Plain> plain) {
      Map<Places.Kind, Integer> kinds = new LinkedHashMap<>();
      Map<Owner, Integer> reports = new HashMap<>();
      all.forEach(key -> reports.merge(Owner.of(key), 1, Integer::sum));
      plain.values().forEach(one -> reports.merge(Owner.of(one.key()), -1, Integer::sum));
      Map<List<Object>, Integer> series = new HashMap<>();
      try (DuckEngine.Filling filling =
          engine.filling(
              "admitted", "report INTEGER, kind INTEGER, series INTEGER, alone BOOLEAN")) {
        for (Heads.Plain report : plain.values()) {
          Places.Kind kind = kind(report.key());
          Integer number = kinds.get(kind);
          if (number == null) {
            number = kinds.size();
            kinds.put(kind, number);
          }
          Owner owner = Owner.of(report.key());
          int ofSeries = series.computeIfAbsent(List.of(owner, number), key -> series.size());
          boolean alone = reports.getOrDefault(owner, 0) == 0 && admission.isAlone(report.key());
          filling.add(report.report(), number, ofSeries, alone);
        }
      }
      return kinds;
    }

    private Places.Kind kind(ReportKey key) {
      return new Places.Kind(key.form(), key.period().kind());
    }

    /** The join of rows with what they say of their report. */
    private String headJoin(String line) {
      return BulkCheck.headings(columns).stream()
          .map(one -> "h.%1$s = %2$s.%1$s".formatted(one, line))
          .collect(Collectors.joining(" and ", "h.asking = %s.asking and ".formatted(line), ""));
    }

    /** For each admitted report, element and dimension, all that its relations need. */
    private void sum() {
      String note = columns.contains(LongCsvColumn.NOTE) ? " or l.note <> ''" : "";
      engine.execute(
          """
          create temp table sums as
          select
            h.report, any_value(h.kind) as kind, p.number, p.dimension, count(*) as rows,
            sum(p.bit) as bits, bit_or(p.bit) as seen, max(l.number) as most, min(l.number) as least, sum(l.number) as total,
            bool_or(p.odd or l.number is null%2$s) as odd
          from (select *, case when regexp_full_match(value, '[0-9]{1,15}') then cast(value as bigint) end as number from line) l
          join (select * from head join admitted using (report)) h on %1$s
          join place p on p.element_text = l.element and p.part_text = l.disaggregation
          where (p.kind - h.kind) = 0 and (p.asking - h.asking) = 0
          group by h.report, p.number, p.dimension
          """
              .formatted(headJoin("l"), note));
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

    private List<BulkReport> reports(Map<Integer, Heads.Plain> plain, Map<Integer, Taken> taken) {
      List<BulkReport> reports = new ArrayList<>();
      for (Heads.Plain report : plain.values()) {
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

    private void write(List<BulkReport> reports, Map<Places.Kind, Integer> kinds)
        throws IOException {
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
              kinds.get(kind(key)),
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

    /** Puts down the rows of all reports that are not taken; says whether there are any. */
    private boolean writeOthers(Path others) throws IOException {
      long all = BulkQueries.number(engine, "select count(*) from line");
      long taken =
          BulkQueries.number(
              engine,
              "select cast(coalesce(sum(rows), 0) as bigint) from head where report in (select report from taken)");
      long summed =
          BulkQueries.number(
              engine,
              "select cast(coalesce(sum(rows), 0) as bigint) from sums where report in (select report from taken)");
      if (taken != summed) {
        throw new IllegalStateException(
            "%d rows belong to the reports that are taken, but %d were counted"
                .formatted(taken, summed));
      }
      if (taken == all) {
        return false;
      }
      long[] written = {0};
      try (RawOutput out = new RawOutput(others)) {
        BulkQueries.each(
            engine,
            """
            select l.* from line l
            anti join (select * from head semi join taken using (report)) h on %s
            order by l.file_row_number
            """
                .formatted(headJoin("l")),
            row -> {
              long number = row.getLong("file_row_number") + 2;
              Map<LongCsvColumn, String> said = new HashMap<>();
              for (LongCsvColumn column : columns) {
                said.put(column, row.getString(column.heading()));
              }
              out.write(
                  LongCsvLine.of(
                      column ->
                          said.containsKey(column)
                              ? LongCsvLine.cell(number, column, said.getOrDefault(column, ""))
                              : RawCell.ABSENT,
                      true));
              written[0]++;
            });
        out.finish();
      }
      if (written[0] != all - taken) {
        throw new IllegalStateException(
            "of %d rows %d were taken and %d left".formatted(all, taken, written[0]));
      }
      return true;
    }
  }
}
