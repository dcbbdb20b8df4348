package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.form.Form;

/**
 * What is kept of the note beside a figure: words that qualify it, a public source address where
 * the form keeps those, why it is right where a check doubts it, and whether it asks for a person.
 * The rest may name a child and is not kept; the vault has it.
 *
 * @param flags qualifiers: {@code approximate}, {@code lower_bound}, {@code upper_bound}, {@code
 *     estimate}
 * @param source the public address; null for none
 * @param confirmation the reason given after "Đã kiểm tra:" or "Xác nhận:"; null for none
 * @param holds whether the figure waits for a person
 */
record Note(
    List<String> flags, @Nullable String source, @Nullable String confirmation, boolean holds) {
  static final Note NONE = new Note(List.of(), null, null, false);

  private static final Pattern CONFIRMATION =
      Pattern.compile(
          "(?:đã kiểm tra|đã xác nhận|xác nhận|checked|confirmed)\\s*:\\s*(\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST_REASON = 200;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;|\"<>]{3,1000}(?<![.,)])");
  private static final Pattern SEPARATORS = Pattern.compile("[;,|.\\n]");
  private static final Pattern LOWER_BOUND = qualifier("over|above|more than|trên|hơn");
  private static final Pattern UPPER_BOUND = qualifier("nearly|almost|gần");
  private static final Pattern APPROXIMATE = qualifier("about|around|khoảng|xấp xỉ");
  private static final Pattern ESTIMATE = qualifier("estimate|estimated|ước|ước đạt|ước tính");

  Note {
    flags = List.copyOf(flags);
  }

  /** A word that stands alone or before a number; "trên" before a place means "on". */
  private static Pattern qualifier(String words) {
    return Pattern.compile(
        "(?:" + words + ")(?:\\s+[0-9].*)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Note of(RawCell cell, Form form) {
    String text = cell.stripped();
    if (text.isEmpty()) {
      return NONE;
    }
    String holdingWord = form.holdWhenNoteContains().toLowerCase(Locale.ROOT);
    boolean holds = !holdingWord.isEmpty() && text.toLowerCase(Locale.ROOT).contains(holdingWord);
    Matcher address = ADDRESS.matcher(text);
    String source = form.keepsSources() && address.find() ? address.group() : null;
    return new Note(new ArrayList<>(flags(text)), source, confirmation(text), holds);
  }

  /** A reason is what the sender is asked for: a bare word confirms nothing. */
  private static @Nullable String confirmation(String text) {
    Matcher said = CONFIRMATION.matcher(text);
    if (!said.find()) {
      return null;
    }
    String reason = said.group(1).strip();
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
  }

  private static Set<String> flags(String text) {
    Set<String> flags = new LinkedHashSet<>();
    for (String part : SEPARATORS.split(ADDRESS.matcher(text).replaceAll(";"))) {
      String words = part.strip();
      if (LOWER_BOUND.matcher(words).matches()) {
        flags.add("approximate");
        flags.add("lower_bound");
      } else if (UPPER_BOUND.matcher(words).matches()) {
        flags.add("approximate");
        flags.add("upper_bound");
      } else if (APPROXIMATE.matcher(words).matches()) {
        flags.add("approximate");
      } else if (ESTIMATE.matcher(words).matches()) {
        flags.add("estimate");
      }
    }
    return flags;
  }
}
