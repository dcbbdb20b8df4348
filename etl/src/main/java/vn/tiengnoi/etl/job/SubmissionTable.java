package vn.tiengnoi.etl.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.bulk.BulkReport;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.Confirmation;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.period.Period;

/** The submissions of this run and, for comparison, the versions that earlier ones brought. */
final class SubmissionTable {
  private static final int BATCH = 10_000;

  private final JdbcTemplate jdbc;
  private final String run;
  private final Map<WrittenKey, List<KnownVersion>> ofThisRun = new HashMap<>();
  private final List<@Nullable Object[]> waiting = new ArrayList<>();
  private final Map<WrittenKey, Whole> wholes = new HashMap<>();
  private final WholeContents contents;
  private Set<String> rereads = Set.of();
  private final List<@Nullable Object[]> confirmed = new ArrayList<>();
  private boolean othersBefore;

  /**
   * @param contents gives the hashes of reports that were taken as a set
   */
  SubmissionTable(HomeDatabase database, String run, WholeContents contents) {
    this.contents = contents;
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.run = run;
  }

  /** Forgets what an interrupted check wrote. */
  void clear() {
    jdbc.update("delete from submission where run_id = ?", run);
    jdbc.update("delete from sender_confirmation where run_id = ?", run);
    jdbc.update("update submission set reread_in = null where reread_in = ?", run);
    rereads =
        Set.copyOf(
            jdbc.queryForList("select sha256 from reread where run_id = ?", String.class, run));
    ofThisRun.clear();
    wholes.clear();
    waiting.clear();
    confirmed.clear();
    lookForOthers();
  }

  private void lookForOthers() {
    othersBefore =
        Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select exists (select 1 from submission where run_id <> ?)", Boolean.class, run));
  }

  /** The versions of a report that are known so far, this run's earlier ones among them. */
  List<KnownVersion> versions(WrittenKey key) {
    List<KnownVersion> known = new ArrayList<>(ofThisRun.getOrDefault(key, List.of()));
    Whole whole = wholes.get(key);
    if (whole != null) {
      known.add(
          new KnownVersion(
              whole.date(),
              null,
              contents.hash(whole.file().sha256(), whole.submission()),
              whole.file().name(),
              Standing.ACCEPTED,
              ""));
    }
    if (othersBefore) {
      known.addAll(versionsOfEarlierRuns(key));
    }
    return known;
  }

  /** A report of this run that was taken as a set, before there is a hash over its content. */
  private record Whole(String submission, FileIdentity file, @Nullable LocalDate date) {}

