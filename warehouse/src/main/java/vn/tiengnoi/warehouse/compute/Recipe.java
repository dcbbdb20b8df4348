package vn.tiengnoi.warehouse.compute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Condition;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Expression.Arithmetic;
import vn.tiengnoi.warehouse.catalogue.Expression.Constant;
import vn.tiengnoi.warehouse.catalogue.Expression.Operator;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * An indicator with the other indicators it names put in place, and the atoms it is made of.
 *
 * @param elements every element it depends on, through other indicators and conditions too
 */
record Recipe(
    Indicator indicator,
    Expression numerator,
    @Nullable Expression denominator,
    List<Atom> numeratorAtoms,
    List<Atom> denominatorAtoms,
    Set<String> elements) {

  static Recipe of(Indicator indicator, Pack pack) {
    Expression numerator = whole(indicator.numerator(), pack);
    Expression below = indicator.denominator();
    Expression denominator = below == null ? null : whole(below, pack);
    Set<String> elements = new LinkedHashSet<>(numerator.elements());
    if (denominator != null) {
      elements.addAll(denominator.elements());
    }
    return new Recipe(
        indicator,
        numerator,
        denominator,
        atoms(numerator, indicator),
        denominator == null ? List.of() : atoms(denominator, indicator),
        elements);
  }

  /** All atoms, the numerator's first. */
  Set<Atom> atoms() {
    Set<Atom> atoms = new LinkedHashSet<>(numeratorAtoms);
    atoms.addAll(denominatorAtoms);
    return atoms;
  }

  private static List<Atom> atoms(Expression formula, Indicator indicator) {
    Set<Atom> atoms = new LinkedHashSet<>();
    new AtomWalk(indicator.code(), atoms::add).visit(formula, Window.SAME, null);
    return List.copyOf(atoms);
  }

  /** The same formula with every other indicator's own formula in its place. */
  private static Expression whole(Expression formula, Pack pack) {
    if (formula instanceof Expression.OtherIndicator other) {
      return valueOf(pack.getIndicator(other.code()), pack);
    }
    if (formula instanceof Arithmetic a) {
      return new Arithmetic(a.operator(), whole(a.left(), pack), whole(a.right(), pack));
    }
    if (formula instanceof Expression.Previous previous) {
      return new Expression.Previous(whole(previous.of(), pack), previous.steps());
    }
    if (formula instanceof Expression.YearToDate yearToDate) {
      return new Expression.YearToDate(whole(yearToDate.of(), pack));
    }
    if (formula instanceof Expression.Latest latest) {
      return new Expression.Latest(whole(latest.of(), pack));
    }
    if (formula instanceof Expression.UnitsWhere where) {
      return new Expression.UnitsWhere(
          where.level(),
          new Condition(
              where.condition().comparisons().stream()
                  .map(
                      c ->
                          new Condition.Comparison(
                              whole(c.left(), pack), c.relation(), whole(c.right(), pack)))
                  .toList()));
    }
    return formula;
  }

  private static Expression valueOf(Indicator indicator, Pack pack) {
    Expression scaled =
        new Arithmetic(
            Operator.TIMES, new Constant(indicator.factor()), whole(indicator.numerator(), pack));
    Expression denominator = indicator.denominator();
    return denominator == null
        ? scaled
        : new Arithmetic(Operator.DIVIDED_BY, scaled, whole(denominator, pack));
  }

  /** Meets every atom of a formula with the window it stands in. */
  record AtomWalk(String indicator, java.util.function.Consumer<Atom> visitor) {
    void visit(Expression formula, Window window, @Nullable UnitLevel within) {
      if (formula instanceof Expression.Previous previous) {
        visit(previous.of(), window.earlier(previous.steps()), within);
      } else if (formula instanceof Expression.YearToDate yearToDate) {
        visit(yearToDate.of(), window.sinceStartOfYear(), within);
      } else if (formula instanceof Expression.Latest latest) {
        visit(latest.of(), window.newest(), within);
      } else if (formula instanceof Expression.UnitsWhere where) {
        visitor.accept(atom(where, indicator, window, within));
        formula.operands().forEach(operand -> visit(operand, window, where.level()));
      } else if (formula.operands().isEmpty()) {
        if (!(formula instanceof Constant)) {
          visitor.accept(atom(formula, indicator, window, within));
        }
      } else {
        formula.operands().forEach(operand -> visit(operand, window, within));
      }
    }
  }

  /** The atom of a formula that has one. */
  static Atom atom(
      Expression formula, String indicator, Window window, @Nullable UnitLevel within) {
    if (formula instanceof Expression.Reference reference) {
      return new Atom.OfElement(reference.element(), reference.filter(), window, within);
    }
    if (formula instanceof Expression.Units units) {
      return new Atom.OfUnits(units.level());
    }
    if (formula instanceof Expression.UnitsDue units) {
      return new Atom.OfUnitsDue(units.level(), indicator);
    }
    if (formula instanceof Expression.UnitsWhere where) {
      return new Atom.OfUnitsWhere(where.level(), where.condition());
    }
    if (formula instanceof Expression.Reports reports) {
      return new Atom.OfReports(reports.state(), false);
    }
    if (formula instanceof Expression.Reporters reporters) {
      return new Atom.OfReports(reporters.state(), true);
    }
    throw new IllegalArgumentException(formula + " is not added up by itself");
  }
}
