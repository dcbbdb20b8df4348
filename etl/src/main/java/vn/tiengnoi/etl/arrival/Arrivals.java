package vn.tiengnoi.etl.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The files that came by mail or upload. The bytes are in the vault before a row says so; a row
 * waits until a run takes it, and waits again where that run was given up.
 */
public final class Arrivals {
  private static final String COLUMNS =
      "select a.arrival_no, a.channel, a.message_no, a.token_no, a.sender, a.reporters, a.name, a.sha256, a.size_bytes, a.received_at, a.run_id from arrival a ";

  /** Nobody has it, or a run had it that came to nothing. */
  private static final String WAITS =
      "(a.run_id is null or exists (select 1 from run r where r.run_id = a.run_id and r.state = 'failed'))";

  private final HomeDatabase database;

  public Arrivals(HomeDatabase database) {
    this.database = database;
  }

  /**
   * Notes a file; within the transaction of the caller.
   *
   * @param arrival its number and run do not matter
   * @return its number
   */
  public long add(Arrival arrival) {
    KeyHolder key = new GeneratedKeyHolder();
    List<@Nullable Object> row =
        Arrays.asList(
            arrival.channel().code(),
            arrival.message(),
            arrival.token(),
            arrival.sender(),
            String.join(",", arrival.reporters()),
            arrival.name(),
            arrival.sha256(),
            arrival.size(),
            arrival.receivedAt().atOffset(ZoneOffset.UTC));
    database
        .jdbc()
        .sql(
            """
            insert into arrival (channel, message_no, token_no, sender, reporters, name, sha256, size_bytes, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(row)
        .update(key, "arrival_no");
    Number number = key.getKey();
    if (number == null) {
      throw new IllegalStateException("the database gave an arrival no number");
    }
    return number.longValue();
  }

  /** Whether any waits for a run to begin. */
  public boolean anyWaits() {
    return exists(WAITS);
  }

  /** Whether any waits for a run to begin or to be finished. */
  public boolean anyIsOpen() {
    return exists(
        "(a.run_id is null or not exists (select 1 from run r where r.run_id = a.run_id and r.state = 'done'))");
  }

  private boolean exists(String which) {
    return database
        .jdbc()
        .sql("select exists (select 1 from arrival a where " + which + ")")
        .query(Boolean.class)
        .single();
  }

  /** Gives a run what it takes in: all that waits, and what it had before it was interrupted. */
  public List<Arrival> take(String run) {
    List<Arrival> taken = list("where a.run_id = ? or " + WAITS + " order by a.arrival_no", run);
    List<Object[]> rows = new ArrayList<>();
    for (Arrival one : taken) {
      rows.add(new Object[] {run, one.intakeName(), one.number()});
    }
    new JdbcTemplate(database.dataSource())
        .batchUpdate("update arrival set run_id = ?, intake_name = ? where arrival_no = ?", rows);
    return taken;
  }

  public Optional<Arrival> find(long number) {
    return list("where a.arrival_no = ?", number).stream().findFirst();
  }

  /** The file of this name in a run; empty where it came in a folder. */
  public Optional<Arrival> find(String run, String intakeName) {
    return Arrival.isArrivals(intakeName)
        ? list("where a.run_id = ? and a.intake_name = ?", run, intakeName).stream().findFirst()
        : Optional.empty();
  }

  /** The files of a mail, in their order. */
  public List<Arrival> ofMessage(long message) {
    return list("where a.message_no = ? order by a.arrival_no", message);
  }

  /** All files with this content that were taken, and by whom they were sent. */
  public List<Arrival> ofContent(String sha256) {
    return list("where a.sha256 = ? and a.run_id is not null order by a.arrival_no", sha256);
  }

  /** Those originals of a run that ever came from a sender. */
  public Set<String> contentsOf(String run) {
    return Set.copyOf(
        database
            .jdbc()
            .sql(
                "select distinct f.sha256 from intake_file f join arrival a on a.sha256 = f.sha256 where f.run_id = ?")
            .param(run)
            .query(String.class)
            .list());
  }

  private List<Arrival> list(String where, Object... parameters) {
    JdbcClient.StatementSpec question = database.jdbc().sql(COLUMNS + where);
    return question.params(Arrays.asList(parameters)).query((row, number) -> arrival(row)).list();
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    String reporters = row.getString(6);
    return new Arrival(
        row.getLong(1),
        ArrivalChannel.ofCode(row.getString(2)),
        row.getObject(3, Long.class),
        row.getObject(4, Long.class),
        row.getString(5),
        reporters.isEmpty() ? List.of() : List.of(reporters.split(",")),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getString(11));
  }
}
