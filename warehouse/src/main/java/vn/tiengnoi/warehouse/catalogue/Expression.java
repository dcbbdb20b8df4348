package vn.tiengnoi.warehouse.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * A formula over elements. It is worked out on totals: every element it names is first added over
 * units and time by the element's own rule, then the formula is applied, exactly, and only the end
 * result is divided out.
 *
 * <pre>{@code
 * TG19                                             an element
 * TC12[MODE=ONLINE] + TC12[MODE=OFFLINE]           parts of an element
 * previous(TG18) + TG18                            with the period before
 * year_to_date(VD01)                               from the first day of the year
 * latest(TG16_CHILDREN_7UP)                        a stock's newest value, at most a year old
 * indicator(VD01) / indicator(VD02)                other indicators
 * units_where(district, TG08 >= 1)                 units for which a condition holds
 * }</pre>
 */
public sealed interface Expression {

  /** A plain number. */
  record Constant(BigDecimal value) implements Expression {
    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /**
   * An element, or the part of it that its filter names.
   *
   * @param filter the total where it is not split
   */
  record Reference(String element, Disaggregation filter) implements Expression {
    @Override
    public String toString() {
      return filter.isTotal() ? element : element + "[" + filter.code().replace(';', ',') + "]";
    }
  }

  /** The value of another indicator, neither rounded nor divided out. */
  record OtherIndicator(String code) implements Expression {
    @Override
    public String toString() {
      return "indicator(" + code + ")";
    }
  }

  /** Two operands. */
  record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return "(" + left + " " + operator.symbol() + " " + right + ")";
    }
  }

  /** How two operands are joined. */
  enum Operator {
    /** A missing operand is skipped where the other was reported; a plain number was not. */
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** The same, some periods of the same length earlier. */
  record Previous(Expression of, int steps) implements Expression {
    @Override
    public String toString() {
      return steps == 1 ? "previous(" + of + ")" : "previous(" + of + ", " + steps + ")";
    }
  }

  /** The same from the first day of the period's year to the period's last. */
  record YearToDate(Expression of) implements Expression {
    @Override
    public String toString() {
      return "year_to_date(" + of + ")";
    }
  }

  /** A stock's newest value at or before the end of the period, at most a year old. */
  record Latest(Expression of) implements Expression {
    @Override
    public String toString() {
      return "latest(" + of + ")";
    }
  }

  /** How many units of a level are alive on the last day of the period. */
  record Units(UnitLevel level) implements Expression {
    @Override
    public String toString() {
      return "units(" + level.code() + ")";
    }
  }

  /** How many of these owe a report on the elements of the indicator in the period. */
  record UnitsDue(UnitLevel level) implements Expression {
    @Override
    public String toString() {
      return "units_due(" + level.code() + ")";
    }
  }

  /** For how many units of a level a condition holds on their own figures of the period. */
  record UnitsWhere(UnitLevel level, Condition condition) implements Expression {
    @Override
    public String toString() {
      return "units_where(" + level.code() + ", " + condition + ")";
    }
  }

  /** How many reports owed in the period are in this state. */
  record Reports(ReportState state) implements Expression {
    @Override
    public String toString() {
      return "reports(" + state.code() + ")";
    }
  }

  /** How many reporters, counted once for each unit they report on, have such a report. */
  record Reporters(ReportState state) implements Expression {
    @Override
    public String toString() {
      return "reporters(" + state.code() + ")";
    }
  }

  /**
   * Reads a formula.
   *
   * @throws ExpressionException with the place and what was expected
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).whole();
  }

  /** The operands, conditions' included; empty for a leaf. */
  default List<Expression> operands() {
    if (this instanceof Arithmetic arithmetic) {
      return List.of(arithmetic.left(), arithmetic.right());
    }
    if (this instanceof Previous previous) {
      return List.of(previous.of());
    }
    if (this instanceof YearToDate yearToDate) {
      return List.of(yearToDate.of());
    }
    if (this instanceof Latest latest) {
      return List.of(latest.of());
    }
    if (this instanceof UnitsWhere where) {
      return where.condition().operands();
    }
    return List.of();
  }

  /** Visits this expression and everything in it, outermost first. */
  default void walk(Consumer<Expression> visitor) {
    visitor.accept(this);
    operands().forEach(operand -> operand.walk(visitor));
  }

  /** Codes of the elements it names, in the order of the formula; those of other indicators not. */
  default Set<String> elements() {
    Set<String> elements = new LinkedHashSet<>();
    walk(
        part -> {
          if (part instanceof Reference reference) {
            elements.add(reference.element());
          }
        });
    return elements;
  }

  /** Codes of the other indicators it names. */
  default Set<String> indicators() {
    Set<String> indicators = new LinkedHashSet<>();
    walk(
        part -> {
          if (part instanceof OtherIndicator other) {
            indicators.add(other.code());
          }
        });
    return indicators;
  }
}
