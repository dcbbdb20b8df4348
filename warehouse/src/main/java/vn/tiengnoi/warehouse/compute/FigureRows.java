package vn.tiengnoi.warehouse.compute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.EngineException;

/** Makes figures of totals, one unit and period on one map at a time. */
final class FigureRows {
  private static final int SINGLE = TotalRow.NEXT;
  private static final int DISAGGREGATION = TotalRow.NEXT + 1;
  private static final int INDICATOR = TotalRow.NEXT + 2;
  private static final int DUE = TotalRow.NEXT + 3;
  private static final int REPORTED = TotalRow.NEXT + 4;

  private final DuckEngine engine;
  private final List<Figure> indicators = new ArrayList<>();
  private final int atoms;

  /** Never written to. */
  private final @Nullable Amount[] nothing;

  private final Map<String, Disaggregation> disaggregations = new HashMap<>();

  FigureRows(DuckEngine engine, Meaning meaning) {
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
              recipe.numeratorAtoms().stream().mapToInt(meaning::number).toArray()));
    }
  }

  /** An indicator, ready to be worked out. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Figure(
      Indicator indicator, Formula numerator, @Nullable Formula denominator, int[] numeratorAtoms) {

    boolean known(@Nullable Amount[] amounts) {
      for (int atom : numeratorAtoms) {
        if (amounts[atom] != null) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Settles, as table {@code unreported}, what is said of a figure while nothing of its numerator
   * is known: that depends on nothing but what is held and due. An indicator that has a value even
   * then has no row.
   */
  void settleUnreported() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      Figure figure = indicators.get(i);
      if (!figure.numerator().value(nothing).known()) {
        for (boolean held : List.of(true, false)) {
          for (boolean due : List.of(true, false)) {
            Due owed = new Due(due ? 1 : 0, 0, held ? 1 : 0);
            ValueStatus status = figure(figure, nothing, false, owed).status();
            rows.add(new @Nullable Object[] {i + 1, held, due, status.code()});
          }
        }
      }
    }
    engine.fill("unreported", "indicator INTEGER, held BOOLEAN, due BOOLEAN, status VARCHAR", rows);
  }

  /** Works out the figures of whose numerator something is known. */
  void read(Consumer<Figured> figures) {
    try (Statement statement = engine.connection().createStatement();
        ResultSet row = statement.executeQuery(IndicatorCompute.sql("figure_part"))) {
      Place place = new Place();
      boolean any = false;
      while (row.next()) {
        int unit = row.getInt(TotalRow.UNIT);
        int period = row.getInt(TotalRow.PERIOD);
        if (any && !place.is(unit, period)) {
          place.settle(figures);
        }
        if (!any || !place.is(unit, period)) {
          place.start(unit, period);
          any = true;
        }
        place.add(row);
      }
      if (any) {
        place.settle(figures);
      }
    } catch (SQLException e) {
      throw new EngineException("the figures cannot be read", e);
    }
  }

  private FigureRule.Figure figure(
      Figure figure, @Nullable Amount[] known, boolean single, Due owed) {
    Formula denominator = figure.denominator();
    return FigureRule.of(
        figure.indicator(),
        new FigureRule.Parts(
            figure.numerator().value(known),
            denominator == null ? null : denominator.value(known),
            single,
            owed.due(),
            owed.held()));
  }

  private record Due(int due, int reported, long held) {
    static final Due NOTHING = new Due(0, 0, 0);
  }

  /** One part of complete or of single figures. */
  private record Part(boolean single, Disaggregation disaggregation) {
    static final Part WHOLE = new Part(false, Disaggregation.TOTAL);
  }

  /** Everything known of one unit and period on one map. */
  private final class Place {
    private int unit;
    private int period;
    private final Map<Part, @Nullable Amount[]> totals = new HashMap<>();
    private final @Nullable Due[] due = new @Nullable Due[indicators.size()];

    boolean is(int otherUnit, int otherPeriod) {
      return unit == otherUnit && period == otherPeriod;
    }

    void start(int unitNumber, int periodNumber) {
      unit = unitNumber;
      period = periodNumber;
      totals.clear();
      Arrays.fill(due, null);
    }

    void add(ResultSet row) throws SQLException {
      int indicator = row.getInt(INDICATOR);
      if (indicator > 0) {
        due[indicator - 1] =
            new Due(row.getInt(DUE), row.getInt(REPORTED), row.getLong(TotalRow.HELD));
        return;
      }
      boolean single = row.getBoolean(SINGLE);
      String split = row.getString(DISAGGREGATION);
      Part part =
          !single && split == null
              ? Part.WHOLE
              : new Part(
                  single,
                  split == null
                      ? Disaggregation.TOTAL
                      : disaggregations.computeIfAbsent(split, Disaggregation::parse));
      TotalRow.add(row, totals.computeIfAbsent(part, p -> new @Nullable Amount[atoms]));
    }

    void settle(Consumer<Figured> figures) {
      for (int i = 0; i < indicators.size(); i++) {
        for (Disaggregation part : parts(i)) {
          settle(i, part, figures);
        }
      }
    }

    /** The parts for which something of the numerator is known; the total where it is due. */
    private Collection<Disaggregation> parts(int number) {
      Figure figure = indicators.get(number);
      boolean whole = due[number] != null;
      @Nullable Set<Disaggregation> splits = null;
      for (Map.Entry<Part, @Nullable Amount[]> entry : totals.entrySet()) {
        Disaggregation part = entry.getKey().disaggregation();
        if (!figure.known(entry.getValue())) {
          continue;
        }
        if (part.isTotal()) {
          whole = true;
        } else if (figure.indicator().dimensions().containsAll(part.options().keySet())) {
          splits = splits == null ? new TreeSet<>() : splits;
          splits.add(part);
        }
      }
      if (splits == null) {
        return whole ? List.of(Disaggregation.TOTAL) : List.of();
      }
      if (whole) {
        splits.add(Disaggregation.TOTAL);
      }
      return splits;
    }

    /**
     * Where a home holds both complete reports and single published figures of the same thing, the
     * complete reports answer; the two are never added.
     */
    private void settle(int number, Disaggregation part, Consumer<Figured> figures) {
      Figure figure = indicators.get(number);
      Due known = due[number];
      Due owed = known == null ? Due.NOTHING : known;
      FigureRule.Figure made = figure(figure, amounts(false, part), false, owed);
      if (!made.status().hasValue() && totals.containsKey(new Part(true, part))) {
        made = figure(figure, amounts(true, part), true, owed);
      }
      figures.accept(
          new Figured(number + 1, unit, period, part, made, owed.reported(), owed.due()));
    }

    private @Nullable Amount[] amounts(boolean single, Disaggregation part) {
      Part key = !single && part.isTotal() ? Part.WHOLE : new Part(single, part);
      return totals.getOrDefault(key, nothing);
    }
  }
}
