package vn.tiengnoi.etl.xlsx;

/**
 * What a program accepts while somebody types into some cells.
 *
 * @param type {@code custom} for a formula that is true, {@code list} for a choice
 * @param formula for the first cell of the range; others follow as it moves
 * @param strictness {@code stop}, {@code warning}, or empty to accept everything and only offer
 */
public record EntryRule(
    String type, String formula, String strictness, String title, String message) {

  /** Excel cuts longer ones off, or calls the file damaged. */
  private static final int LONGEST_TITLE = 32;

  private static final int LONGEST_MESSAGE = 225;

  public EntryRule {
    if (title.length() > LONGEST_TITLE || message.length() > LONGEST_MESSAGE) {
      throw new IllegalArgumentException("too long for a program to show: " + title + message);
    }
  }

  /** Accepts what a formula says; stops everything else with a message. */
  public static EntryRule holds(String formula, String title, String message) {
    return new EntryRule("custom", formula, "stop", title, message);
  }

  /** Accepts what a formula says; asks again about everything else. */
  public static EntryRule doubts(String formula, String title, String message) {
    return new EntryRule("custom", formula, "warning", title, message);
  }

  /** Offers a choice and accepts nothing else. */
  public static EntryRule oneOf(String list, String title, String message) {
    return new EntryRule("list", "\"" + list + "\"", "stop", title, message);
  }

  /** Offers a choice; anything else may be written too. */
  public static EntryRule offers(String list) {
    return new EntryRule("list", "\"" + list + "\"", "", "", "");
  }

  String xml(String cells) {
    String error =
        strictness.isEmpty()
            ? ""
            : " errorStyle=\"%s\" showErrorMessage=\"1\" errorTitle=\"%s\" error=\"%s\""
                .formatted(strictness, Xml.escaped(title), Xml.escaped(message));
    return "<dataValidation type=\"%s\" allowBlank=\"1\"%s sqref=\"%s\"><formula1>%s</formula1></dataValidation>"
        .formatted(type, error, cells, Xml.escaped(formula));
  }
}
