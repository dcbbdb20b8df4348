package vn.tiengnoi.etl.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.FiledFault;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.FaultKind;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The faults of a run, numbered as they are found. */
final class FaultTable {
  private final JdbcTemplate jdbc;
  private final String run;
  private final List<@Nullable Object[]> waiting = new ArrayList<>();
  private int last;

  FaultTable(HomeDatabase database, String run) {
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.run = run;
  }

  /** Forgets what an interrupted check found. */
  void clear() {
    jdbc.update("delete from fault where run_id = ?", run);
    waiting.clear();
    last = 0;
  }

  /** Forgets what was said of versions; what is added next comes after all that stays. */
  void clear(FaultCode code) {
    jdbc.update("delete from fault where run_id = ? and code = ?", run, code.code());
    goOn();
  }

  /** Goes on numbering after what an earlier execution of the run wrote. */
  void goOn() {
    last =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select coalesce(max(fault_no), 0) from fault where run_id = ?",
                Integer.class,
                run));
  }

  /** Takes faults to be written with the next {@link #flush}. */
  void add(FileIdentity file, @Nullable String submission, List<Fault> faults) {
    for (Fault fault : faults) {
      Doubt doubt = fault.doubt();
      waiting.add(
          new @Nullable Object[] {
            run,
            ++last,
            file.sha256(),
            submission,
            file.name(),
            fault.sheet(),
            fault.cell(),
            fault.code().code(),
            fault.verdict().code(),
            fault.valueSeen(),
            fault.messageVi(),
            fault.messageEn(),
            doubt == null ? null : doubt.check(),
            doubt == null ? null : doubt.figure(),
            doubt == null ? null : doubt.value()
          });
    }
  }

  /** Writes what was added. */
  void flush() {
    jdbc.batchUpdate(
        """
        insert into fault (run_id, fault_no, sha256, submission_id, file_name, sheet, cell, code,
          verdict, value_seen, message_vi, message_en, doubt_check, doubt_figure, doubt_value)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        waiting);
    waiting.clear();
  }

  List<FiledFault> list() {
    return jdbc.query(
        """
        select file_name, code, verdict, sheet, cell, value_seen, message_vi, message_en
        from fault where run_id = ? order by fault_no
        """,
        (row, number) ->
            new FiledFault(
                row.getString(1),
                new Fault(
                    FaultKind.stored(row.getString(2), Verdict.ofCode(row.getString(3))),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8))),
        run);
  }
}
