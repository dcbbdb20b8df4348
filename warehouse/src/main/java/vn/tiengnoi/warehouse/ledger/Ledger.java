package vn.tiengnoi.warehouse.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.DueBy;
import vn.tiengnoi.warehouse.read.DueCount;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.DueReport.Status;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * The reports owed and what became of each, on a day. Nothing of it is truth: it follows from the
 * pack's duties, the submissions and the excuses, and is laid in columns for the engine to count.
 *
 * <p>The engine holds the entries as {@code ledger_entry}; see {@link LedgerFile}.
 */
public final class Ledger {
  private final Pack pack;
  private final DuckEngine engine;
  private final LocalDate today;
  private final Map<Long, Excuse> excuses = new HashMap<>();
  private final Map<String, Set<String>> unitsOfReporters = new HashMap<>();

  /**
   * @param engine has the entries
   * @param today the day on which it is asked which deadlines have passed
   * @param excuses those that hold
   */
  public Ledger(Pack pack, DuckEngine engine, LocalDate today, List<Excuse> excuses) {
    this.pack = pack;
    this.engine = engine;
    this.today = today;
    excuses.forEach(excuse -> this.excuses.put(excuse.number(), excuse));
    if (!excuses.isEmpty()) {
      layExcused(excuses);
    }
  }

