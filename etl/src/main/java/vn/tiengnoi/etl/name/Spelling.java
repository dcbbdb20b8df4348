package vn.tiengnoi.etl.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.text.Letters;

/**
 * How far a written name is from a real one. The first two are certain as long as they lead to one
 * unit; the other two are likely and are shown.
 */
public record Spelling(Grade grade, List<String> flags) {
  public static final String NO_DIACRITICS = "no_diacritics";
  public static final String SPACING = "spacing";
  public static final String I_FOR_Y = "i_y";
  public static final String WRONG_LETTER = "misspelt";
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![^ ])0+(?=\\d)");
  public static final Spelling EXACT = new Spelling(Grade.EXACT, List.of());
  private static final Spelling UNMARKED = new Spelling(Grade.UNMARKED, List.of(NO_DIACRITICS));
  private static final Spelling MISSPELT = new Spelling(Grade.MISSPELT, List.of(WRONG_LETTER));

  /** Below so many letters one more or less makes another name. */
  private static final int SHORTEST_MISSPELT = 4;

  /** How far a written name is from a real one, the nearest first. */
  public enum Grade {
    /** The name itself. */
    EXACT,
    /** The name with marks left out. */
    UNMARKED,
    /** Spaces, or i for y. */
    LIKELY,
    /** One letter wrong, missing or too many. */
    MISSPELT
  }

  public Spelling {
    flags = List.copyOf(flags);
  }

  /** Whether only marks are missing, if anything. */
  public boolean isCertain() {
    return grade.compareTo(Grade.UNMARKED) <= 0;
  }

  /** What all spellings of a name have in common: base letters without spaces, i for y. */
  public static String loose(String key) {
    StringBuilder loose = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char letter = Letters.base(key.charAt(i));
      if (letter != ' ') {
        loose.append(letter == 'y' ? 'i' : letter);
      }
    }
    return loose.toString();
  }

  /** Phường 01 is Phường 1. */
  public static String withoutLeadingZeros(String key) {
    return key.indexOf('0') < 0 ? key : LEADING_ZEROS.matcher(key).replaceAll("");
  }

  /** Compares two keys that are the same, loosely. */
  static Optional<Spelling> ofAlike(String written, String meant) {
    if (written.equals(meant)) {
      return Optional.of(EXACT);
    }
    String letters = written.replace(" ", "");
    String wanted = meant.replace(" ", "");
    if (letters.length() != wanted.length()) {
      return Optional.empty();
    }
    int unmarked = 0;
    int wrong = 0;
    int iForY = 0;
    for (int i = 0; i < letters.length(); i++) {
      char seen = letters.charAt(i);
      char real = wanted.charAt(i);
      if (seen == real) {
        continue;
      }
      if (Letters.leavesOutMarks(seen, real)) {
        unmarked++;
      } else if (Letters.base(seen) != Letters.base(real) && mayBeEither(meant, i)) {
        iForY++;
      } else {
        wrong++;
      }
    }
    boolean spaced = !spaces(written).equals(spaces(meant));
    if (wrong == 0 && !spaced && iForY == 0) {
      return Optional.of(UNMARKED);
    }
    if (wrong == 0) {
      return Optional.of(likely(unmarked > 0, spaced, iForY > 0));
    }
    return wrong == 1 && !spaced && iForY == 0 && isNoDigit(letters, wanted)
        ? Optional.of(MISSPELT)
        : Optional.empty();
  }

  private static Spelling likely(boolean unmarked, boolean spaced, boolean iForY) {
    List<String> flags = new ArrayList<>(3);
    if (spaced) {
      flags.add(SPACING);
    }
    if (iForY) {
      flags.add(I_FOR_Y);
    }
    if (unmarked) {
      flags.add(NO_DIACRITICS);
    }
    return new Spelling(Grade.LIKELY, flags);
  }

  /** Digits are never taken for one another. */
  private static boolean isNoDigit(String written, String meant) {
    return digits(written).equals(digits(meant));
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }

  private static List<Integer> spaces(String key) {
    List<Integer> places = new ArrayList<>();
    int letters = 0;
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == ' ') {
        places.add(letters);
      } else {
        letters++;
      }
    }
    return places;
  }

  /** Quy and Qui, Lý and Lí are the same; Tây and Tai, Thúy and Thúi are not. */
  private static boolean mayBeEither(String meant, int letter) {
    int at = -1;
    for (int seen = -1, i = 0; i < meant.length() && seen < letter; i++) {
      if (meant.charAt(i) != ' ') {
        seen++;
        at = i;
      }
    }
    boolean ends = at + 1 == meant.length() || meant.charAt(at + 1) == ' ';
    char before = at > 0 ? Letters.base(meant.charAt(at - 1)) : ' ';
    boolean afterQu = before == 'u' && at > 1 && meant.charAt(at - 2) == 'q';
    return ends && before != ' ' && ("aeiouy".indexOf(before) < 0 || afterQu);
  }

  /** Compares two keys whose loose forms are at most one letter apart. */
  static Optional<Spelling> ofNear(String written, String meant) {
    return meant.length() >= SHORTEST_MISSPELT
            && written.length() >= SHORTEST_MISSPELT
            && isNoDigit(written, meant)
            && Distance.between(written, meant, Letters::leavesOutMarks) <= 1
        ? Optional.of(MISSPELT)
        : Optional.empty();
  }
}
