package vn.tiengnoi.etl.raw;

/**
 * One cell as it was found.
 *
 * @param at where: {@code F12} in a workbook, {@code 7:value} (line and column) in a CSV; empty
 *     where there is no such cell
 * @param text what it says: the words, the plain digits of a number, the ISO date of a date, the
 *     code of an error
 */
public record RawCell(String at, Kind kind, String text) {

  /** A cell that is not there. */
  public static final RawCell ABSENT = new RawCell("", Kind.BLANK, "");

  /** Longest text kept; Excel itself stops at 32,767, and no figure or name needs so much. */
  public static final int LONGEST = 2_000;

  public RawCell {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** What a cell holds. */
  public enum Kind {
    BLANK('b'),
    TEXT('t'),
    NUMBER('n'),
    /** A number shown as a percentage: the text says 0.9, the sender saw 90%. */
    PERCENT('p'),
    DATE('d'),
    BOOLEAN('y'),
    ERROR('e');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    /** Its letter in staged files. */
    char code() {
      return code;
    }

    static Kind ofCode(char code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of cell has the code " + code);
    }
  }

  /** A text cell; blank where the text is. */
  public static RawCell text(String at, String text) {
    return new RawCell(at, text.isBlank() ? Kind.BLANK : Kind.TEXT, text);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** Whether it is a cell of the file, with content. */
  public boolean isThere() {
    return kind != Kind.BLANK && !at.isEmpty();
  }

  /** The text without the spaces around it. */
  public String stripped() {
    return text.strip();
  }
}
