package vn.tiengnoi.warehouse.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckRule;
import vn.tiengnoi.warehouse.check.Finding;
import vn.tiengnoi.warehouse.check.Severity;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Finds the figures that do not fit what their reporters said before, all at once, whatever their
 * number; and those that what counts already of later periods does not fit. The engine holds what
 * arrived ({@code arrived}), what was there ({@code observation}) and the versions of both ({@code
 * submission_version}); what counts of them is decided as it is for figures.
 */
public final class HistoryCheck {
  private static final String VERSIONS = "/vn/tiengnoi/warehouse/compute/current_submission.sql";

  private final Pack pack;
  private final HistoryRules rules;

  /** All checks of the pack. */
  public HistoryCheck(Pack pack) {
    this(pack, pack.checks());
  }

  /** These checks over the pack's forms. */
  public HistoryCheck(Pack pack, List<Check> checks) {
    this.pack = pack;
    this.rules = new HistoryRules(pack, checks);
  }

  /** Whether there is nothing to ask. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** All findings, by check, then report, element and part. */
  public List<HistoryFinding> findings(DuckEngine engine) {
    rules.lay(engine);
    layPeriods(engine);
    engine.execute(sql(VERSIONS));
    for (String step :
        List.of(
            "past",
            "cumulative_doubt",
            "jump_doubt",
            "implausible_doubt",
            "stock_doubt",
            "doubt")) {
      engine.execute(sql(step + ".sql"));
    }
    return read(engine);
  }

  private static void layPeriods(DuckEngine engine) {
    List<@Nullable Object[]> periods = new ArrayList<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select period from arrived union select period from submission_version")) {
      while (row.next()) {
        Period period = Period.parse(row.getString(1));
        periods.add(new @Nullable Object[] {period.code(), period.firstDayOfYear()});
      }
    } catch (SQLException e) {
      throw new EngineException("the periods reported on cannot be read", e);
    }
    engine.fill("history_period", "period VARCHAR, year_from DATE", periods);
  }

  private List<HistoryFinding> read(DuckEngine engine) {
    List<HistoryFinding> findings = new ArrayList<>();
    String query =
        """
        select
          d.check_no, d.submission, d.element, d.disaggregation, a.value, a.form, a.period, d.bound, d.earlier, d.low, d.high, d.periods,
          b.by_submission, b.by_value
        from doubt d
        join asked_figure a using (submission, element, disaggregation)
        left join brought_about b using (check_no, submission, element, disaggregation)
        where not a.counts or b.by_submission is not null
        order by d.check_no, a.form, a.unit, a.reporter, a.covered_to, d.submission, d.element, d.disaggregation
        """;
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        findings.add(finding(row));
      }
    } catch (SQLException e) {
      throw new EngineException("the doubts cannot be read", e);
    }
    return findings;
  }

  private HistoryFinding finding(ResultSet row) throws SQLException {
    Check check = rules.check(row.getInt("check_no"));
    Form form = pack.getForm(row.getString("form"));
    Period period = Period.parse(row.getString("period"));
    String element = row.getString("element");
    Disaggregation part = Disaggregation.parse(row.getString("disaggregation"));
    Severity severity = check.severityOf(form, period.kind(), pack.getElement(element), "");
    BigDecimal value = exact(row.getBigDecimal("value"));
    Map<String, String> found = Finding.common(form, period, element);
    found.put("name", part.isTotal() ? element : element + " " + part.code());
    found.put("value", value.toPlainString());
    put(found, "limit", row.getBigDecimal("bound"));
    put(found, "median", row.getBigDecimal("bound"));
    put(found, "low", row.getBigDecimal("low"));
    put(found, "high", row.getBigDecimal("high"));
    found.put("earlier", String.valueOf(row.getString("earlier")));
    found.put("periods", String.valueOf(row.getString("periods")));
    String submission = row.getString("submission");
    String arrived = row.getString("by_submission");
    if (arrived == null) {
      return new HistoryFinding(check, severity, submission, element, part, value, null, found);
    }
    found.put(Finding.COUNTING, period.code());
    return new HistoryFinding(
        check,
        lookingForward(check, severity),
        arrived,
        element,
        part,
        exact(row.getBigDecimal("by_value")),
        submission,
        found);
  }

  /**
   * Of two figures since the start of the year that contradict each other one always waits. For the
   * others the one that arrived is no less usual than before: it is told, and counts.
   */
  private static Severity lookingForward(Check check, Severity severity) {
    boolean contradicts = check.rule() instanceof CheckRule.CumulativeNeverFalls;
    return contradicts || severity == Severity.OFF ? severity : Severity.WARN;
  }

  private static void put(Map<String, String> found, String name, @Nullable BigDecimal number) {
    if (number != null) {
      found.put(name, exact(number).toPlainString());
    }
  }

  private static BigDecimal exact(BigDecimal number) {
    BigDecimal exact = number.stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static String sql(String resource) {
    try (InputStream stream = HistoryCheck.class.getResourceAsStream(resource)) {
      return new String(
          Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the query " + resource + " cannot be read", e);
    }
  }
}
