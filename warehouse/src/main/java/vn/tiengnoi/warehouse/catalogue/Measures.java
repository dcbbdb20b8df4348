package vn.tiengnoi.warehouse.catalogue;

import java.util.function.Function;
import vn.tiengnoi.warehouse.catalogue.Condition.Comparison;

/**
 * What a formula's value is counted in, so that like is added to like and a percentage divides like
 * by like. Đồng plus turns has no meaning; đồng divided by turns has: {@code VND/turn}.
 */
public final class Measures {
  /** The measure of plain numbers and of percentages. */
  public static final String NUMBER = "1";

  private final Function<String, String> ofElement;
  private final Function<String, String> ofIndicator;

  /**
   * @param ofElement measure of an element that exists
   * @param ofIndicator measure of an indicator that exists
   */
  public Measures(Function<String, String> ofElement, Function<String, String> ofIndicator) {
    this.ofElement = ofElement;
    this.ofIndicator = ofIndicator;
  }

  /**
   * The measure of a formula.
   *
   * @throws ExpressionException where it adds, multiplies, divides or compares what cannot be
   */
  public String of(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return ofElement.apply(reference.element());
    }
    if (expression instanceof Expression.OtherIndicator other) {
      return ofIndicator.apply(other.code());
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (expression instanceof Expression.UnitsWhere where) {
      where.condition().comparisons().forEach(this::check);
      return "unit";
    }
    if (expression instanceof Expression.Units || expression instanceof Expression.UnitsDue) {
      return "unit";
    }
    if (expression instanceof Expression.Reports) {
      return "report";
    }
    if (expression instanceof Expression.Reporters) {
      return "reporter";
    }
    return expression.operands().isEmpty() ? NUMBER : of(expression.operands().get(0));
  }

  private String arithmetic(Expression.Arithmetic arithmetic) {
    String left = of(arithmetic.left());
    String right = of(arithmetic.right());
    return switch (arithmetic.operator()) {
      case PLUS, MINUS -> {
        if (!left.equals(right)) {
          throw new ExpressionException(
              "%s cộng hoặc trừ những thứ đếm khác nhau: %s và %s"
                  .formatted(arithmetic, left, right),
              "%s adds or subtracts different measures: %s and %s"
                  .formatted(arithmetic, left, right));
        }
        yield left;
      }
      case TIMES -> product(arithmetic, left, right);
      case DIVIDED_BY -> quotient(left, right);
    };
  }

  private static String product(Expression.Arithmetic arithmetic, String left, String right) {
    if (left.equals(NUMBER)) {
      return right;
    }
    if (right.equals(NUMBER)) {
      return left;
    }
    throw new ExpressionException(
        "%s nhân %s với %s; một trong hai phải là số thuần".formatted(arithmetic, left, right),
        "%s multiplies %s by %s; one of the two must be a plain number"
            .formatted(arithmetic, left, right));
  }

  /**
   * The measure of a division.
   *
   * @throws ExpressionException where what is divided is itself a ratio of other measures
   */
  public static String quotient(String left, String right) {
    if (left.equals(right)) {
      return NUMBER;
    }
    if (right.equals(NUMBER)) {
      return left;
    }
    if (left.contains("/") || right.contains("/")) {
      throw new ExpressionException(
          "%s không chia được cho %s".formatted(left, right),
          "%s cannot be divided by %s".formatted(left, right));
    }
    return left + "/" + right;
  }

  private void check(Comparison comparison) {
    String left = of(comparison.left());
    String right = of(comparison.right());
    boolean number =
        comparison.left() instanceof Expression.Constant
            || comparison.right() instanceof Expression.Constant;
    if (!number && !left.equals(right)) {
      throw new ExpressionException(
          "%s so sánh những thứ đếm khác nhau: %s và %s".formatted(comparison, left, right),
          "%s compares different measures: %s and %s".formatted(comparison, left, right));
    }
  }
}
