package vn.tiengnoi.reports.overview;

import vn.tiengnoi.reports.chart.Glyphs;
import vn.tiengnoi.reports.style.Token;

/** Text with colours and weights inside it, in the engine's markup; escapes what it is given. */
final class Styled {
  private final StringBuilder markup = new StringBuilder();

  Styled plain(String text) {
    markup.append(escape(text));
    return this;
  }

  Styled coloured(String text, Token colour) {
    return wrap("forecolor=\"%s\"".formatted(colour.light()), text);
  }

  Styled bold(String text, Token colour) {
    return wrap("isBold=\"true\" forecolor=\"%s\"".formatted(colour.light()), text);
  }

  Styled sized(String text, int points) {
    return wrap("size=\"%d\" isBold=\"true\"".formatted(points), text);
  }

  Styled newLine() {
    if (!markup.isEmpty()) {
      markup.append('\n');
    }
    return this;
  }

  private Styled wrap(String attributes, String text) {
    markup.append("<style ").append(attributes).append('>');
    markup.append(escape(text)).append("</style>");
    return this;
  }

  private static String escape(String text) {
    return Glyphs.onPaper(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
