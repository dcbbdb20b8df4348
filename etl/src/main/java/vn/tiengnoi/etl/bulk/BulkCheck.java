package vn.tiengnoi.etl.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.load.BulkObservations;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Checks a staged file as a set. Reports whose every row is spelt plainly and in which every
 * relation holds that a check may doubt are taken whole; the rows of all others are put down line
 * by line, to be read and judged as those of small files are. So nothing is judged here: whatever
 * needs a word to the sender is left to the code that finds the words.
 */
public final class BulkCheck {

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
      return Optional.of(files.observations(BulkRows.headings(BulkRows.columns(engine, files))));
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
      return new Checking(engine, files, file).result(admission, others);
    }
  }

  /** The reports that a staged file has anything to say of. */
  public Set<WrittenKey> keys(FileIdentity file) {
    BulkFiles files = new BulkFiles(folder, file.sha256());
    try (DuckEngine engine = DuckEngine.openLarge(home)) {
      return new Checking(engine, files, file).keys();
    }
  }

  /** One file under check. */
  private final class Checking {
    private final DuckEngine engine;
    private final BulkFiles files;
    private final FileIdentity file;
    private final BulkRows rows;

    Checking(DuckEngine engine, BulkFiles files, FileIdentity file) {
      this.engine = engine;
      this.files = files;
      this.file = file;
      this.rows = new BulkRows(engine, files, pack);
    }

    Set<WrittenKey> keys() {
      return heads(rows.texts()).all().stream()
          .map(head -> head.reading().written())
          .collect(Collectors.toSet());
    }

    private Heads heads(List<Places.Text> texts) {
      rows.lay(texts);
      return Heads.read(rows.said(texts), resolver);
    }

    Result result(Admission admission, Path others) throws IOException {
      List<Places.Text> texts = rows.texts();
      AdmittedReports admitted = AdmittedReports.lay(engine, rows, heads(texts), admission);
      Places places = new Places(pack, texts);
      admitted.kinds().forEach((kind, number) -> places.add(number, kind));
      places.lay(engine);
      sum();
      engine.execute(Doubtful.query(places.comparesAnything(), rows.headJoin("l")));
      engine.execute(
          "create temp table taken as select distinct report from sums anti join doubtful using (report)");
      TakenReports taken = new TakenReports(engine, files, file, admitted);
      List<BulkReport> reports = taken.list();
      boolean left = LeftRows.write(engine, rows, others);
      taken.write(reports, rows.headings());
      return new Result(reports, left);
    }

    /** For each admitted report, element and dimension, all that its relations need. */
    private void sum() {
      String note = rows.columns().contains(LongCsvColumn.NOTE) ? " or l.note <> ''" : "";
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
              .formatted(rows.headJoin("l"), note));
    }
  }
}
