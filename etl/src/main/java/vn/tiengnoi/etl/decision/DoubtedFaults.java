package vn.tiengnoi.etl.decision;

import java.util.List;
import java.util.Optional;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The faults of a home that a person may confirm away. */
public final class DoubtedFaults {
  private static final String SELECT =
      """
      select f.run_id || '/' || f.fault_no as fault, f.file_name, f.sheet, f.cell, f.message_vi,
        f.doubt_check, s.form || '|' || s.reporter || '|' || s.unit || '|' || s.period as report,
        f.doubt_figure, f.doubt_value
      from fault f join submission s on s.submission_id = f.submission_id
      where f.doubt_check is not null
      """;

  private final HomeDatabase database;

  public DoubtedFaults(HomeDatabase database) {
    this.database = database;
  }

  /** A fault, named as {@code RUN/NO}, and the doubt that it is about. */
  public record Doubted(String fault, String file, Doubt doubt) {}

  /**
   * The fault of this name.
   *
   * @throws DecisionRefusedException where there is none, or nobody can confirm it
   */
  public Doubted get(String fault) {
    return find(fault)
        .orElseThrow(
            () ->
                new DecisionRefusedException(
                    "\"%1$s\" không phải lỗi xác nhận được; xem \"decisions --open\" / \"%1$s\" is no fault that can be confirmed; see \"decisions --open\""
                        .formatted(fault)));
  }

  private Optional<Doubted> find(String fault) {
    return query(" and f.run_id || '/' || f.fault_no = ?", fault).stream().findFirst();
  }

  /** Those that keep a figure out of a submission that still stands, newest run first. */
  public List<Doubted> open() {
    return query(
        """
         and f.verdict <> 'warn' and coalesce((
          select e.standing from submission_event e where e.submission_id = s.submission_id
          order by e.event desc limit 1), 'none') not in ('withdrawn', 'replaced')
        """);
  }

  private List<Doubted> query(String where, Object... parameters) {
    return database
        .jdbc()
        .sql(SELECT + where + " order by f.run_id desc, f.fault_no")
        .params(parameters)
        .query(
            (row, number) ->
                new Doubted(
                    row.getString("fault"),
                    row.getString("file_name"),
                    new Doubt(
                        row.getString("doubt_check"),
                        row.getString("report"),
                        row.getString("doubt_figure"),
                        row.getString("doubt_value"))))
        .list();
  }
}
