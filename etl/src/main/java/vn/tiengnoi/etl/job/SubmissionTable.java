package vn.tiengnoi.etl.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.Confirmation;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.period.Period;

/** The submissions of this run and, for comparison, the versions that earlier ones brought. */
final class SubmissionTable {
  private final JdbcTemplate jdbc;
  private final String run;
  private final Map<WrittenKey, List<KnownVersion>> ofThisRun = new HashMap<>();
  private final List<@Nullable Object[]> waiting = new ArrayList<>();
  private final List<@Nullable Object[]> confirmed = new ArrayList<>();
  private boolean othersBefore;

  SubmissionTable(HomeDatabase database, String run) {
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.run = run;
  }

  /** Forgets what an interrupted check wrote. */
  void clear() {
    jdbc.update("delete from submission where run_id = ?", run);
    jdbc.update("delete from sender_confirmation where run_id = ?", run);
    ofThisRun.clear();
    waiting.clear();
    confirmed.clear();
    othersBefore =
        Boolean.TRUE.equals(
            jdbc.queryForObject("select exists (select 1 from submission)", Boolean.class));
  }

  /** The versions of a report that are known so far, this run's earlier ones among them. */
  List<KnownVersion> versions(WrittenKey key) {
    List<KnownVersion> known = new ArrayList<>(ofThisRun.getOrDefault(key, List.of()));
    if (othersBefore) {
      known.addAll(versionsOfEarlierRuns(key));
    }
    return known;
  }

  private List<KnownVersion> versionsOfEarlierRuns(WrittenKey key) {
    return jdbc.query(
        """
        select s.report_date, s.report_number, s.content_hash, s.file_name
        from submission s join run r on r.run_id = s.run_id
        where s.form = ? and s.reporter = ? and s.unit = ? and s.period = ?
          and s.version_state <> 'none' and s.run_id <> ? and r.state = 'done'
        """,
        (row, number) ->
            new KnownVersion(
                row.getObject(1, LocalDate.class),
                row.getObject(2, Integer.class),
                row.getString(3),
                row.getString(4)),
        key.form(),
        key.reporter(),
        key.unit(),
        key.period(),
        run);
  }

  /**
   * Takes a submission to be written with the next {@link #flush}.
   *
   * @param counted how the run's counts have it
   */
  void add(
      CheckedReport report, String verdict, String versionState, String counted, Instant received) {
    if (!versionState.equals("none")) {
      ofThisRun
          .computeIfAbsent(report.written(), key -> new ArrayList<>())
          .add(KnownVersion.of(report));
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
          versionState,
          report.observations().size(),
          received.atOffset(ZoneOffset.UTC),
          counted
        });
    if (!versionState.equals("none")) {
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
          observations, received_at, counted)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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

  /** A figure of a submission of this run. */
  record FigureOf(String submission, String element, String disaggregation) {}

  /** What the senders of this run say of doubted figures. */
  Map<FigureOf, String> confirmations() {
    Map<FigureOf, String> reasons = new HashMap<>();
    jdbc.query(
        "select submission_id, element, disaggregation, reason from sender_confirmation where run_id = ?",
        row -> {
          reasons.put(
              new FigureOf(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
        },
        run);
    return reasons;
  }

  /**
   * Lets submissions of this run wait after all.
   *
   * @param whole those of which nothing counts
   * @return how many of them were counted as accepted, and how many as unchanged
   */
  Counts hold(Collection<String> submissions, Collection<String> whole) {
    Map<String, Integer> before = new HashMap<>();
    for (String submission : submissions) {
      jdbc.query(
          "select counted from submission where submission_id = ? and run_id = ?",
          row -> {
            before.merge(row.getString(1), 1, Integer::sum);
          },
          submission,
          run);
    }
    jdbc.batchUpdate(
        "update submission set verdict = 'held', counted = 'held' where submission_id = ? and run_id = ?",
        rows(submissions));
    jdbc.batchUpdate(
        "update submission set version_state = 'held' where submission_id = ? and run_id = ?",
        rows(whole));
    return new Counts(
        before.getOrDefault("accepted", 0), 0, 0, before.getOrDefault("unchanged", 0));
  }

  private List<Object[]> rows(Collection<String> submissions) {
    return submissions.stream().map(one -> new Object[] {one, run}).toList();
  }

  /** Whether the run brings anything new into the lake. */
  boolean bringsVersions() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from submission where run_id = ? and version_state <> 'none')",
            Boolean.class,
            run));
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
                  row.getString(9).equals("held"),
                  row.getInt(10),
                  row.getString(11),
                  row.getString(12),
                  row.getString(13),
                  row.getObject(14, OffsetDateTime.class).toInstant(),
                  recorded));
        },
        run);
    return versions;
  }
}
