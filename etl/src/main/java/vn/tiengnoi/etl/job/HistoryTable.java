package vn.tiengnoi.etl.job;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** What is kept of a run's submissions for the checks that come after all of them are read. */
final class HistoryTable {
  private final JdbcTemplate jdbc;
  private final String run;

  HistoryTable(HomeDatabase database, String run) {
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.run = run;
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

  /** What was found against a figure of a submission, by whichever run. */
  record Told(String submission, String check, String figure) {}

  /** The doubts that were told of these submissions when they came. */
  Set<Told> told(Collection<String> submissions) {
    Set<Told> told = new HashSet<>();
    for (String submission : submissions) {
      jdbc.query(
          "select doubt_check, doubt_figure from fault where submission_id = ? and doubt_check is not null",
          row -> {
            told.add(new Told(submission, row.getString(1), row.getString(2)));
          },
          submission);
    }
    return told;
  }

  /**
   * How its file's account has the cells of a submission of this run.
   *
   * @param warnedAt where those are of which something was told
   */
  record Cells(long accepted, long warned, Set<String> warnedAt) {}

  Cells cells(String submission) {
    Set<String> warnedAt =
        Set.copyOf(
            jdbc.queryForList(
                "select distinct cell from fault where run_id = ? and submission_id = ? and verdict = 'warn' and cell is not null",
                String.class,
                run,
                submission));
    List<Cells> cells =
        jdbc.query(
            "select accepted_cells, warned_cells from submission where submission_id = ? and run_id = ?",
            (row, number) -> new Cells(row.getLong(1), row.getLong(2), warnedAt),
            submission,
            run);
    return cells.isEmpty() ? new Cells(0, 0, warnedAt) : cells.get(0);
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

  /**
   * Notes that what becomes of submissions does not follow from themselves alone: read again, they
   * are held against history again.
   */
  void dependOnHistory(Collection<String> submissions) {
    jdbc.batchUpdate(
        "update submission set outcome = null where submission_id = ? and run_id = ?",
        rows(submissions));
  }

  private List<Object[]> rows(Collection<String> submissions) {
    return submissions.stream().map(one -> new Object[] {one, run}).toList();
  }

  /** Versions that are the same as one of this run, which has its sender's word for more. */
  List<String> lessConfirmed() {
    return jdbc.queryForList(
        """
        select distinct o.submission_id from (
          select s.*, coalesce((
            select e.standing from submission_event e where e.submission_id = s.submission_id
            order by e.event desc limit 1), s.version_state) as standing
          from submission s join run r on r.run_id = s.run_id
          where s.version_state <> 'none' and (r.state = 'done' or s.run_id = ?)) o
        join submission n on n.form = o.form and n.reporter = o.reporter and n.unit = o.unit and n.period = o.period
          and n.report_date is not distinct from o.report_date
          and n.report_number is not distinct from o.report_number
          and n.content_hash = o.content_hash and n.confirmed > o.confirmed
        where n.run_id = ? and n.confirmed <> '' and o.standing not in ('withdrawn', 'replaced')
          and (n.version_state = 'accepted' or n.version_state = 'held' and o.standing = 'held')
        order by 1
        """,
        String.class,
        run,
        run);
  }
}
