package vn.tiengnoi.warehouse.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * All that the overview page and the one-page PDF show, computed once for both.
 *
 * @param unit the country or a province
 * @param period the year asked for
 * @param focus the indicator that trend, map and ranking are about
 * @param tiles one per indicator of the catalogue, in its order
 * @param trend the focus indicator of {@code unit}, one value a year, oldest first, gaps included
 *     with their status
 * @param ranking the focus indicator of every province of the map, highest value first, those
 *     without a value last
 * @param units units below {@code unit} for which there is a figure or a duty (districts of a
 *     province); for the country empty, as {@code ranking} serves
 * @param single for a home of published results: each figure by itself, newest first; else empty
 * @param completeness reports received and due per form for the unit and period
 * @param generation number of the generation read
 * @param asOf when that generation was sealed
 */
public record Overview(
    Unit unit,
    Period period,
    Boundaries boundaries,
    Indicator focus,
    List<Tile> tiles,
    List<IndicatorValue> trend,
    List<IndicatorValue> ranking,
    List<IndicatorValue> units,
    List<ExplainedPart> single,
    List<Completeness> completeness,
    SampleMark sample,
    long generation,
    Instant asOf,
    String packHash) {

  /**
   * A headline figure.
   *
   * @param previous the same a year before; null where the previous year is before the pack's data
   * @param target the target for exactly this unit, indicator and year; null where there is none
   * @param nextTarget a target of a plan in force whose year is still to come; null where there is
   *     none
   */
  public record Tile(
      Indicator indicator,
      IndicatorValue current,
      @Nullable IndicatorValue previous,
      @Nullable TargetResult target,
      @Nullable TargetResult nextTarget) {}

  /** Reports received and due of one form. */
  public record Completeness(
      String form, String formNameVi, String formNameEn, int reported, int due) {}
}
