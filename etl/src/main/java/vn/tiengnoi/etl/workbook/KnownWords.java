package vn.tiengnoi.etl.workbook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * What a text means as a label, remembered: forms say the same words a thousand times, and their
 * keys are costly.
 */
final class KnownWords<T> {
  private static final int MOST = 4_000;

  /** Longer texts are no labels. */
  private static final int LONGEST = 60;

  private final Map<String, Optional<T>> known = new ConcurrentHashMap<>();
  private final Function<String, Optional<T>> search;

  KnownWords(Function<String, Optional<T>> search) {
    this.search = search;
  }

  Optional<T> find(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<T> found = known.get(text);
    if (found == null) {
      found = search.apply(NameKey.of(text));
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
