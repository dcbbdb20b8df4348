package vn.tiengnoi.etl.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What words say of a period, before a calendar gives it its days.
 *
 * @param code the period's code without a calendar; null where days are said or nothing is certain
 * @param days the days that are said; null for none
 * @param upTo whether only the last day is said
 * @param verdict what is wrong with it
 */
record Phrase(
    @Nullable String code, @Nullable Days days, boolean upTo, Verdict verdict, List<String> flags) {

  /** Whether the words make a period. */
  enum Verdict {
    CERTAIN,
    /** A year or a part of the year is missing, or two periods are possible. */
    OPEN,
    /** Month 13, 31 February. */
    IMPOSSIBLE
  }

  static final Phrase OPEN = new Phrase(null, null, false, Verdict.OPEN, List.of());
  static final Phrase IMPOSSIBLE = new Phrase(null, null, false, Verdict.IMPOSSIBLE, List.of());

  Phrase {
    flags = List.copyOf(flags);
  }

  static Phrase of(String code, String... flags) {
    return new Phrase(code, null, false, Verdict.CERTAIN, List.of(flags));
  }

  static Phrase of(Days days, List<String> flags) {
    return new Phrase(null, days, false, Verdict.CERTAIN, flags);
  }

  static Phrase upTo(Days days, List<String> flags) {
    return new Phrase(null, days, true, Verdict.CERTAIN, flags);
  }
}
