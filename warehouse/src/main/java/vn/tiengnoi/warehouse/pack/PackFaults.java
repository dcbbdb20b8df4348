package vn.tiengnoi.warehouse.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a pack while it is read, so that all are reported at once. */
final class PackFaults {
  private final List<PackFault> faults = new ArrayList<>();
  private final Set<String> unreadable = new LinkedHashSet<>();

  /** The two messages are formats with the same values. */
  void add(String file, int line, String vi, String en, @Nullable Object... values) {
    faults.add(new PackFault(file, line, format(vi, values), format(en, values)));
  }

  private static String format(String message, @Nullable Object... values) {
    return values.length == 0 ? message : message.formatted(values);
  }

  /** A file none of whose entries is known. */
  void addUnreadable(String file, int line, String vi, String en, @Nullable Object... values) {
    unreadable.add(file);
    add(file, line, vi, en, values);
  }

  /**
   * Whether every file of a folder could be read: only then is a name that it does not hold unknown
   * and not merely unread.
   */
  boolean readable(String folder) {
    return unreadable.stream().noneMatch(file -> file.startsWith(folder));
  }

  int count() {
    return faults.size();
  }

  List<PackFault> sorted() {
    return faults.stream()
        .distinct()
        .sorted(Comparator.comparing(PackFault::file).thenComparingInt(PackFault::line))
        .toList();
  }
}
