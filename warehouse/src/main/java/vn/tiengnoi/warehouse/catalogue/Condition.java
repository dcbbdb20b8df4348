package vn.tiengnoi.warehouse.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Comparisons that must all hold. */
public record Condition(List<Comparison> comparisons) {

  public Condition {
    comparisons = List.copyOf(comparisons);
  }

  /** One comparison of two formulas. */
  public record Comparison(Expression left, Relation relation, Expression right) {
    @Override
    public String toString() {
      return left + " " + relation.symbol() + " " + right;
    }
  }

  /** How two values are compared. */
  public enum Relation {
    AT_LEAST(">="),
    MORE_THAN(">"),
    EQUAL("="),
    AT_MOST("<="),
    LESS_THAN("<");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /**
     * Whether it holds for the sign of {@code left - right}.
     *
     * @param sign -1, 0 or 1
     */
    public boolean holds(int sign) {
      return switch (this) {
        case AT_LEAST -> sign >= 0;
        case MORE_THAN -> sign > 0;
        case EQUAL -> sign == 0;
        case AT_MOST -> sign <= 0;
        case LESS_THAN -> sign < 0;
      };
    }
  }

  List<Expression> operands() {
    return comparisons.stream()
        .flatMap(comparison -> List.of(comparison.left(), comparison.right()).stream())
        .toList();
  }

  @Override
  public String toString() {
    return comparisons.stream().map(Comparison::toString).collect(Collectors.joining(" and "));
  }
}
