package vn.tiengnoi.reports.style;

import java.util.List;
import java.util.function.Function;

/** All {@link Token}s together. */
public final class Tokens {
  private static final List<Token> ALL = List.of(Token.values());

  private Tokens() {}

  /** The five classes of a map, lowest first. */
  public static List<Token> mapSteps() {
    return List.of(Token.MAP_1, Token.MAP_2, Token.MAP_3, Token.MAP_4, Token.MAP_5);
  }

  /**
   * A style sheet that sets every token as a custom property: light by default, dark where the
   * reader's system prefers it or the page says {@code data-theme="dark"}.
   */
  public static String css() {
    String light = declarations(Token::light);
    String dark = declarations(Token::dark);
    return """
        :root {
          color-scheme: light;
        %1$s}
        @media (prefers-color-scheme: dark) {
        :root:not([data-theme="light"]) {
          color-scheme: dark;
        %2$s}
        }
        :root[data-theme="dark"] {
          color-scheme: dark;
        %2$s}
        """
        .formatted(light, dark);
  }

  private static String declarations(Function<Token, String> value) {
    StringBuilder lines = new StringBuilder();
    for (Token token : ALL) {
      lines.append("  %s: %s;\n".formatted(token.property(), value.apply(token)));
    }
    return lines.toString();
  }
}
