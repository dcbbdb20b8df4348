package vn.tiengnoi.reports.wording;

import vn.tiengnoi.reports.style.Token;

/**
 * How a figure stands against its target; the same six everywhere. Each has an icon, a word and a
 * colour, so that none of them is needed to tell two apart.
 */
public enum Standing {
  /** The target is met. */
  ACHIEVED("▲", Token.ACHIEVED, "Đạt", "Achieved"),
  /** The period still runs and the figure is where it should be by now. */
  ON_TRACK("►", Token.ON_TRACK, "Đúng tiến độ", "On track"),
  /** The period is over, reports are missing, and they can still lift the figure to its target. */
  AT_RISK("♦", Token.AT_RISK, "Có nguy cơ không đạt", "At risk"),
  /** The period is over and the target is missed. */
  BEHIND("▼", Token.BEHIND, "Chưa đạt", "Behind"),
  /** The period still runs: a low figure says nothing yet. */
  TOO_EARLY("○", Token.TOO_EARLY, "Còn sớm để kết luận", "Too early to say"),
  /** There is no figure to hold against the target. */
  NOT_MEASURABLE("□", Token.NOT_MEASURABLE, "Chưa đo được", "Not measurable");

  private final String icon;
  private final Token token;
  private final String vietnamese;
  private final String english;

  Standing(String icon, Token token, String vietnamese, String english) {
    this.icon = icon;
    this.token = token;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** One character that Liberation Sans and every system font have. */
  public String icon() {
    return icon;
  }

  public Token token() {
    return token;
  }

  public String word(Language language) {
    return language.say(vietnamese, english);
  }
}
