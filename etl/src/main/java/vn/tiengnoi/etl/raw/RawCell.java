package vn.tiengnoi.etl.raw;

/**
 * One cell as it was found.
 *
 * @param at where: {@code F12} in a workbook, {@code 7:value} (line and column) in a CSV; empty
 *     where there is no such cell
 * @param text what it says: the words, the plain digits of a number, the ISO date of a date, the
 *     code of an error
 * @param format how a number is shown, in the words of Excel ({@code 0.0%}); empty where nothing is
 *     known of it. A percent sign in it says that 0.9 means 90 %.
 */
public record RawCell(String at, Kind kind, String text, String format) {

  /** A cell that is not there. */
  public static final RawCell ABSENT = new RawCell("", Kind.BLANK, "");

  /** Longest text kept; Excel itself stops at 32,767, and no figure or name needs so much. */
  public static final int LONGEST = 2_000;

  /** Longest format kept; Excel itself stops at 255. */
  private static final int LONGEST_FORMAT = 255;

  public RawCell {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    format = format.length() > LONGEST_FORMAT ? format.substring(0, LONGEST_FORMAT) : format;
  }

  /** A cell of whose format nothing is known. */
  public RawCell(String at, Kind kind, String text) {
    this(at, kind, text, "");
  }

  /** What a cell holds. */
  public enum Kind {
    BLANK('b'),
    TEXT('t'),
    NUMBER('n'),
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

  /** The text without the spaces around it. */
  public String stripped() {
    return text.strip();
  }

  /** The format only where there is one. */
  @Override
  public String toString() {
    return "RawCell[at=%s, kind=%s, text=%s%s]"
        .formatted(at, kind, text, format.isEmpty() ? "" : ", format=" + format);
  }
}
