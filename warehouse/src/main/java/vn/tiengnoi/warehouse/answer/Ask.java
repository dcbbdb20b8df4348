package vn.tiengnoi.warehouse.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.compute.IndicatorCompute;
import vn.tiengnoi.warehouse.compute.Scope;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.ReportedFigure;
import vn.tiengnoi.warehouse.read.ReportedQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * Questions that go to the observations themselves, over the same tables of meaning as the
 * computation.
 */
final class Ask {
  private static final Comparator<ExplainedPart> BY_PLACE =
      Comparator.comparing(ExplainedPart::part, Comparator.reverseOrder())
          .thenComparing(part -> part.unit().code())
          .thenComparing(part -> part.unit().validFrom())
          .thenComparing(ExplainedPart::period)
          .thenComparing(ExplainedPart::element)
          .thenComparing(ExplainedPart::reporter)
          .thenComparing(part -> part.cell() == null ? "" : part.cell());

  private Ask() {}

  static List<IndicatorValue> values(Pack pack, DuckEngine engine, Scope scope) {
    List<IndicatorValue> values = new ArrayList<>();
    new IndicatorCompute(pack, engine).compute(scope, values::add);
    return values;
  }

  static List<ExplainedPart> explain(
      Pack pack, DuckEngine engine, ExplainQuestion question, LocalDate today) {
    Indicator indicator = pack.getIndicator(question.indicator());
    lay(
        pack,
        engine,
        new Scope(
            List.of(indicator), List.of(question.boundaries()), Set.of(question.period()), today));
    List<ExplainedPart> parts =
        parts(
            pack,
            engine,
            "explain",
            question.indicator(),
            question.unit(),
            question.period().code(),
            question.disaggregation().code());
    parts.sort(BY_PLACE);
    return List.copyOf(parts);
  }

  static List<ExplainedPart> singles(Pack pack, DuckEngine engine, LocalDate today) {
    lay(
        pack,
        engine,
        new Scope(
            List.copyOf(pack.indicators().values()),
            List.of(Boundaries.AS_REPORTED),
            Set.of(),
            today));
    return List.copyOf(parts(pack, engine, "singles"));
  }

  private static void lay(Pack pack, DuckEngine engine, Scope scope) {
    IndicatorCompute compute = new IndicatorCompute(pack, engine);
    compute.settleVersions();
    compute.layMeaning(scope);
  }

  static List<ReportedFigure> reported(Pack pack, DuckEngine engine, ReportedQuestion question) {
    new IndicatorCompute(pack, engine).settleVersions();
    List<ReportedFigure> figures = new ArrayList<>();
    try (PreparedStatement statement = engine.connection().prepareStatement(sql("reported"))) {
      statement.setString(1, question.form());
      statement.setString(2, question.period().code());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          figures.add(
              new ReportedFigure(
                  row.getString("reporter"),
                  row.getString("unit"),
                  row.getString("element"),
                  Disaggregation.parse(row.getString("disaggregation")),
                  row.getBigDecimal("value"),
                  ValueStatus.ofCode(row.getString("status"))));
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the figures of reports cannot be read", e);
    }
    return List.copyOf(figures);
  }

  private static List<ExplainedPart> parts(
      Pack pack, DuckEngine engine, String query, String... parameters) {
    List<ExplainedPart> parts = new ArrayList<>();
    try (PreparedStatement statement = engine.connection().prepareStatement(sql(query))) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          parts.add(part(pack, row));
        }
      }
    } catch (SQLException e) {
      throw new EngineException("the cells behind a figure cannot be read", e);
    }
    return parts;
  }

  private static ExplainedPart part(Pack pack, ResultSet row) throws SQLException {
    return new ExplainedPart(
        row.getString("part"),
        row.getString("element"),
        pack.units().getUnit(row.getString("unit")),
        Period.parse(row.getString("period")),
        Disaggregation.parse(row.getString("disaggregation")),
        row.getBigDecimal("value"),
        ValueStatus.ofCode(row.getString("status")),
        row.getString("submission"),
        row.getString("file"),
        row.getString("sheet"),
        row.getString("cell"),
        instant(row, "received_at"),
        row.getString("form"),
        row.getString("reporter"),
        row.getString("source"),
        row.getString("flags"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The text of a query of this package. */
  static String sql(String name) {
    try (InputStream stream = Ask.class.getResourceAsStream(name + ".sql")) {
      return new String(
          Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the query " + name + " cannot be read", e);
    }
  }
}
