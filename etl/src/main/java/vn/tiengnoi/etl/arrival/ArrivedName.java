package vn.tiengnoi.etl.arrival;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a file's name that a sender gave it: no path, nothing that cannot be seen. */
public final class ArrivedName {
  private static final int LONGEST = 150;
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");

  private ArrivedName() {}

  /**
   * Makes a name harmless.
   *
   * @param given as it was sent; null for none
   * @param otherwise what it is called where nothing is left
   */
  public static String of(@Nullable String given, String otherwise) {
    if (given == null) {
      return otherwise;
    }
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = HARMFUL.matcher(name).replaceAll("");
    name = NOT_IN_NAMES.matcher(name).replaceAll("_").strip();
    name = name.replaceFirst("^[.\\s]+", "");
    if (name.length() > LONGEST) {
      // The end says what kind of file it is.
      int start = name.length() - LONGEST;
      name = name.substring(Character.isLowSurrogate(name.charAt(start)) ? start + 1 : start);
    }
    return name.isEmpty() ? otherwise : name;
  }
}
