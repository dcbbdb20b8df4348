package vn.tiengnoi.warehouse.compute;

import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Condition;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ReportState;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** One thing that an engine adds up for a formula. Equal atoms are added up once. */
sealed interface Atom {

  /**
   * An element over a window.
   *
   * @param within the level whose units' own figures are wanted (inside a condition); null for the
   *     units asked about
   */
  record OfElement(String element, Disaggregation filter, Window window, @Nullable UnitLevel within)
      implements Atom {}

  /** Units alive on the last day. */
  record OfUnits(UnitLevel level) implements Atom {}

  /** Of these, those that owe a report on the indicator's elements. */
  record OfUnitsDue(UnitLevel level, String indicator) implements Atom {}

  /** Of these, those for which a condition holds. */
  record OfUnitsWhere(UnitLevel level, Condition condition) implements Atom {}

  /** Reports, or reporters, in a state. */
  record OfReports(ReportState state, boolean reporters) implements Atom {}
}
