package vn.tiengnoi.etl.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.text.NameKey;

/** Finds what a misspelt name may have meant; only ever suggested, never taken. */
final class Nearest {
  private static final int SHOWN = 3;
  private static final String NOTHING = "–";

  private Nearest() {}

  /** A thing and the names it goes by. */
  record Candidate(String shown, List<String> names) {}

  private record Scored(String shown, int distance) {}

  /** The nearest candidates in words, or a dash. */
  static String to(String wanted, Collection<Candidate> candidates) {
    String key = NameKey.withoutDiacritics(wanted);
    int farthest = Math.max(2, key.length() / 3);
    String shown =
        candidates.stream()
            .map(candidate -> new Scored(candidate.shown(), distance(key, candidate)))
            .filter(scored -> scored.distance() <= farthest)
            .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::shown))
            .limit(SHOWN)
            .map(Scored::shown)
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? NOTHING : shown;
  }

  private static int distance(String key, Candidate candidate) {
    return candidate.names().stream()
        .mapToInt(name -> distance(key, NameKey.withoutDiacritics(name)))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Letters to change, add or leave out. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return before[b.length()];
  }
}
