package vn.tiengnoi.etl.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** What was read before out of the originals that a run reads again. */
final class EarlierReadings {
  private final JdbcTemplate jdbc;
  private final String run;
  private final Map<String, Map<Place, Earlier>> byOriginal = new HashMap<>();

  EarlierReadings(HomeDatabase database, String run) {
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.run = run;
  }

  /** Where in an original a report stands. */
  private record Place(@Nullable String sheet, WrittenKey key) {}

  /**
   * A submission of an earlier reading that still stands.
   *
   * @param outcome hash over what came of it; null where it was read before there were any
   * @param standing what it is worth: a standing of the lake, or {@code unchanged}
   * @param isVersion whether it is one in the lake
   * @param confirmed whether this run read the same again
   * @param pending whether this run's reading of it waits for a person's word
   */
  record Earlier(
      String submission,
      String sha256,
      WrittenKey key,
      @Nullable String sheet,
      @Nullable String outcome,
      String standing,
      boolean isVersion,
      boolean confirmed,
      boolean pending) {
    boolean isWithdrawn() {
      return standing.equals("withdrawn");
    }
  }

  /** The earlier reading of a report, where there is one. */
  Optional<Earlier> find(CheckedReport report) {
    return Optional.ofNullable(
        byOriginal
            .computeIfAbsent(report.file().sha256(), this::load)
            .get(new Place(report.sheet(), report.written())));
  }

  private Map<Place, Earlier> load(String sha256) {
    Map<Place, Earlier> readings = new HashMap<>();
    list(sha256).forEach(one -> readings.put(new Place(one.sheet(), one.key()), one));
    return readings;
  }

  /** Forgets what was loaded. */
  void clear() {
    byOriginal.clear();
  }

  /** What still stands of the earlier readings of an original, oldest first. */
  List<Earlier> list(String sha256) {
    return jdbc.query(
        """
        select * from (
          select s.submission_id, s.sha256, s.form, s.reporter, s.unit, s.period, s.sheet, s.outcome,
            coalesce((
              select e.standing from submission_event e where e.submission_id = s.submission_id
              order by e.event desc limit 1),
              case when s.version_state = 'none' then s.verdict else s.version_state end) as standing,
            s.version_state <> 'none' as is_version,
            coalesce(s.reread_in = ?, false) as confirmed,
            exists (
              select 1 from submission n
              where n.run_id = ? and n.sha256 = s.sha256 and n.sheet is not distinct from s.sheet
                and n.form = s.form and n.reporter = s.reporter and n.unit = s.unit and n.period = s.period
                and n.version_state in ('awaiting', 'locked')) as pending
          from submission s join run r on r.run_id = s.run_id
          where s.sha256 = ? and s.run_id <> ? and r.state = 'done')
        where standing <> 'replaced'
        order by submission_id
        """,
        (row, number) ->
            new Earlier(
                row.getString(1),
                row.getString(2),
                new WrittenKey(
                    row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12)),
        run,
        run,
        sha256,
        run);
  }
}
