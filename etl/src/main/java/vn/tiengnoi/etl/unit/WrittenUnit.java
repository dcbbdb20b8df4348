package vn.tiengnoi.etl.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.name.Spelling;
import vn.tiengnoi.warehouse.text.Letters;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * A name taken apart. {@code Quan Son} may be a place called so or a quận called Son, so both are
 * kept.
 *
 * @param key comparison key of the whole
 * @param readings the ways to take it apart, the whole first
 */
record WrittenUnit(String key, List<Reading> readings) {
  private static final Pattern GLUED = Pattern.compile("([qp])(\\d{1,2})");

  WrittenUnit {
    readings = List.copyOf(readings);
  }

  /**
   * A kind and a name.
   *
   * @param kind null where none is written
   */
  record Reading(@Nullable UnitKind kind, String name) {}

  static WrittenUnit of(String text) {
    String key = Spelling.withoutLeadingZeros(NameKey.of(text));
    List<Reading> readings = new ArrayList<>(2);
    readings.add(new Reading(null, key));
    for (UnitKind kind : UnitKind.all()) {
      if (begins(key, kind.word())) {
        readings.add(new Reading(kind, key.substring(kind.word().length() + 1)));
      }
      for (String shortForm : kind.shortForms()) {
        if (key.startsWith(shortForm + " ")) {
          readings.add(new Reading(kind, key.substring(shortForm.length() + 1)));
        }
      }
    }
    Matcher glued = GLUED.matcher(key);
    if (glued.matches()) {
      UnitKind kind = glued.group(1).equals("q") ? UnitKind.URBAN_DISTRICT : UnitKind.WARD;
      readings.add(new Reading(kind, Spelling.withoutLeadingZeros(glued.group(2))));
    }
    return new WrittenUnit(key, readings);
  }

  /** Whether a kind may be written before the name. */
  boolean mayNameKind() {
    return readings.size() > 1;
  }

  private static boolean begins(String key, String word) {
    if (key.length() < word.length() + 2 || key.charAt(word.length()) != ' ') {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Letters.leavesOutMarks(key.charAt(i), word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