  /** All reports that earlier runs brought a version of. */
  Set<WrittenKey> keysOfEarlierRuns() {
    Set<WrittenKey> keys = new HashSet<>();
    jdbc.query(
        """
        select s.form, s.reporter, s.unit, s.period from submission s join run r on r.run_id = s.run_id
        where s.run_id <> ? and s.version_state <> 'none' and r.state = 'done'
        """,
        row -> {
          keys.add(
              new WrittenKey(
                  row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        },
        run);
    return keys;
  }

  /** Writes reports that were taken as a set; their content has no hash until one is needed. */
  void addWhole(FileIdentity file, List<BulkReport> reports, Instant receivedAt) {
    OffsetDateTime received = receivedAt.atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        """
        insert into submission (submission_id, run_id, sha256, file_name, form, reporter, unit, period,
          report_date, content_hash, verdict, version_state, counted, observations, accepted_cells, received_at, reading)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'accepted', 'accepted', 'accepted', ?, ?, ?, ?)
        """,
        reports,
        BATCH,
        (statement, report) -> {
          WrittenKey key = report.key().written();
          @Nullable Object[] row = {
            report.submission(),
            run,
            file.sha256(),
            file.name(),
            key.form(),
            key.reporter(),
            key.unit(),
            key.period(),
            report.reportDate(),
            report.observations(),
            report.cells(),
            received,
            file.reading()
          };
          for (int column = 0; column < row.length; column++) {
            statement.setObject(column + 1, row[column]);
          }
        });
    for (BulkReport report : reports) {
      wholes.put(report.key().written(), new Whole(report.submission(), file, report.reportDate()));
    }
  }

  /** A version of an earlier run, and the original it came in. */
  private record Earlier(KnownVersion version, String sha256, boolean readAgain) {}

  private List<KnownVersion> versionsOfEarlierRuns(WrittenKey key) {
    List<Earlier> earlier =
        jdbc.query(
            """
            select s.report_date, s.report_number, s.content_hash, s.file_name, s.version_state,
              s.sha256, s.reread_in, (
                select e.standing from submission_event e where e.submission_id = s.submission_id
                order by e.event desc limit 1), s.confirmed, s.submission_id
            from submission s join run r on r.run_id = s.run_id
            where s.form = ? and s.reporter = ? and s.unit = ? and s.period = ?
              and s.version_state <> 'none' and s.run_id <> ? and r.state = 'done'
            """,
            (row, number) -> {
              String since = row.getString(8);
              String hash = row.getString(3);
              return new Earlier(
                  new KnownVersion(
                      row.getObject(1, LocalDate.class),
                      row.getObject(2, Integer.class),
                      hash.isEmpty() ? contents.hash(row.getString(6), row.getString(10)) : hash,
                      row.getString(4),
                      Standing.ofCode(since == null ? row.getString(5) : since),
                      row.getString(9)),
                  row.getString(6),
                  run.equals(row.getString(7)));
            },
            key.form(),
            key.reporter(),
            key.unit(),
            key.period(),
            run);
    // What is read again stands for itself once it is read, and not before.
    return earlier.stream()
        .filter(one -> one.version().standing() != Standing.REPLACED)
        .filter(
            one ->
                one.readAgain()
                    || !rereads.contains(one.sha256())
                    || one.version().standing() == Standing.WITHDRAWN)
        .map(Earlier::version)
        .toList();
  }

  /** Says why the version that a report repeats does not count. */
  Fault whyWithdrawn(CheckedReport report) {
    List<String> why =
        jdbc.query(
            """
            select e.who, e.reason from submission_event e
            join submission s on s.submission_id = e.submission_id
            where s.form = ? and s.reporter = ? and s.unit = ? and s.period = ? and s.content_hash = ?
              and e.act = 'withdraw' order by e.happened_at desc limit 1
            """,
            (row, number) -> row.getString(1) + "\t" + row.getString(2),
            report.written().form(),
            report.written().reporter(),
            report.written().unit(),
            report.written().period(),
            report.contentHash());
    String[] said = (why.isEmpty() ? "\t" : why.get(0)).split("\t", 2);
    return FaultCode.WITHDRAWN_BEFORE.ofWhole(said[0], said[1]);
  }

  /** Notes that this run read the same report out of its original again. */
  void markReadAgain(String submission) {
    jdbc.update("update submission set reread_in = ? where submission_id = ?", run, submission);
  }

  /**
   * Takes a submission to be written with the next {@link #flush}.
   *
   * @param version what it is worth as a version; null where it is none
   * @param counted how the run's counts have it
   * @param account what its file's account says of its cells
   */
  void add(
      CheckedReport report,
      String verdict,
      @Nullable Standing version,
      String counted,
      CellAccount account,
      Instant received) {
    if (version != null) {
      ofThisRun
          .computeIfAbsent(report.written(), key -> new ArrayList<>())
          .add(KnownVersion.of(report, version));
    }
    waiting.add(
        new @Nullable Object[] {
          report.submission(),
          run,
          report.file().sha256(),
          report.file().name(),
          report.sheet(),
          report.written().form(),
          report.written().reporter(),
          report.written().unit(),
          report.written().period(),
          report.reportDate(),
          report.reportNumber(),
          report.contentHash(),
          verdict,
          version == null ? "none" : version.code(),
          report.observations().size(),
          received.atOffset(ZoneOffset.UTC),
          report.file().reading(),
          report.outcome(),
          counted,
          account.cells(Outcome.ACCEPTED),
          account.cells(Outcome.WARNED),
          version == null ? "" : report.confirmed()
        });
    if (version != null) {
      for (Confirmation one : report.confirmations()) {
        confirmed.add(
            new @Nullable Object[] {
              run, report.submission(), one.element(), one.disaggregation().code(), one.reason()
            });
      }
    }
  }

  /** Writes what was added. */
  void flush() {
    jdbc.batchUpdate(
        """
        insert into submission (submission_id, run_id, sha256, file_name, sheet, form, reporter,
          unit, period, report_date, report_number, content_hash, verdict, version_state,
          observations, received_at, reading, outcome, counted, accepted_cells, warned_cells, confirmed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        waiting);
    waiting.clear();
    jdbc.batchUpdate(
        """
        insert into sender_confirmation (run_id, submission_id, element, disaggregation, reason)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        confirmed);
    confirmed.clear();
  }

  /** Whether the run brings anything new into the lake. */
  boolean bringsVersions() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from submission where run_id = ? and version_state <> 'none')",
            Boolean.class,
            run));
  }

  /** The versions that this run brought of reports of which there are several. */
  List<CheckedVersion> accepted() {
    return jdbc.query(
        """
        select submission_id, sha256, file_name, sheet, form, reporter, unit, period, report_date,
          report_number, content_hash, confirmed
        from submission s where run_id = ? and version_state = 'accepted' and exists (
          select 1 from submission o
          where o.form = s.form and o.reporter = s.reporter and o.unit = s.unit and o.period = s.period
            and o.version_state <> 'none' and o.submission_id <> s.submission_id)
        order by file_name, sheet, submission_id
        """,
        (row, number) ->
            new CheckedVersion(
                row.getString(1),
                new FileIdentity(row.getString(2), row.getString(3)),
                row.getString(4),
                new WrittenKey(
                    row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                new KnownVersion(
                    row.getObject(9, LocalDate.class),
                    row.getObject(10, Integer.class),
                    row.getString(11),
                    row.getString(3),
                    Standing.ACCEPTED,
                    row.getString(12))),
        run);
  }

  /** A version of this run with the report it is of. */
  record CheckedVersion(
      String submission,
      FileIdentity file,
      @Nullable String sheet,
      WrittenKey key,
      KnownVersion version) {}

  /** Fills what a restart has forgotten: the versions of this run by report. */
  void recall() {
    rereads =
        Set.copyOf(
            jdbc.queryForList("select sha256 from reread where run_id = ?", String.class, run));
    lookForOthers();
    ofThisRun.clear();
    wholes.clear();
    accepted()
        .forEach(
            one ->
                ofThisRun.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one.version()));
  }

  /** The versions that this run brings. */
  List<SubmissionVersion> newVersions(Instant recorded) {
    List<SubmissionVersion> versions = new ArrayList<>();
    jdbc.query(
        """
        select submission_id, form, reporter, unit, period, report_date, report_number,
          content_hash, version_state, observations, sha256, file_name, sheet, received_at
        from submission where run_id = ? and version_state <> 'none' order by submission_id
        """,
        row -> {
          @Nullable LocalDate date = row.getObject(6, LocalDate.class);
          @Nullable Integer number = row.getObject(7, Integer.class);
          versions.add(
              new SubmissionVersion(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  Period.parse(row.getString(5)),
                  date,
                  number,
                  row.getString(8),
                  Standing.ofCode(row.getString(9)),
                  row.getInt(10),
                  row.getString(11),
                  row.getString(12),
                  row.getString(13),
                  row.getObject(14, OffsetDateTime.class).toInstant(),
                  recorded,
                  null));
        },
        run);
    return versions;
  }
}
