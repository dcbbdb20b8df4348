package vn.tiengnoi.dashboards.web;

import java.util.function.Supplier;

/** Asks the read API; a question it refuses is the address's fault, not the server's. */
public final class Answers {
  private Answers() {}

  /**
   * The answer.
   *
   * @throws RefusedQuestionException where the read API says that the question names nothing
   */
  public static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException refused) {
      throw new RefusedQuestionException(refused);
    }
  }
}
