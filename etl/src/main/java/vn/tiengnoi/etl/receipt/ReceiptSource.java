package vn.tiengnoi.etl.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.tiengnoi.etl.account.AccountJson;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultKind;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Unit;

/** Puts receipts together from what a run left in the home's database. */
final class ReceiptSource {
  private static final String FILES =
      """
      select a.run_id, a.file_name, a.sha256, coalesce((
        select max(b.run_id) from intake_file b join run e on e.run_id = b.run_id
        where b.sha256 = a.sha256 and f.state = 'unchanged' and b.state <> 'unchanged'
          and e.state = 'done' and b.run_id <= a.run_id), (
        -- Read again, and nothing in it is otherwise than before.
        select max(s.run_id) from reread d join submission s on s.sha256 = d.sha256
        where d.run_id = a.run_id and d.sha256 = a.sha256 and s.reread_in = a.run_id
          and not exists (
            select 1 from submission n where n.run_id = a.run_id and n.file_name = a.file_name)
          and not exists (
            select 1 from fault x
            where x.run_id = a.run_id and x.file_name = a.file_name and x.verdict <> 'warn')))
      from file_account a
      left join intake_file f on f.run_id = a.run_id and f.name = a.file_name
      """;

  private static final RowMapper<ReceiptFile> FILE =
      (row, number) ->
          new ReceiptFile(row.getString(1), row.getString(2), row.getString(3), row.getString(4));

  private final JdbcTemplate jdbc;
  private final Arrivals arrivals;
  private final Pack pack;

  ReceiptSource(HomeDatabase database, Pack pack) {
    this.arrivals = new Arrivals(database);
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.pack = pack;
  }

  private record FileRow(
      @Nullable String sha256, Instant receivedAt, int reports, CellAccount cells) {}

  Receipt receipt(ReceiptFile file) {
    FileRow row = fileRow(file);
    List<Receipt.Report> reports =
        jdbc.query(
            """
            select sheet, form, reporter, unit, period, report_date, report_number, verdict
            from submission where run_id = ? and file_name = ?
            union all
            select s.sheet, s.form, s.reporter, s.unit, s.period, s.report_date, s.report_number, 'unchanged'
            from reread d join submission s on s.sha256 = d.sha256
            where d.run_id = ? and d.sha256 = ? and s.reread_in = d.run_id
            order by sheet, period, unit, form, reporter, report_date, report_number
            """,
            (found, number) -> report(found),
            file.run(),
            file.name(),
            file.run(),
            row.sha256());
    List<Fault> faults =
        jdbc.query(
            """
            select code, verdict, sheet, cell, value_seen, message_vi, message_en
            from fault where run_id = ? and file_name = ? order by fault_no limit ?
            """,
            (found, number) ->
                new Fault(
                    FaultKind.stored(found.getString(1), Verdict.ofCode(found.getString(2))),
                    found.getString(3),
                    found.getString(4),
                    found.getString(5),
                    found.getString(6),
                    found.getString(7)),
            file.run(),
            file.name(),
            Receipt.MOST_FAULTS);
    return new Receipt(
        file.run(),
        file.name(),
        row.sha256(),
        arrivals.find(file.run(), file.name()).orElse(null),
        row.receivedAt(),
        file.earlierRun(),
        reports,
        file.earlierRun() == null ? Math.max(0, row.reports() - reports.size()) : 0,
        row.cells(),
        faults,
        faults.size() < Receipt.MOST_FAULTS ? faults.size() : countFaults(file));
  }

  private FileRow fileRow(ReceiptFile file) {
    return jdbc.query(
            """
            select a.sha256, coalesce(f.received_at, r.started_at), coalesce(f.reports, 1), a.lines
            from file_account a join run r on r.run_id = a.run_id
            left join intake_file f on f.run_id = a.run_id and f.name = a.file_name and f.sha256 = a.sha256
            where a.run_id = ? and a.file_name = ?
            """,
            (found, number) ->
                new FileRow(
                    found.getString(1),
                    found.getObject(2, OffsetDateTime.class).toInstant(),
                    found.getInt(3),
                    AccountJson.read(found.getString(4))),
            file.run(),
            file.name())
        .get(0);
  }

  private long countFaults(ReceiptFile file) {
    Long count =
        jdbc.queryForObject(
            "select count(*) from fault where run_id = ? and file_name = ?",
            Long.class,
            file.run(),
            file.name());
    return count == null ? 0 : count;
  }

  private Receipt.Report report(ResultSet row) throws SQLException {
    String form = row.getString(2);
    Optional<Period> period = Period.findPeriod(row.getString(5));
    return new Receipt.Report(
        row.getString(1),
        form,
        row.getString(3),
        name(pack.findReporter(row.getString(3)), Reporter::name),
        row.getString(4),
        name(pack.units().findUnit(row.getString(4)), Unit::fullName),
        row.getString(5),
        name(period, known -> PeriodNames.name(known, "vi")),
        name(period, known -> PeriodNames.name(known, "en")),
        row.getObject(6, LocalDate.class),
        row.getObject(7, Integer.class),
        row.getString(8),
        deadline(form, period));
  }

  private @Nullable LocalDate deadline(String form, Optional<Period> period) {
    return pack.forms().containsKey(form) && period.isPresent()
        ? period.get().to().plusDays(pack.getForm(form).deadlineDays())
        : null;
  }

  private static <T> @Nullable String name(Optional<T> thing, Function<T, String> name) {
    return thing.isPresent() ? name.apply(thing.get()) : null;
  }

  /** The files of a run, by name. */
  List<ReceiptFile> files(String run) {
    return jdbc.query(FILES + "where a.run_id = ? order by a.file_name", FILE, run);
  }

  Optional<String> lastRun() {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(run_id) from run where kind = 'intake' and state = 'done'", String.class));
  }

  Optional<ReceiptFile> find(@Nullable String run, String nameOrHash) {
    return jdbc
        .query(
            FILES
                + """
                join run r on r.run_id = a.run_id
                where (a.file_name = ? or a.sha256 = ?) and r.state = 'done' and r.run_id = coalesce(?, r.run_id)
                order by a.run_id desc, a.file_name limit 1
                """,
            FILE,
            nameOrHash,
            nameOrHash,
            run)
        .stream()
        .findFirst();
  }
}
