package vn.tiengnoi.reports.overview;

import vn.tiengnoi.reports.style.Token;
import vn.tiengnoi.reports.wording.AttainmentText;
import vn.tiengnoi.reports.wording.ChangeText;
import vn.tiengnoi.reports.wording.TileText;

/**
 * A tile of the template.
 *
 * @param value markup: the figure large, its unit small
 * @param details markup: attainment, next target, change, each on its lines
 * @param lit whether trend and ranking are about this one
 * @param quiet the opposite
 */
record TileRow(
    String name, String value, String details, String completeness, Boolean lit, Boolean quiet) {

  static TileRow of(TileText text, boolean lit) {
    Styled details = new Styled();
    if (!text.note().isEmpty()) {
      details.newLine().coloured(text.note(), Token.MUTED);
    }
    text.attainment().ifPresent(attainment -> add(details, attainment));
    text.nextTarget().ifPresent(target -> details.newLine().coloured(target, Token.MUTED));
    text.change().ifPresent(change -> add(details, change));
    return new TileRow(
        text.name(), value(text.value()), details.toString(), text.completeness(), lit, !lit);
  }

  /** The number large, what follows it small: "5,2" and "tỷ đồng". */
  private static String value(String value) {
    int blank = value.indexOf(' ');
    return blank < 0
        ? new Styled().sized(value, 20).toString()
        : new Styled()
            .sized(value.substring(0, blank), 20)
            .plain(value.substring(blank))
            .toString();
  }

  private static void add(Styled details, AttainmentText attainment) {
    details
        .newLine()
        .bold(attainment.label(), attainment.standing().token())
        .newLine()
        .plain(attainment.whole());
  }

  private static void add(Styled details, ChangeText change) {
    Token colour =
        switch (change.effect()) {
          case BETTER -> Token.BETTER;
          case WORSE -> Token.WORSE;
          case NEUTRAL, NONE -> Token.MUTED;
        };
    details.newLine().coloured(change.label(), colour);
  }
}
