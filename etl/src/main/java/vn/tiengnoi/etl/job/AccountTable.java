package vn.tiengnoi.etl.job;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.account.AccountJson;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The account of each file's cells; a large file's comes piece by piece. */
final class AccountTable {
  private final JdbcTemplate jdbc;
  private final String run;

  /** Cells of every content that this run or an earlier one read, as far as this run's files go. */
  private final Map<String, Long> cellsOf = new HashMap<>();

  private final Map<String, FileAccount> waiting = new LinkedHashMap<>();
  private @Nullable FileAccount last;

  private record FileAccount(String name, String sha256, CellAccount account) {}

  AccountTable(HomeDatabase database, String run) {
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.run = run;
  }

  /** Forgets what an interrupted check counted. */
  void clear() {
    jdbc.update("delete from file_account where run_id = ?", run);
    waiting.clear();
    last = null;
    cellsOf.clear();
    jdbc.query(
        """
        select a.sha256, max(a.cells) from intake_file f join file_account a on a.sha256 = f.sha256
        where f.run_id = ? group by a.sha256
        """,
        row -> {
          cellsOf.put(row.getString(1), row.getLong(2));
        },
        run);
  }

  /**
   * Takes the account of a file, or of a piece of the file last added, to be written with the next
   * {@link #flush}.
   */
  void add(RunFile file, CellAccount account) {
    add(new FileAccount(file.name(), file.sha256(), account));
  }

  /** A file that could not be copied: nothing is known of its cells. */
  void addUnopened(String name) {
    add(new FileAccount(name, "", CellAccount.NONE));
  }

  /** A file that says what another has said. */
  void addUnchanged(RunFile file) {
    long cells = cellsOf.getOrDefault(file.sha256(), 0L);
    add(file, CellAccount.of(List.of(AccountLine.ignored(null, IgnoredReason.UNCHANGED, cells))));
  }

  /** Changes the account of a file whose cells were doubted after it was written. */
  void amend(String name, UnaryOperator<CellAccount> change) {
    FileAccount written = waiting.containsKey(name) ? waiting.get(name) : written(name);
    if (written != null) {
      waiting.put(name, new FileAccount(name, written.sha256(), change.apply(written.account())));
    }
  }

  private @Nullable FileAccount written(String name) {
    return jdbc
        .query(
            "select sha256, lines from file_account where run_id = ? and file_name = ?",
            (row, number) ->
                new FileAccount(
                    name,
                    Objects.toString(row.getString(1), ""),
                    AccountJson.read(row.getString(2))),
            run,
            name)
        .stream()
        .findFirst()
        .orElse(null);
  }

  private void add(FileAccount piece) {
    FileAccount before = last;
    FileAccount whole =
        before != null && before.name().equals(piece.name())
            ? new FileAccount(piece.name(), piece.sha256(), before.account().plus(piece.account()))
            : piece;
    last = whole;
    waiting.put(whole.name(), whole);
    cellsOf.merge(whole.sha256(), whole.account().cells(), Math::max);
  }

  /** Writes what was added. */
  void flush() {
    jdbc.batchUpdate(
        "delete from file_account where run_id = ? and file_name = ?",
        waiting.keySet().stream().map(name -> new Object[] {run, name}).toList());
    jdbc.batchUpdate(
        """
        insert into file_account (run_id, file_name, sha256, cells, accepted, warned, held, rejected,
          ignored, lines)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        waiting.values().stream().map(this::row).toList());
    waiting.clear();
  }

  private @Nullable Object[] row(FileAccount file) {
    CellAccount account = file.account();
    return new @Nullable Object[] {
      run,
      file.name(),
      file.sha256().isEmpty() ? null : file.sha256(),
      account.cells(),
      account.cells(Outcome.ACCEPTED),
      account.cells(Outcome.WARNED),
      account.cells(Outcome.HELD),
      account.cells(Outcome.REJECTED),
      account.cells(Outcome.IGNORED),
      AccountJson.write(account)
    };
  }
}
