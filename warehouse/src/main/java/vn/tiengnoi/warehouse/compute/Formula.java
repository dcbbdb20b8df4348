package vn.tiengnoi.warehouse.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Condition;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Expression.Arithmetic;
import vn.tiengnoi.warehouse.catalogue.Expression.Operator;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** A formula with a number in the place of every atom, ready to be worked out on exact totals. */
sealed interface Formula {

  /** The total of an atom. */
  record Total(int atom) implements Formula {}

  /** A plain number. */
  record Constant(Amount amount) implements Formula {}

  /** Two operands. */
  record Operation(Operator operator, Formula left, Formula right) implements Formula {}

  /**
   * Works it out.
   *
   * @param totals by atom; null where there is none
   */
  default Amount value(@Nullable Amount[] totals) {
    if (this instanceof Total total) {
      Amount known = totals[total.atom()];
      return known == null ? Amount.MISSING : known;
    }
    if (this instanceof Operation operation) {
      Amount left = operation.left().value(totals);
      Amount right = operation.right().value(totals);
      return switch (operation.operator()) {
        case PLUS -> left.plus(right);
        case MINUS -> left.minus(right);
        case TIMES -> left.times(right);
        case DIVIDED_BY -> left.dividedBy(right);
      };
    }
    return ((Constant) this).amount();
  }

  /** Comparisons that must all hold. */
  record Test(List<Difference> differences) {
    public Test {
      differences = List.copyOf(differences);
    }

    /** Whether it holds; null where too little is known to say. */
    @Nullable Boolean holds(@Nullable Amount[] totals) {
      boolean unsure = false;
      for (Difference difference : differences) {
        Boolean holds = difference.holds(totals);
        if (holds == null) {
          unsure = true;
        } else if (!holds) {
          return false;
        }
      }
      return unsure ? null : true;
    }
  }

  /** A comparison as the sign of a difference. */
  record Difference(Formula difference, Condition.Relation relation) {
    private @Nullable Boolean holds(@Nullable Amount[] totals) {
      Amount amount = difference.value(totals);
      if (amount.low() == null || amount.high() == null || amount.tally().inexact() > 0) {
        return null;
      }
      boolean atLeast = relation.holds(amount.low().signum());
      boolean atMost = relation.holds(amount.high().signum());
      return atLeast == atMost ? atLeast : null;
    }
  }

  /**
   * Puts numbers in the place of atoms.
   *
   * @param indicator code of the indicator whose formula it is
   * @param atoms number of every atom of the formula
   */
  record Compiler(String indicator, Map<Atom, Integer> atoms) {
    Formula formula(Expression expression) {
      return formula(expression, Window.SAME, null);
    }

    Test test(Expression.UnitsWhere where) {
      List<Difference> differences = new ArrayList<>();
      for (Condition.Comparison comparison : where.condition().comparisons()) {
        Formula left = formula(comparison.left(), Window.SAME, where.level());
        Formula right = formula(comparison.right(), Window.SAME, where.level());
        differences.add(
            new Difference(new Operation(Operator.MINUS, left, right), comparison.relation()));
      }
      return new Test(differences);
    }

    private Formula formula(Expression expression, Window window, @Nullable UnitLevel within) {
      if (expression instanceof Expression.Constant constant) {
        return new Constant(Amount.of(Amount.exact(constant.value()), Amount.Tally.NOTHING));
      }
      if (expression instanceof Arithmetic arithmetic) {
        return new Operation(
            arithmetic.operator(),
            formula(arithmetic.left(), window, within),
            formula(arithmetic.right(), window, within));
      }
      if (expression instanceof Expression.Previous previous) {
        return formula(previous.of(), window.earlier(previous.steps()), within);
      }
      if (expression instanceof Expression.YearToDate yearToDate) {
        return formula(yearToDate.of(), window.sinceStartOfYear(), within);
      }
      if (expression instanceof Expression.Latest latest) {
        return formula(latest.of(), window.newest(), within);
      }
      Atom atom = Recipe.atom(expression, indicator, window, within);
      return new Total(Objects.requireNonNull(atoms.get(atom), "an atom without a number"));
    }
  }
}
