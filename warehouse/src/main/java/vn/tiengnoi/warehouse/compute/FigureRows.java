package vn.tiengnoi.warehouse.compute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/** Makes figures of totals, one unit and period on one map at a time. */
final class FigureRows {
  private final Pack pack;
  private final DuckEngine engine;
  private final List<Figure> indicators = new ArrayList<>();
  private final int atoms;

  /** Never written to. */
  private final @Nullable Amount[] nothing;

  private final Map<String, Disaggregation> disaggregations = new HashMap<>();
  private final Map<String, Period> periods = new HashMap<>();
  private final Map<String, Boundaries> maps = new HashMap<>();

  FigureRows(Pack pack, DuckEngine engine, Meaning meaning) {
    this.pack = pack;
    this.engine = engine;
    this.atoms = meaning.atoms().size();
    this.nothing = new @Nullable Amount[atoms];
    for (Recipe recipe : meaning.recipes()) {
      Formula.Compiler compiler = new Formula.Compiler(recipe.indicator().code(), meaning.atoms());
      Expression denominator = recipe.denominator();
      indicators.add(
          new Figure(
              recipe.indicator(),
              compiler.formula(recipe.numerator()),
              denominator == null ? null : compiler.formula(denominator),
              recipe.numeratorAtoms().stream().map(meaning::number).toList()));
    }
  }

  /** An indicator, ready to be worked out. */
  private record Figure(
      Indicator indicator,
      Formula numerator,
      @Nullable Formula denominator,
      List<Integer> numeratorAtoms) {}

  void read(Consumer<IndicatorValue> figures) {
    try (Statement statement = engine.connection().createStatement()) {
      List<String[]> places = places(statement);
      read(statement, places, figures);
    } catch (SQLException e) {
      throw new EngineException("the figures cannot be read", e);
    }
  }

  private void read(Statement statement, List<String[]> places, Consumer<IndicatorValue> figures)
      throws SQLException {
    try (ResultSet row = statement.executeQuery(IndicatorCompute.sql("figure_part"))) {
      @Nullable Place place = null;
      long number = 0;
      while (row.next()) {
        long next = row.getLong("place");
        if (place == null || number != next) {
          if (place != null) {
            place.settle(figures);
          }
          String[] where = places.get((int) next - 1);
          place = new Place(where[0], where[1], where[2]);
          number = next;
        }
        place.add(row);
      }
      if (place != null) {
        place.settle(figures);
      }
    }
  }

  /** Map, unit and period of each place, by its number. */
  private static List<String[]> places(Statement statement) throws SQLException {
    List<String[]> places = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select boundaries, unit, period from figure_place order by place")) {
      while (row.next()) {
        places.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
      }
    }
    return places;
  }

  private record Due(int due, int reported, long held) {
    static final Due NOTHING = new Due(0, 0, 0);
  }

  /** One part of complete or of single figures. */
  private record Part(boolean single, Disaggregation disaggregation) {}

  /** Everything known of one unit and period on one map. */
  private final class Place {
    private final Boundaries map;
    private final Unit unit;
    private final Period period;
    private final Map<Part, @Nullable Amount[]> totals = new HashMap<>();
    private final Map<String, Due> due = new HashMap<>();

    Place(String map, String unit, String period) {
      this.map = maps.computeIfAbsent(map, Boundaries::parse);
      this.unit = pack.units().getUnit(unit);
      this.period = periods.computeIfAbsent(period, Period::parse);
    }

    void add(ResultSet row) throws SQLException {
      int indicator = row.getInt("indicator");
      if (indicator > 0) {
        due.put(
            indicators.get(indicator - 1).indicator().code(),
            new Due(row.getInt("due"), row.getInt("reported"), row.getLong("held")));
        return;
      }
      Part part =
          new Part(
              row.getBoolean("single"),
              row.getBoolean("split")
                  ? disaggregations.computeIfAbsent(
                      row.getString("disaggregation"), Disaggregation::parse)
                  : Disaggregation.TOTAL);
      TotalRow.add(row, totals.computeIfAbsent(part, p -> new @Nullable Amount[atoms]));
    }

    void settle(Consumer<IndicatorValue> figures) {
      for (Figure figure : indicators) {
        for (Disaggregation part : parts(figure)) {
          settle(figure, part, figures);
        }
      }
    }

    /** The parts for which something of the numerator is known; the total where it is due. */
    private Collection<Disaggregation> parts(Figure figure) {
      boolean owed = due.containsKey(figure.indicator().code());
      if (totals.isEmpty()) {
        return owed ? List.of(Disaggregation.TOTAL) : List.of();
      }
      Set<Disaggregation> parts = new HashSet<>();
      if (owed) {
        parts.add(Disaggregation.TOTAL);
      }
      totals.forEach(
          (part, amounts) -> {
            Set<String> split = part.disaggregation().options().keySet();
            boolean splits = split.isEmpty() || figure.indicator().dimensions().containsAll(split);
            if (splits && figure.numeratorAtoms().stream().anyMatch(a -> amounts[a] != null)) {
              parts.add(part.disaggregation());
            }
          });
      return parts.size() > 1 ? new TreeSet<>(parts) : parts;
    }

    /**
     * Where a home holds both complete reports and single published figures of the same thing, the
     * complete reports answer; the two are never added.
     */
    private void settle(Figure figure, Disaggregation part, Consumer<IndicatorValue> figures) {
      IndicatorValue complete = value(figure, part, false);
      boolean published = totals.containsKey(new Part(true, part));
      figures.accept(
          complete.status().hasValue() || !published ? complete : value(figure, part, true));
    }

    private IndicatorValue value(Figure figure, Disaggregation part, boolean single) {
      Indicator indicator = figure.indicator();
      @Nullable Amount[] known = totals.getOrDefault(new Part(single, part), nothing);
      Formula denominator = figure.denominator();
      Due owed = due.getOrDefault(indicator.code(), Due.NOTHING);
      FigureRule.Figure made =
          FigureRule.of(
              indicator,
              new FigureRule.Parts(
                  figure.numerator().value(known),
                  denominator == null ? null : denominator.value(known),
                  single,
                  owed.due(),
                  owed.held()));
      return new IndicatorValue(
          indicator.code(),
          unit,
          period,
          part,
          made.numerator(),
          made.denominator(),
          made.value(),
          made.lower(),
          made.upper(),
          made.status(),
          owed.reported(),
          owed.due(),
          map,
          DuckEngine.NAME);
    }
  }
}
