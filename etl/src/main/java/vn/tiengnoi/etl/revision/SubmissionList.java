package vn.tiengnoi.etl.revision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The submissions of a home, with what was done to them. */
public final class SubmissionList {
  private static final String SELECT =
      """
      select s.submission_id, s.run_id, s.form, s.reporter, s.unit, s.period, s.report_date,
        s.report_number, s.content_hash, s.sha256, s.file_name, s.sheet, s.reading, s.verdict,
        coalesce((
          select e.standing from submission_event e where e.submission_id = s.submission_id
          order by e.event desc limit 1),
          case when s.version_state = 'none' then s.verdict else s.version_state end) as standing,
        s.version_state <> 'none' as is_version,
        case when exists (select 1 from submission_event e where e.submission_id = s.submission_id) then
          coalesce((
            select e.standing from submission_event e where e.submission_id = s.submission_id
            order by e.event desc offset 1 row fetch next 1 row only),
            case when s.version_state = 'none' then s.verdict else s.version_state end) end as standing_before,
        s.received_at, s.confirmed
      from submission s join run r on r.run_id = s.run_id
      where r.state = 'done'
      """;
  private static final String ORDER =
      " order by s.received_at, s.form, s.unit, s.period, s.submission_id";

  private final JdbcTemplate jdbc;

  public SubmissionList(HomeDatabase database) {
    this.jdbc = new JdbcTemplate(database.dataSource());
  }

  /** All of them, in the order in which they came. */
  public List<Submission> all() {
    return query("");
  }

  /** Those whose id begins so. */
  List<Submission> beginning(String id) {
    return query(" and s.submission_id >= ? and s.submission_id < ?", id, id + "g");
  }

  /** Those of a file of this name. */
  List<Submission> ofFile(String name) {
    return query(" and s.file_name = ?", name);
  }

  /** Those of a run. */
  List<Submission> ofRun(String run) {
    return query(" and s.run_id = ?", run);
  }

  /** Those that are versions of the same report. */
  List<Submission> versions(Submission of) {
    return query(
        " and s.version_state <> 'none' and s.form = ? and s.reporter = ? and s.unit = ? and s.period = ?",
        of.form(),
        of.reporter(),
        of.unit(),
        of.period());
  }

  /** Those in whose place it stands: the same report, read or sent before with less said of it. */
  List<Submission> earlierReadings(Submission of) {
    return versions(of).stream().filter(of::standsInPlaceOf).toList();
  }

  private List<Submission> query(String where, Object... parameters) {
    return jdbc.query(
        SELECT + where + ORDER,
        (row, number) -> {
          @Nullable LocalDate date = row.getObject(7, LocalDate.class);
          @Nullable Integer reportNumber = row.getObject(8, Integer.class);
          return new Submission(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6),
              date,
              reportNumber,
              row.getString(9),
              row.getString(10),
              row.getString(11),
              row.getString(12),
              row.getInt(13),
              row.getString(14),
              row.getString(15),
              row.getBoolean(16),
              row.getString(17),
              row.getObject(18, OffsetDateTime.class).toInstant(),
              row.getString(19));
        },
        parameters);
  }
}
