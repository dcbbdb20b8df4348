package vn.tiengnoi.etl.receipt;

import java.util.regex.Pattern;

/** What senders wrote, made harmless where it is copied into a list that a spreadsheet opens. */
final class PlainText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,\\s]*%?");
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n|＝＋－＠";

  private PlainText() {}

  /** The text with an apostrophe before it where a spreadsheet might take it for a formula. */
  static String of(String text) {
    String bare = text.stripLeading();
    boolean risky =
        !text.isEmpty()
            && (BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || (!bare.isEmpty() && BEGINS_A_FORMULA.indexOf(bare.charAt(0)) >= 0))
            && !NUMBER.matcher(text).matches();
    return risky ? "'" + text : text;
  }
}
