package vn.tiengnoi.warehouse.catalogue;

/**
 * A formula that cannot be read, or that has no meaning. The message is English and shows the place
 * and what was expected; {@link #messageVi} says the same in Vietnamese.
 */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String messageVi;

  ExpressionException(String vi, String en) {
    super(en);
    this.messageVi = vi;
  }

  ExpressionException(String formula, int position, String vi, String en) {
    this(
        "công thức \"%s\", ký tự %d: %s".formatted(formula, position + 1, vi),
        "formula \"%s\", character %d: %s".formatted(formula, position + 1, en));
  }

  public String messageVi() {
    return messageVi;
  }

  /** The message, which is never absent. */
  public String messageEn() {
    return String.valueOf(getMessage());
  }
}
