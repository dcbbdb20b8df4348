package vn.tiengnoi.etl.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent;
import vn.tiengnoi.warehouse.lake.SubmissionEvent.Act;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.period.Period;

/**
 * The acts on submissions, as the home's database keeps them; those on versions go into the lake
 * with the run that they belong to.
 */
public final class SubmissionEvents {
  private final JdbcTemplate jdbc;

  public SubmissionEvents(HomeDatabase database) {
    this.jdbc = new JdbcTemplate(database.dataSource());
  }

  /** An act with its reason. */
  public record Doing(Act act, String reason, String who, Instant at) {
    public Doing {
      reason = cut(reason, 1_000);
      who = cut(who, 200);
    }

    private static String cut(String text, int longest) {
      // A reason is one line: it stands in tables and in the answers of changes.
      String line = text.replaceAll("\\s+", " ").strip();
      return line.length() > longest ? line.substring(0, longest) : line;
    }
  }

  /** Adds an act to a submission, which is worth {@code standing} from then on. */
  public void add(String run, String submission, Doing doing, Standing standing) {
    jdbc.update(
        """
        insert into submission_event (submission_id, event, run_id, act, standing, reason, who, happened_at)
        values (?, (select coalesce(max(event), 0) + 1 from submission_event where submission_id = ?), ?, ?, ?, ?, ?, ?)
        """,
        submission,
        submission,
        run,
        doing.act().code(),
        standing.code(),
        doing.reason(),
        doing.who(),
        doing.at().atOffset(ZoneOffset.UTC));
  }

  /** Forgets what an interrupted run had begun to do. */
  public void forget(String run) {
    jdbc.update("delete from submission_event where run_id = ?", run);
  }

  /** Whether a run does anything that the lake has to know. */
  public boolean changesVersions(String run) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (
              select 1 from submission_event e join submission s on s.submission_id = e.submission_id
              where e.run_id = ? and s.version_state <> 'none')
            """,
            Boolean.class,
            run));
  }

  /** The rows of the lake that a run's acts make. */
  public List<SubmissionVersion> versions(String run, Instant recorded) {
    return jdbc.query(
        """
        select s.submission_id, s.form, s.reporter, s.unit, s.period, s.report_date, s.report_number,
          s.content_hash, e.standing, s.observations, s.sha256, s.file_name, s.sheet, s.received_at,
          e.event, e.act, e.reason, e.who
        from submission_event e join submission s on s.submission_id = e.submission_id
        where e.run_id = ? and s.version_state <> 'none'
        order by s.submission_id, e.event
        """,
        (row, number) -> {
          @Nullable LocalDate date = row.getObject(6, LocalDate.class);
          @Nullable Integer reportNumber = row.getObject(7, Integer.class);
          return new SubmissionVersion(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              Period.parse(row.getString(5)),
              date,
              reportNumber,
              row.getString(8),
              Standing.ofCode(row.getString(9)),
              row.getInt(10),
              row.getString(11),
              row.getString(12),
              row.getString(13),
              row.getObject(14, OffsetDateTime.class).toInstant(),
              recorded,
              new SubmissionEvent(
                  row.getInt(15),
                  Act.ofCode(row.getString(16)),
                  row.getString(17),
                  row.getString(18)));
        },
        run);
  }
}
