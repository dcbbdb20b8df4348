package vn.tiengnoi.etl.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Which originals are read again: an original is asked for by what was held or rejected of it, by
 * decisions that were made or revoked since it was last read, or by another pack. Reading too many
 * again only costs time: what comes out the same stays as it is.
 */
public final class RereadChoice {
  /** The newest reading of each original. */
  private static final String LATEST =
      """
      select * from (
        select f.sha256, f.name, f.state, f.run_id, r.decisions, r.pack_hash, row_number() over (
          partition by f.sha256 order by r.started_at desc, f.run_id desc, f.name) as place
        from intake_file f join run r on r.run_id = f.run_id
        where r.state = 'done' and f.state <> 'unchanged') where place = 1
      """;

  /** Submissions with what they are worth, those that still stand. */
  private static final String STANDING =
      """
      select * from (
        select s.*, coalesce((
          select e.standing from submission_event e where e.submission_id = s.submission_id
          order by e.event desc limit 1), s.verdict) as standing
        from submission s join run r on r.run_id = s.run_id where r.state = 'done')
      where standing not in ('replaced', 'withdrawn')
      """;

  private final Home home;
  private final HomeDatabase database;
  private final JdbcTemplate jdbc;

  public RereadChoice(Home home, HomeDatabase database) {
    this.home = home;
    this.database = database;
    this.jdbc = new JdbcTemplate(database.dataSource());
  }

  private record Written(String sha256, String text) {}

  /** Originals of which something is held or rejected. */
  public Set<String> held() {
    Set<String> held = new TreeSet<>();
    held.addAll(texts("select sha256 from (" + STANDING + ") where verdict = 'held'"));
    held.addAll(texts("select sha256 from (" + LATEST + ") where state = 'rejected'"));
    held.addAll(
        texts(
            "select f.sha256 from fault f join ("
                + LATEST
                + ") l on l.run_id = f.run_id and l.sha256 = f.sha256 where f.verdict = 'reject' and f.submission_id is null"));
    return kept(held);
  }

  /** Originals that were last read with another pack. */
  public Set<String> ofOtherPacks(String packHash) {
    return kept(texts("select sha256 from (" + LATEST + ") where pack_hash <> ?", packHash));
  }

  /** Originals of these names or hashes, as they were last received. */
  public Set<String> named(Collection<String> names) {
    Set<String> named = new TreeSet<>();
    for (String name : names) {
      named.addAll(
          texts(
              "select distinct sha256 from intake_file where name = ? or sha256 = ?", name, name));
    }
    return kept(named);
  }

  /** Originals that may be read otherwise since people decided something. */
  public Set<String> byDecisions() {
    Set<String> chosen = new TreeSet<>();
    for (Decision decision : new DecisionTable(database).list()) {
      Decision.Revoked end = decision.revoked();
      Set<String> unaware =
          texts(
              "select sha256 from (" + LATEST + ") where decisions < ?",
              end == null ? decision.number() : end.number());
      if (!unaware.isEmpty()) {
        Set<String> concerned = new LinkedHashSet<>(concerned(decision));
        concerned.retainAll(unaware);
        chosen.addAll(concerned);
      }
    }
    return kept(chosen);
  }

  private Set<String> concerned(Decision decision) {
    return switch (decision.kind()) {
      case NAME -> decision.holds() ? writing(decision.subject()) : ofUnit(decision.answer());
      case CONFIRM -> ofReport(decision.scope());
      case LAYOUT -> ofLayout(decision.subject());
    };
  }

  /** Originals in which a name stands in the place of something that was not understood. */
  private Set<String> writing(String key) {
    List<Written> written = new ArrayList<>();
    written.addAll(
        jdbc.query(
            "select distinct sha256, unit from (" + STANDING + ") where verdict = 'held'",
            (row, number) -> new Written(row.getString(1), row.getString(2))));
    written.addAll(
        jdbc.query(
            "select distinct sha256, value_seen from fault where verdict <> 'warn' and value_seen is not null",
            (row, number) -> new Written(row.getString(1), row.getString(2))));
    Set<String> writing = new LinkedHashSet<>();
    for (Written one : written) {
      if (NameKey.of(one.text()).equals(key)) {
        writing.add(one.sha256());
      }
    }
    return writing;
  }

  /** Originals with a sheet of this layout, held for it or read by its mapping. */
  private Set<String> ofLayout(String fingerprint) {
    return texts(
        "select distinct sha256 from fault where code in ('layout_not_certain', 'layout_changed', 'layout_by_mapping') and value_seen = ?",
        fingerprint);
  }

  private Set<String> ofUnit(String unit) {
    return texts("select distinct sha256 from (" + STANDING + ") where unit = ?", unit);
  }

  private Set<String> ofReport(String report) {
    return texts(
        "select distinct sha256 from ("
            + STANDING
            + ") where form || '|' || reporter || '|' || unit || '|' || period = ?",
        report);
  }

  /** Those whose bytes are still in the vault. */
  private Set<String> kept(Set<String> originals) {
    Vault vault = new Vault(home);
    Set<String> kept = new TreeSet<>(originals);
    kept.removeIf(sha256 -> !java.nio.file.Files.exists(vault.path(sha256)));
    return kept;
  }

  private Set<String> texts(String sql, Object... parameters) {
    return new LinkedHashSet<>(jdbc.queryForList(sql, String.class, parameters));
  }
}
