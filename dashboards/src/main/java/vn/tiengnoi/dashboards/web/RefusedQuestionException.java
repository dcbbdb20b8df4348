package vn.tiengnoi.dashboards.web;

/** The read API has no answer to what an address asks; its message is for people. */
final class RefusedQuestionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedQuestionException(IllegalArgumentException cause) {
    super(cause.getMessage(), cause);
  }
}
