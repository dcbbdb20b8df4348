package vn.tiengnoi.reports.overview;

import vn.tiengnoi.reports.chart.Glyphs;
import vn.tiengnoi.reports.style.Token;
import vn.tiengnoi.reports.wording.SingleText;

/**
 * A row of the table of published figures.
 *
 * @param source markup: the address without its scheme, its host dark
 * @param address the whole address, for the link
 */
record SingleRow(
    String unit,
    String reporter,
    String period,
    String indicator,
    String value,
    String source,
    String address) {

  static SingleRow of(SingleText text) {
    return new SingleRow(
        text.unit(),
        text.reporter(),
        text.period(),
        text.indicator(),
        Glyphs.onPaper(text.value()),
        source(text),
        text.address());
  }

  private static String source(SingleText text) {
    String bare = text.address().replaceFirst("^https?://(www\\.)?", "");
    String path = bare.startsWith(text.host()) ? bare.substring(text.host().length()) : "";
    return new Styled().coloured(text.host(), Token.INK).coloured(path, Token.MUTED).toString();
  }
}
