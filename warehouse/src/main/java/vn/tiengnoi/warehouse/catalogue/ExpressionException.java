package vn.tiengnoi.warehouse.catalogue;

/** A formula that cannot be read; the message shows the place and what was expected. */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ExpressionException(String formula, int position, String message) {
    super("formula \"%s\", character %d: %s".formatted(formula, position + 1, message));
  }
}
