package vn.tiengnoi.warehouse.read;

import java.time.Instant;
import java.util.List;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.plan.Target;

/**
 * Questions to one generation of a home. All answers come from the same snapshot of every table;
 * thread-safe.
 */
public interface Reading {

  /** The pack the generation was computed with. */
  Pack pack();

  SampleMark sample();

  /** Number of the generation; 0 for a home into which nothing was ever taken. */
  long generation();

  /** When the generation was sealed; the opening of the home where there is none. */
  Instant asOf();

  /**
   * Figures, in the order unit (by level, then name), period, disaggregation.
   *
   * @throws IllegalArgumentException with a message for people where the question names something
   *     the pack has not
   */
  List<IndicatorValue> values(ValuesQuestion question);

  /**
   * The cells and missing reports behind one figure, numerator first, then by unit, period and
   * cell.
   */
  List<ExplainedPart> explain(ExplainQuestion question);

  /** A target held against its actual as reported. */
  TargetResult target(Target target);

  /** What the overview page and the one-page document show. */
  Overview overview(OverviewQuestion question);

  /** Every figure of the reports that count of one form and period, by reporter and unit. */
  List<ReportedFigure> reported(ReportedQuestion question);

  /** Every report owed for periods within {@code question}'s, with what became of it. */
  List<DueReport> due(DueQuestion question);

  /** The same counted by something that the reports share, in the order of their keys. */
  default List<DueCount> dueBy(DueQuestion question, DueBy by) {
    return DueCount.of(due(question), by, pack().units());
  }
}
