package vn.tiengnoi.warehouse.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The excuses of a home: rows that are added and revoked, never changed or deleted. */
public final class Excuses {
  private final HomeDatabase database;

  public Excuses(HomeDatabase database) {
    this.database = database;
  }

  /** Every excuse ever given, oldest first. */
  public List<Excuse> list() {
    return database
        .jdbc()
        .sql(
            "select excuse_no, form, reporter, unit, covered_from, covered_to, reason, who, excused_at, revoked_at from excuse order by excuse_no")
        .query((row, number) -> excuse(row))
        .list();
  }

  /** Those that held at a moment. */
  public List<Excuse> heldAt(Instant moment) {
    return list().stream().filter(excuse -> excuse.heldAt(moment)).toList();
  }

  private static Excuse excuse(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Excuse(
        row.getLong("excuse_no"),
        row.getString("form"),
        row.getString("reporter"),
        row.getString("unit"),
        row.getObject("covered_from", LocalDate.class),
        row.getObject("covered_to", LocalDate.class),
        row.getString("reason"),
        row.getString("who"),
        row.getObject("excused_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  /** What is excused, before it has a number. */
  public record Wanted(
      @Nullable String form,
      @Nullable String reporter,
      @Nullable String unit,
      LocalDate from,
      LocalDate to) {}

  /** Excuses; what holds already in the same words is left as it is. */
  public Excuse add(Wanted wanted, String reason, String who, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    return Objects.requireNonNull(
        database
            .transactions()
            .execute(
                status ->
                    heldAt(at).stream()
                        .filter(excuse -> same(excuse, wanted))
                        .findFirst()
                        .orElseGet(() -> insert(wanted, reason, who, at))));
  }

  private static boolean same(Excuse excuse, Wanted wanted) {
    return new Wanted(excuse.form(), excuse.reporter(), excuse.unit(), excuse.from(), excuse.to())
        .equals(wanted);
  }

  private Excuse insert(Wanted wanted, String reason, String who, Instant at) {
    long number =
        database
            .jdbc()
            .sql("select coalesce(max(excuse_no), 0) + 1 from excuse")
            .query(Long.class)
            .single();
    Excuse excuse =
        new Excuse(
            number,
            wanted.form(),
            wanted.reporter(),
            wanted.unit(),
            wanted.from(),
            wanted.to(),
            reason,
            who,
            at,
            null);
    database
        .jdbc()
        .sql(
            "insert into excuse (excuse_no, form, reporter, unit, covered_from, covered_to, reason, who, excused_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                number,
                wanted.form(),
                wanted.reporter(),
                wanted.unit(),
                wanted.from(),
                wanted.to(),
                reason,
                who,
                at.atOffset(ZoneOffset.UTC)))
        .update();
    return excuse;
  }

  /**
   * Ends an excuse.
   *
   * @return whether it held
   */
  public boolean revoke(long number, String reason, String who, Instant now) {
    return database
            .jdbc()
            .sql(
                "update excuse set revoked_at = ?, revoked_by = ?, revoke_reason = ? where excuse_no = ? and revoked_at is null")
            .params(
                now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), who, reason, number)
            .update()
        > 0;
  }
}
