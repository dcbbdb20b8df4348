package vn.tiengnoi.warehouse.compute;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.expression.Condition;
import vn.tiengnoi.warehouse.expression.Expression;
import vn.tiengnoi.warehouse.expression.Expression.Arithmetic;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Works a formula out on exact totals.
 *
 * @param indicator code of the indicator whose formula it is
 * @param totals the total of an atom; {@link Amount#MISSING} where there is none
 * @param within the level whose units' own figures the totals are; null for the unit asked about
 */
record Evaluation(String indicator, Function<Atom, Amount> totals, @Nullable UnitLevel within) {

  Amount of(Expression formula) {
    return of(formula, Window.SAME);
  }

  private Amount of(Expression formula, Window window) {
    if (formula instanceof Expression.Constant constant) {
      return Amount.of(Amount.exact(constant.value()), Amount.Tally.NOTHING);
    }
    if (formula instanceof Arithmetic arithmetic) {
      Amount left = of(arithmetic.left(), window);
      Amount right = of(arithmetic.right(), window);
      return switch (arithmetic.operator()) {
        case PLUS -> left.plus(right);
        case MINUS -> left.minus(right);
        case TIMES -> left.times(right);
        case DIVIDED_BY -> left.dividedBy(right);
      };
    }
    if (formula instanceof Expression.Previous previous) {
      return of(previous.of(), window.earlier(previous.steps()));
    }
    if (formula instanceof Expression.YearToDate yearToDate) {
      return of(yearToDate.of(), window.sinceStartOfYear());
    }
    if (formula instanceof Expression.Latest latest) {
      return of(latest.of(), window.newest());
    }
    return totals.apply(Recipe.atom(formula, indicator, window, within));
  }

  /** Whether a condition holds; null where too little is known to say. */
  @Nullable Boolean holds(Condition condition) {
    boolean unsure = false;
    for (Condition.Comparison comparison : condition.comparisons()) {
      Boolean holds = holds(comparison);
      if (holds == null) {
        unsure = true;
      } else if (!holds) {
        return false;
      }
    }
    return unsure ? null : true;
  }

  private @Nullable Boolean holds(Condition.Comparison comparison) {
    Amount difference = of(comparison.left()).minus(of(comparison.right()));
    if (difference.low() == null || difference.high() == null || difference.tally().inexact() > 0) {
      return null;
    }
    boolean atLeast = comparison.relation().holds(difference.low().signum());
    boolean atMost = comparison.relation().holds(difference.high().signum());
    return atLeast == atMost ? atLeast : null;
  }
}
