package vn.tiengnoi.warehouse.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Things of one kind by their code, each with the entry that states it. The first of two with the
 * same code is kept, the second is a fault.
 */
final class Coded<T, E extends PackEntry> {
  private final String field;
  private final Map<String, T> values = new LinkedHashMap<>();
  private final Map<String, E> entries = new LinkedHashMap<>();

  Coded(String field) {
    this.field = field;
  }

  void put(String code, T value, E entry) {
    E first = entries.putIfAbsent(code, entry);
    if (first == null) {
      values.put(code, value);
    } else if (!code.isEmpty()) {
      entry.fault(
          field,
          "\"%s\" xuất hiện hai lần; lần đầu ở %s:%d",
          "\"%s\" stands twice; first in %s:%d",
          code,
          first.file,
          first.line);
    }
  }

  boolean has(String code) {
    return values.containsKey(code);
  }

  Map<String, T> values() {
    return values;
  }

  /** Codes whose entry has a fault of its own. */
  Set<String> faulty() {
    Set<String> faulty = new LinkedHashSet<>();
    entries.forEach(
        (code, entry) -> {
          if (!entry.sound()) {
            faulty.add(code);
          }
        });
    return faulty;
  }

  void each(BiConsumer<T, E> visitor) {
    entries.forEach((code, entry) -> visitor.accept(values.get(code), entry));
  }
}