  private void layExcused(List<Excuse> excuses) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Excuse excuse : excuses) {
      for (String unit : units(excuse)) {
        rows.add(
            row(
                excuse.number(),
                unit,
                excuse.form(),
                excuse.reporter(),
                excuse.from(),
                excuse.to()));
      }
    }
    engine.fill(
        "excuse_unit",
        "number BIGINT, unit VARCHAR, form VARCHAR, reporter VARCHAR, since DATE, until DATE",
        rows);
    engine.execute(sql("excused"));
  }

  /** The units that an excuse can be about: of a reporter, those that it reports for. */
  private List<String> units(Excuse excuse) {
    String reporter = excuse.reporter();
    if (reporter == null) {
      return unitsWithin(excuse.unit());
    }
    Optional<Unit> outer =
        Optional.ofNullable(excuse.unit()).flatMap(id -> pack.units().findUnit(id));
    return unitsOfReporters().getOrDefault(reporter, Set.of()).stream()
        .filter(unit -> excuse.unit() == null || outer.filter(o -> isWithin(unit, o)).isPresent())
        .toList();
  }

  private Map<String, Set<String>> unitsOfReporters() {
    if (unitsOfReporters.isEmpty()) {
      pack.obligations()
          .forEach(
              duty ->
                  unitsOfReporters
                      .computeIfAbsent(duty.reporter(), reporter -> new LinkedHashSet<>())
                      .add(duty.unit()));
    }
    return unitsOfReporters;
  }

  private List<String> unitsWithin(@Nullable String id) {
    Optional<Unit> outer = id == null ? Optional.empty() : pack.units().findUnit(id);
    return pack.obligations().stream()
        .map(duty -> duty.unit())
        .distinct()
        .filter(unit -> id == null || outer.map(one -> isWithin(unit, one)).orElse(false))
        .toList();
  }

  private boolean isWithin(String unit, Unit outer) {
    return pack.units().within(pack.units().getUnit(unit), outer);
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  /** The entries asked for, by period, form, unit and reporter. */
  public List<DueReport> entries(DueQuestion question) {
    List<DueReport> reports = new ArrayList<>();
    Map<String, Period> periods = new HashMap<>();
    String query =
        "select form, reporter, unit, period, deadline, received_at, submission, state, excuse from (%s) order by entry"
            .formatted(entriesInState(question));
    try (PreparedStatement statement = engine.connection().prepareStatement(query)) {
      bind(statement, question);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reports.add(report(row, periods));
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the reports due cannot be read", e);
    }
    return List.copyOf(reports);
  }

  private DueReport report(ResultSet row, Map<String, Period> periods) throws SQLException {
    OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
    Excuse excuse = excuses.get(row.getLong("excuse"));
    return new DueReport(
        row.getString("form"),
        Optional.ofNullable(pack.reporters().get(row.getString("reporter"))).orElseThrow(),
        pack.units().getUnit(row.getString("unit")),
        periods.computeIfAbsent(row.getString("period"), Period::parse),
        row.getObject("deadline", LocalDate.class),
        received == null ? null : received.toInstant(),
        Status.values()[row.getInt("state")],
        row.getString("submission"),
        excuse == null ? null : excuse.reason());
  }

  /** How many of the entries asked for are in which state, by something that they share. */
  public List<DueCount> counts(DueQuestion question, DueBy by) {
    Map<String, Map<Status, Long>> counts = new TreeMap<>();
    String query =
        "select %1$s, state, count(*) from (%2$s) group by all"
            .formatted(by.code(), entriesInState(question));
    try (PreparedStatement statement = engine.connection().prepareStatement(query)) {
      bind(statement, question);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(row.getString(1), key -> new EnumMap<>(Status.class))
              .put(Status.values()[row.getInt(2)], row.getLong(3));
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the reports due cannot be counted", e);
    }
    return counts.entrySet().stream()
        .map(entry -> new DueCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * Entries of the question with the number of their state. An excuse counts for what is missing,
   * late or not due yet; a report that came in time needs none.
   */
  private String entriesInState(DueQuestion question) {
    boolean excused = !excuses.isEmpty();
    String states =
        question.statuses().stream()
            .map(status -> Integer.toString(status.ordinal()))
            .collect(Collectors.joining(", "));
    if (question.unit() != null) {
      engine.fill(
          "wanted_unit",
          "unit VARCHAR",
          unitsWithin(question.unit()).stream().map(unit -> row(unit)).toList());
    }
    return """
        select l.*, %1$s as excuse,
          case
            when standing = '%2$s' and in_time then %3$d
            when standing = '%4$s' then %5$d
            when standing in ('%6$s', '%7$s') then %8$d
            when %9$s then %10$d
            when standing = '%2$s' then %11$d
            when deadline < ? then %12$d
            else %13$d
          end as state
        from ledger_entry l %14$s
        where covered_from >= ? and covered_to <= ? and covered_from <= ? %15$s%16$s%17$s%18$s"""
        .formatted(
            excused ? "x.excuse" : "null::bigint",
            Standing.ACCEPTED.code(),
            Status.ON_TIME.ordinal(),
            Standing.AWAITING.code(),
            Status.AWAITING_APPROVAL.ordinal(),
            Standing.HELD.code(),
            Standing.LOCKED.code(),
            Status.HELD.ordinal(),
            excused ? "x.excuse is not null" : "false",
            Status.EXCUSED.ordinal(),
            Status.LATE.ordinal(),
            Status.MISSING.ordinal(),
            Status.NOT_DUE.ordinal(),
            excused ? "left join excused x on x.entry = l.entry" : "",
            question.form() == null ? "" : " and form = ?",
            question.reporter() == null ? "" : " and reporter = ?",
            question.unit() == null ? "" : " and unit in (select unit from wanted_unit)",
            question.statuses().size() == Status.values().length
                ? ""
                : " and state in (%s)".formatted(states.isEmpty() ? "-1" : states));
  }

  private void bind(PreparedStatement statement, DueQuestion question) throws SQLException {
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.asList(today, question.within().from(), question.within().to(), today));
    if (question.form() != null) {
      values.add(question.form());
    }
    if (question.reporter() != null) {
      values.add(question.reporter());
    }
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  /** The text of a query of this package. */
  static String sql(String name) {
    try (InputStream stream = Ledger.class.getResourceAsStream(name + ".sql")) {
      return new String(
          Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the query " + name + " cannot be read", e);
    }
  }
}
